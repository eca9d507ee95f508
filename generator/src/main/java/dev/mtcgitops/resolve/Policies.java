package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.PolicyPlan.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Plans the NetworkPolicies of a cluster: egress where Rsync starts, ingress where it arrives. */
final class Policies {
    private final ResolvedCluster cluster;
    private final NamespaceUses namespaces;
    private final TightRules tight;
    private final Diagnostics into;

    private Policies(ResolvedCluster cluster, NamespaceUses namespaces, Settings settings, Diagnostics into) {
        this.cluster = cluster;
        this.namespaces = namespaces;
        this.tight = new TightRules(settings, into);
        this.into = into;
    }

    static List<PolicyPlan> plan(
            ResolvedCluster cluster, NamespaceUses namespaces, Settings settings, Diagnostics into) {
        return new Policies(cluster, namespaces, settings, into).plan();
    }

    private List<PolicyPlan> plan() {
        List<PolicyPlan> plans = new ArrayList<>();
        for (List<Use> uses : namespaces.of(cluster).values()) {
            List<Use> asked = uses.stream()
                    .filter(use -> use.mapping().policies().value() != PolicyMode.NONE)
                    .toList();
            List<Use> sources =
                    asked.stream().filter(use -> use.side() == Side.SOURCE).toList();
            List<Use> arriving = asked.stream().filter(this::needsIngress).toList();
            if (!sources.isEmpty() && egressIsKnown()) {
                plans.add(policy(sources, Direction.EGRESS, tight::egress));
            }
            if (!arriving.isEmpty()) {
                plans.add(policy(arriving, Direction.INGRESS, tight::ingress));
            }
        }
        return plans;
    }

    private static PolicyPlan policy(
            List<Use> uses, Direction direction, Function<Use, List<PolicyPlan.Rule>> tightRules) {
        boolean open = uses.get(0).mapping().policies().value() == PolicyMode.OPEN;
        List<Location> lines =
                uses.stream().map(use -> use.namespace().at()).distinct().toList();
        return new PolicyPlan(
                new Derived(uses.get(0).namespace().value(), lines),
                direction,
                open
                        ? List.of()
                        : uses.stream()
                                .flatMap(use -> tightRules.apply(use).stream())
                                .distinct()
                                .toList(),
                uses.stream()
                        .map(use -> new Transfer(
                                use.side(), use.pair().control().facts().mtc()))
                        .distinct()
                        .toList(),
                uses.stream().map(Use::asPairUse).distinct().sorted().toList());
    }

    /** The stunnel of MTC 1.4 is a pod of its own on the source, which the Rsync pods there must reach. */
    private boolean needsIngress(Use use) {
        if (use.side() == Side.SOURCE) {
            return !use.pair().control().facts().mtc().has(MtcCapability.TUNNEL_BESIDE_RSYNC);
        }
        if (namespaces.targetStands(use)) {
            return true;
        }
        into.report(
                PlanProblems.targetNamespaceUnknown(use.namespace().value(), cluster.facts()),
                use.namespace().at());
        return false;
    }

    private boolean egressIsKnown() {
        ClusterFacts facts = cluster.facts();
        if (!facts.openshift().has(OpenShiftCapability.NETWORK_POLICY_EGRESS)) {
            into.report(PlanProblems.noEgress(facts.openshift().withoutPatch(), cluster.name()), cluster.openshiftAt());
            return false;
        }
        return true;
    }
}
