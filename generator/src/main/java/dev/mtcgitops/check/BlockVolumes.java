package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.Settings;
import java.util.List;
import java.util.Optional;

/** Whether the controllers of pairs with block volumes copy them, and how. */
final class BlockVolumes {
    private BlockVolumes() {}

    static void check(ResolvedFleet fleet, Diagnostics into) {
        for (ResolvedPair pair : fleet.pairs()) {
            if (pair.pair().directVolumeMigration().volumes().value() != VolumeMode.FILESYSTEM) {
                check(pair, fleet.settings(), into);
            }
        }
    }

    private static void check(ResolvedPair pair, Settings settings, Diagnostics into) {
        Located<VolumeMode> volumes = pair.pair().directVolumeMigration().volumes();
        ResolvedCluster control = pair.control();
        if (!control.facts().mtc().has(MtcCapability.BLOCK_VOLUMES)) {
            into.report(
                    VersionProblems.noBlockVolumes(control.facts()),
                    volumes.at(),
                    List.of(new Related(control.mtcAt(), "The version of the control cluster is stated here.")));
            return;
        }
        Optional.ofNullable(settings.sourceGroups().get(control.name()))
                .or(() -> Optional.ofNullable(settings.targetGroups().get(control.name())))
                .ifPresent(groups -> into.report(
                        TunnelProblems.groupsNotForBlocks(control.name()),
                        volumes.at(),
                        List.of(new Related(groups.at(), "The groups are stated here."))));
    }
}
