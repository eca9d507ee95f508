package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.EndpointRule;
import dev.mtcgitops.diagnostic.rule.GroupRule;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/** Reads {@code directVolumeMigration} of a pair. */
final class MigrationReader {
    private static final List<String> FIELDS =
            List.of("endpoint", "tcpProxy", "supplementalGroups", "volumes", "sharedNetwork");
    /** {@code math.MaxInt32}, as Kubernetes limits group ids (k8s.io/apimachinery, {@code IsValidGroupID}). */
    private static final long LAST_GROUP = Integer.MAX_VALUE;

    private MigrationReader() {}

    /** What {@code pair} says; the defaults stand at the pair's {@code spec}. */
    static DirectVolumeMigration read(Fields pair) {
        return pair.slot("directVolumeMigration")
                .flatMap(slot -> Fields.of(slot, "`directVolumeMigration`", FIELDS))
                .map(MigrationReader::migration)
                .orElseGet(() -> new DirectVolumeMigration(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Located<>(VolumeMode.FILESYSTEM, pair.holder()),
                        new Located<>(false, pair.holder())));
    }

    private static DirectVolumeMigration migration(Fields fields) {
        Optional<Fields> groups = fields.slot("supplementalGroups")
                .flatMap(slot -> Fields.of(slot, "`supplementalGroups`", List.of("source", "target")));
        return new DirectVolumeMigration(
                fields.optional("endpoint", Scalars.choice(EndpointType.class, EndpointRule.UNKNOWN)),
                fields.optional("tcpProxy", TcpProxyReader::read),
                groups.flatMap(given -> given.optional("source", MigrationReader::groups)),
                groups.flatMap(given -> given.optional("target", MigrationReader::groups)),
                fields.withDefault("volumes", Scalars.choice(VolumeMode.class), VolumeMode.FILESYSTEM),
                fields.withDefault("sharedNetwork", Scalars::bool, false));
    }

    private static Optional<List<Located<Long>>> groups(Slot slot) {
        if (!(slot.node() instanceof YamlSequence)) {
            slot.report(GroupRule.BAD_GROUP);
            return Optional.empty();
        }
        return slot.filledList("integers", item -> {
            Optional<Long> group = Scalars.integer(item.node(), 0, LAST_GROUP);
            if (group.isEmpty()) {
                item.report(GroupRule.BAD_GROUP);
            }
            return group.map(item::located);
        });
    }
}
