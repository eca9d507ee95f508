package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.SupplementalGroups;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Reads {@code directVolumeMigration} of a pair. */
final class MigrationReader {
    private static final Field<SupplementalGroups, List<Located<Long>>> SOURCE =
            Field.optional("source", MigrationReader::groups, SupplementalGroups::source);
    private static final Field<SupplementalGroups, List<Located<Long>>> TARGET =
            Field.optional("target", MigrationReader::groups, SupplementalGroups::target);
    private static final Shape<SupplementalGroups> GROUPS = new Mapping<>(
                    "`supplementalGroups`", List.of(SOURCE, TARGET))
            .shape(fields -> Optional.of(new SupplementalGroups(fields.get(SOURCE), fields.get(TARGET))));

    private static final Field<DirectVolumeMigration, EndpointType> ENDPOINT = Field.optional(
            "endpoint",
            Scalars.choice(EndpointType.class, PairProblems::unknownEndpoint),
            DirectVolumeMigration::endpoint);
    private static final Field<DirectVolumeMigration, TcpProxy> TCP_PROXY =
            Field.optional("tcpProxy", TcpProxyReader.PROXY, DirectVolumeMigration::tcpProxy);
    private static final Field<DirectVolumeMigration, SupplementalGroups> SUPPLEMENTAL_GROUPS =
            Field.plain("supplementalGroups", GROUPS, DirectVolumeMigration::groups);
    private static final Field<DirectVolumeMigration, VolumeMode> VOLUMES =
            Field.of("volumes", Scalars.choice(VolumeMode.class), DirectVolumeMigration::volumes);
    private static final Field<DirectVolumeMigration, Boolean> SHARED_NETWORK =
            Field.of("sharedNetwork", Scalars::bool, DirectVolumeMigration::sharedNetwork);

    static final Shape<DirectVolumeMigration> MIGRATION = new Mapping<>(
                    "`directVolumeMigration`",
                    List.of(ENDPOINT, TCP_PROXY, SUPPLEMENTAL_GROUPS, VOLUMES, SHARED_NETWORK))
            .shape(MigrationReader::migration);

    /** {@code math.MaxInt32}, as Kubernetes limits group ids (k8s.io/apimachinery, {@code IsValidGroupID}). */
    private static final long LAST_GROUP = Integer.MAX_VALUE;

    private MigrationReader() {}

    /** What holds where nothing is stated, which is said of the place {@code at}. */
    static DirectVolumeMigration nothingAt(Location at) {
        return new DirectVolumeMigration(
                Optional.empty(),
                Optional.empty(),
                SupplementalGroups.NONE,
                new Located<>(VolumeMode.FILESYSTEM, at),
                new Located<>(false, at));
    }

    private static Optional<DirectVolumeMigration> migration(Fields fields) {
        return Optional.of(new DirectVolumeMigration(
                fields.get(ENDPOINT),
                fields.get(TCP_PROXY),
                fields.value(SUPPLEMENTAL_GROUPS, SupplementalGroups.NONE),
                fields.get(VOLUMES, VolumeMode.FILESYSTEM),
                fields.get(SHARED_NETWORK, false)));
    }

    private static Optional<List<Located<Long>>> groups(Slot slot) {
        if (!(slot.node() instanceof YamlSequence)) {
            slot.report(PairProblems.badGroup());
            return Optional.empty();
        }
        return slot.filledList("integers", item -> {
            Optional<Long> group = Scalars.integer(item.node(), 0, LAST_GROUP);
            if (group.isEmpty()) {
                item.report(PairProblems.badGroup());
            }
            return group.map(item::located);
        });
    }
}
