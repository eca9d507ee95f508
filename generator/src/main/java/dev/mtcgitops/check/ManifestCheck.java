package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.ClusterPlan;
import java.util.List;

/** All rules on the finished manifests of a cluster, overlays applied. */
public final class ManifestCheck {
    private ManifestCheck() {}

    /**
     * Reports what is wrong, at the input, template or overlay line that brought it.
     *
     * @param plan what was planned for the cluster
     * @param manifests what became of it, overlays applied
     */
    public static void check(ClusterPlan plan, List<Manifest> manifests, Diagnostics into) {
        for (Manifest manifest : manifests) {
            CredentialScan.scan(manifest, into);
            ControllerVariables.check(plan, manifest, into);
        }
    }
}
