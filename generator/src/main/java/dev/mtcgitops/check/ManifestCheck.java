package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ResolvedFleet;
import java.util.List;

/** All rules on the finished manifests of a cluster, overlays applied. */
public final class ManifestCheck {
    private ManifestCheck() {}

    /**
     * Reports what is wrong, at the input, template or overlay line that brought it.
     *
     * @param plan what was planned for the cluster
     * @param fleet the fleet that it belongs to
     * @param manifests what became of it, overlays applied
     */
    public static void check(ClusterPlan plan, ResolvedFleet fleet, List<Manifest> manifests, Diagnostics into) {
        for (Manifest manifest : manifests) {
            ShapeCheck.check(plan.facts().openshift(), manifest, into);
            CredentialScan.scan(manifest, into);
            ControllerVariables.check(plan, manifest, into);
        }
        FinishedPolicies.check(plan, manifests, into);
        IsolationChecks.check(plan, fleet, manifests, into);
        EgressChecks.check(plan, manifests, into);
    }
}
