package dev.mtcgitops.trace;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.check.Crossing;
import dev.mtcgitops.check.FinishedPolicies;
import dev.mtcgitops.check.HeldPolicy;
import dev.mtcgitops.check.PolicyJudgement;
import dev.mtcgitops.check.PolicyJudgement.Reason;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.SdnMode;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The NetworkPolicies of a namespace as a hop. */
final class PolicyHops {
    private final FinishedCluster cluster;
    private final String namespace;
    private final Direction direction;

    private PolicyHops(FinishedCluster cluster, String namespace, Direction direction) {
        this.cluster = cluster;
        this.namespace = namespace;
        this.direction = direction;
    }

    /**
     * What the policies of {@code namespace} make of {@code crossings}.
     *
     * @param needs what would tell the addresses of the other end
     */
    static Hop of(
            FinishedCluster cluster,
            String namespace,
            Direction direction,
            List<Crossing> crossings,
            List<String> needs) {
        PolicyHops hops = new PolicyHops(cluster, namespace, direction);
        PolicyJudgement judgement =
                cluster.policies().judge(namespace, direction, crossings).orElseThrow();
        Hop hop = hops.hop(judgement, needs);
        Optional<Location> impossible = cluster.impossiblePlugin();
        if (impossible.isPresent()) {
            return hops.hop(
                    Verdict.UNKNOWN,
                    "OpenShift " + cluster.plan().facts().openshift() + " has no such network plugin",
                    List.of(impossible.get()),
                    List.of(Needs.field("networkPlugin", cluster.cluster())));
        }
        List<Diagnostic> errors = FinishedPolicies.errors(cluster.plan(), cluster.manifests(), namespace, direction);
        return errors.isEmpty() ? hop : Findings.doubt(hop, errors.get(0));
    }

    private Hop hop(PolicyJudgement judgement, List<String> needs) {
        String object = judgement.policies().stream()
                .map(policy -> "NetworkPolicy/" + policy.namespace() + "/" + policy.name())
                .findFirst()
                .orElse("");
        List<Location> because = judgement.reason() == Reason.IGNORED
                ? List.of(ignoring())
                : judgement.policies().stream().map(HeldPolicy::at).toList();
        return new Hop(
                kind(), cluster.name(), object, judgement.verdict(), why(judgement), because, needs(judgement, needs));
    }

    private Hop hop(Verdict verdict, String why, List<Location> because, List<String> needs) {
        return new Hop(kind(), cluster.name(), "", verdict, why, because, needs);
    }

    private HopKind kind() {
        return direction == Direction.EGRESS ? HopKind.EGRESS_POLICY : HopKind.INGRESS_POLICY;
    }

    /** The line because of which policies do not act. */
    private Location ignoring() {
        return otherMode().map(Located::at).orElseGet(() -> cluster.cluster().openshiftAt());
    }

    private Optional<Located<SdnMode>> otherMode() {
        return cluster.cluster().description().sdnMode().filter(mode -> mode.value() != SdnMode.NETWORK_POLICY);
    }

    private String why(PolicyJudgement judgement) {
        Crossing crossing = judgement.crossing();
        boolean out = direction == Direction.EGRESS;
        String pods = "the " + crossing.pod() + " pods";
        String them = out ? "them reach " + plain(crossing.what()) : plain(crossing.what()) + " reach them";
        String traffic = out ? pods + " reach " + plain(crossing.what()) : plain(crossing.what()) + " reach " + pods;
        String named = judgement.policies().stream()
                .map(policy -> quoted(policy.name()))
                .collect(Collectors.joining(" and "));
        String policies = (judgement.policies().size() == 1 ? "NetworkPolicy " : "NetworkPolicies ") + named;
        boolean one = judgement.policies().size() == 1;
        return switch (judgement.reason()) {
            case IGNORED ->
                otherMode()
                        .map(mode -> "OpenShift SDN ignores NetworkPolicies in mode " + mode)
                        .orElse("OpenShift SDN ignores egress rules of NetworkPolicies on OpenShift "
                                + cluster.plan().facts().openshift());
            case NO_POLICY -> "namespace " + quoted(namespace) + " has no NetworkPolicy" + admin();
            case NOT_ISOLATED -> "no NetworkPolicy of namespace " + quoted(namespace) + " isolates " + pods + admin();
            case LET_THROUGH -> policies + (one ? " lets " : " together let ") + traffic + admin();
            case ISOLATED -> policies + (one ? " isolates " : " isolate ") + pods + ", and no policy lets " + them;
            case NOT_STATED ->
                "the NetworkPolicies of cluster " + quoted(cluster.name()) + " are not stated"
                        + (judgement.policies().isEmpty() ? "" : ", and " + policies + " alone does not let " + traffic)
                        + admin();
            case ENFORCEMENT_NOT_STATED ->
                "it is not stated whether the network plugin acts on " + policies + ", "
                        + (one ? "which does" : "which do") + " not let " + traffic;
            case UNDECIDED -> "it is not stated whether " + policies + (one ? " lets " : " let ") + traffic + admin();
        };
    }

    /** Policies of another kind are not captured. */
    private String admin() {
        boolean possible = cluster.plan()
                        .facts()
                        .networkPlugin()
                        .filter(NetworkPlugin.OVN_KUBERNETES::equals)
                        .isPresent()
                && cluster.plan().facts().openshift().has(OpenShiftCapability.ADMIN_NETWORK_POLICIES);
        return possible ? "; an AdminNetworkPolicy may deny it all the same" : "";
    }

    private List<String> needs(PolicyJudgement judgement, List<String> needs) {
        return switch (judgement.reason()) {
            case NOT_STATED -> List.of(Needs.field("networkPolicies", cluster.cluster()));
            case ENFORCEMENT_NOT_STATED ->
                List.of(Needs.field(
                        cluster.plan().facts().networkPlugin().isEmpty() ? "networkPlugin" : "sdnMode",
                        cluster.cluster()));
            case UNDECIDED -> undecided(judgement.crossing(), needs);
            case IGNORED, NO_POLICY, NOT_ISOLATED, LET_THROUGH, ISOLATED -> List.of();
        };
    }

    private List<String> undecided(Crossing crossing, List<String> needs) {
        boolean stated =
                crossing.ends().stream().noneMatch(end -> end.addresses().isEmpty());
        if (!stated && !needs.isEmpty()) {
            return needs;
        }
        return crossing.ends().size() > 1
                ? List.of(Needs.live(
                        "how the routers of cluster " + cluster.name() + " are published",
                        "oc get ingresscontroller default -n openshift-ingress-operator -o"
                                + " jsonpath='{.status.endpointPublishingStrategy.type}'"))
                : List.of(Needs.live(
                        "the labels that the policies of namespace " + namespace + " on cluster " + cluster.name()
                                + " select by",
                        "oc get pods,namespaces -A --show-labels"));
    }
}
