package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.ClusterPlan;
import java.util.List;
import java.util.Optional;

/** All rules on what consumers make of finished manifests, and on their control objects. */
public final class DeliveryCheck {
    private DeliveryCheck() {}

    /**
     * Reports what the consumer of a cluster cannot apply as it is meant.
     *
     * @param delivery what the input says of consumers
     * @param plan what was planned for the cluster
     * @param manifests what became of it, overlays applied
     */
    public static void check(
            Optional<Delivery> delivery, ClusterPlan plan, List<Manifest> manifests, Diagnostics into) {
        ConsumerVersions.check(plan, into);
        SyncAnnotations.check(plan.facts(), manifests, into);
        PruneProtection.check(plan.facts(), manifests, into);
        PlaceholderChecks.check(delivery, plan.facts(), manifests, into);
    }

    /** Reports what a control object must not hold. */
    public static void check(ControlObject object, Diagnostics into) {
        CredentialScan.scan(object.manifest(), into);
    }
}
