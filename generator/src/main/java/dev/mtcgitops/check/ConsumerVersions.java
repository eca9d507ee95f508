package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ControllerPlan;
import java.util.stream.Stream;

/**
 * Whether a cluster is new enough for who applies it: Flux knows server-side apply only, and neither Flux nor Argo CD is tested with anything older than the current releases of Kubernetes.
 */
final class ConsumerVersions {
    private ConsumerVersions() {}

    static void check(ClusterPlan plan, Diagnostics into) {
        ClusterFacts facts = plan.facts();
        if (facts.consumer() != Consumer.PLAIN && !facts.openshift().has(OpenShiftCapability.SERVER_SIDE_APPLY)) {
            String field = facts.consumer() == Consumer.ARGOCD ? "argocd.destinations" : "flux.kubeConfigSecrets";
            into.report(
                    SyncProblems.clusterTooOld(facts, field, hasPlaceholder(plan.controller())),
                    plan.cluster().description().openshift().orElseThrow().at());
        }
    }

    private static boolean hasPlaceholder(ControllerPlan controller) {
        return Stream.of(controller.httpProxy(), controller.httpsProxy(), controller.stunnelTcpProxy())
                .anyMatch(proxy -> proxy != null && Placeholders.isWhole(proxy.text()));
    }
}
