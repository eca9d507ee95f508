package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads ClusterPair documents. */
final class ClusterPairReader {
    private static final List<String> FIELDS =
            List.of("mtc", "source", "target", "control", "namespaces", "directVolumeMigration");
    private static final List<String> NAMESPACE_FIELDS = List.of("source", "target", "policies", "targetExists");
    private static final List<String> END_FIELDS = new ArrayList<>(List.of("name"));

    static {
        END_FIELDS.addAll(ClusterReader.FIELDS);
    }

    /** Descriptions of clusters that stand inside pairs. */
    private final List<Cluster> described = new ArrayList<>();

    /** What pairs said about clusters so far. */
    List<Cluster> described() {
        return described;
    }

    Optional<ClusterPair> read(Fields document) {
        Optional<Names.Metadata> metadata = Names.Metadata.read(document, true);
        Optional<Fields> spec =
                document.requiredSlot("spec").flatMap(slot -> Fields.of(slot, "the `spec` of a ClusterPair", FIELDS));
        Optional<ClusterPair> pair = Optional.empty();
        if (spec.isPresent()) {
            pair = pair(metadata, spec.get());
        }
        return pair;
    }

    private Optional<ClusterPair> pair(Optional<Names.Metadata> metadata, Fields spec) {
        var mtc = spec.optional("mtc", Versions::mtc);
        var source = spec.requiredSlot("source").flatMap(this::end);
        var target = spec.requiredSlot("target").flatMap(this::end);
        var control = spec.withDefault("control", Scalars.choice(Side.class), Side.TARGET);
        var namespaces = spec.requiredSlot("namespaces")
                .flatMap(slot -> slot.filledList("namespaces", ClusterPairReader::namespace));
        namespaces.ifPresent(list -> checkDistinct(spec.source(), list));
        var migration = MigrationReader.read(spec);
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
                namespaces.get(),
                migration));
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

    private static Optional<NamespaceMapping> namespace(Slot slot) {
        if (!(slot.node() instanceof YamlMapping)) {
            return slot.read(Names::label).map(name -> mapping(slot, name, Optional.empty()));
        }
        return Fields.of(slot, "a namespace", NAMESPACE_FIELDS).flatMap(fields -> {
            var source = fields.required("source", Names::label);
            var target = fields.optional("target", Names::label);
            var policies = fields.withDefault("policies", Scalars.choice(PolicyMode.class), PolicyMode.OPEN);
            var exists = fields.optional("targetExists", Scalars::bool);
            return source.map(name -> new NamespaceMapping(name, target.orElse(name), policies, exists));
        });
    }

    private static NamespaceMapping mapping(Slot slot, Located<String> name, Optional<Located<Boolean>> exists) {
        return new NamespaceMapping(name, name, slot.located(PolicyMode.OPEN), exists);
    }

    private static void checkDistinct(Source source, List<NamespaceMapping> namespaces) {
        Map<String, Located<String>> sources = new HashMap<>();
        Map<String, Located<String>> targets = new HashMap<>();
        for (NamespaceMapping namespace : namespaces) {
            if (isFirst(source, sources, namespace.source(), InputRule.DUPLICATE_SOURCE)) {
                isFirst(source, targets, namespace.target(), InputRule.DUPLICATE_TARGET);
            }
        }
    }

    private static boolean isFirst(Source source, Map<String, Located<String>> seen, Located<String> name, Rule rule) {
        Located<String> first = seen.putIfAbsent(name.value(), name);
        if (first != null) {
            source.report(rule, name.at(), List.of(new Related(first.at(), "The other is here.")), name.value());
        }
        return first == null;
    }
}
