package dev.mtcgitops.read;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.PairState;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads ClusterPair documents. */
final class ClusterPairReader {
    private static final Field<ClusterPair, MtcVersion> MTC = Field.optional("mtc", Versions::mtc, ClusterPair::mtc);
    private static final Field<ClusterPair, String> SOURCE = Field.of("source", Names::label, ClusterPair::source);
    private static final Field<ClusterPair, String> TARGET = Field.of("target", Names::label, ClusterPair::target);
    private static final Field<ClusterPair, String> CONTROL = Field.of("control", Names::label, ClusterPair::control);
    private static final Field<ClusterPair, PairState> STATE =
            Field.of("state", Scalars.choice(PairState.class), ClusterPair::state);
    private static final Field<ClusterPair, List<NamespaceMapping>> NAMESPACES =
            Field.plain("namespaces", NamespaceReader.NAMESPACES, ClusterPair::namespaces);
    private static final Field<ClusterPair, DirectVolumeMigration> MIGRATION =
            Field.plain("directVolumeMigration", MigrationReader.MIGRATION, ClusterPair::directVolumeMigration);

    /** The {@code spec} of a ClusterPair. */
    static final Mapping<ClusterPair> SPEC = new Mapping<>(
            "the `spec` of a ClusterPair", List.of(MTC, SOURCE, TARGET, CONTROL, STATE, NAMESPACES, MIGRATION));

    private static final List<String> END_FIELDS = Stream.concat(Stream.of("name"), ClusterReader.SPEC.names().stream())
            .toList();

    /** Descriptions of clusters that stand inside pairs. */
    private final List<Cluster> described = new ArrayList<>();

    /** What pairs said about clusters so far. */
    List<Cluster> described() {
        return described;
    }

    Optional<ClusterPair> read(Fields document) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, true);
        return document.requiredSlot("spec").flatMap(SPEC::open).flatMap(spec -> pair(metadata, spec));
    }

    private Optional<ClusterPair> pair(Optional<Names.Metadata> metadata, Fields spec) {
        var mtc = spec.get(MTC);
        var source = spec.requiredSlot(SOURCE.name()).flatMap(this::end);
        var target = spec.requiredSlot(TARGET.name()).flatMap(this::end);
        var control = spec.get(CONTROL, Side.TARGET.text());
        var state = spec.get(STATE, PairState.ACTIVE);
        var namespaces = spec.required(NAMESPACES);
        var migration = spec.get(MIGRATION, MigrationReader.nothingAt(spec.holder()));
        if (metadata.isEmpty() || source.isEmpty() || target.isEmpty() || namespaces.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ClusterPair(
                metadata.get().name(),
                spec.holder(),
                metadata.get().labels(),
                mtc,
                source.get(),
                target.get(),
                control,
                state,
                namespaces.get().value(),
                migration.value()));
    }

    /** An end of the pair: the name of a cluster, or a description that begins with one. */
    private Optional<Located<String>> end(Slot slot) {
        if (!(slot.node() instanceof YamlMapping)) {
            return slot.read(Names::label);
        }
        return Fields.of(slot, "`" + slot.name() + "`", END_FIELDS).flatMap(fields -> {
            Optional<Located<String>> name = fields.required("name", Names::label);
            Located<String> known = name.orElseGet(() -> new Located<>("", fields.holder()));
            Cluster cluster = ClusterReader.describe(known, new TreeMap<>(), fields);
            name.ifPresent(given -> described.add(cluster));
            return name;
        });
    }
}
