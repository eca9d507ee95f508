package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ExistingPolicy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.FarEnd;
import dev.mtcgitops.network.Policy;
import dev.mtcgitops.network.PolicyEnforcement;
import dev.mtcgitops.network.PolicyGrammar;
import dev.mtcgitops.network.PolicyUnion;
import dev.mtcgitops.network.PolicyUnion.Decision;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.Destination.Kind;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.Settings;
import java.util.List;
import java.util.OptionalInt;

/** Whether the pods of volume transfers get through where {@code policies: none} leaves them to the policies that exist. */
final class IsolationChecks {
    private static final FarEnd ANYTHING = new FarEnd(List.of(), true, OptionalInt.empty());

    private final Settings settings;
    private final PolicyEnforcement plugin;
    private final String cluster;
    private final Diagnostics into;

    private IsolationChecks(ClusterPlan plan, Settings settings, Diagnostics into) {
        this.settings = settings;
        this.plugin = new PolicyEnforcement(
                plan.facts().networkPlugin(),
                plan.facts().openshift(),
                plan.cluster().description().sdnMode().map(Located::value));
        this.cluster = plan.cluster().name();
        this.into = into;
    }

    static void check(ClusterPlan plan, ResolvedFleet fleet, Diagnostics into) {
        IsolationChecks checks = new IsolationChecks(plan, fleet.settings(), into);
        List<ExistingPolicy> captured = plan.cluster()
                .description()
                .networkPolicies()
                .map(Located::value)
                .orElse(List.of());
        fleet.namespaces().of(plan.cluster()).forEach((namespace, uses) -> {
            List<ExistingPolicy> existing = captured.stream()
                    .filter(policy -> policy.namespace().value().equals(namespace))
                    .toList();
            uses.stream()
                    .filter(use -> use.mapping().policies().value() == PolicyMode.NONE && !existing.isEmpty())
                    .forEach(use -> checks.check(use, existing));
        });
    }

    private void check(Use use, List<ExistingPolicy> existing) {
        List<Policy> policies = existing.stream()
                .map(policy -> PolicyGrammar.policy(policy.manifest()))
                .toList();
        MtcVersion controller = use.pair().control().facts().mtc();
        for (Direction direction : Direction.values()) {
            for (TransferPod pod : TransferPod.of(controller, use.side(), direction)) {
                Decision decision = PolicyUnion.of(policies, plugin, direction, pod.labels(), far(use, direction));
                if (decision.verdict() == Verdict.BLOCKED && !mayBeMeant(policies, direction, pod)) {
                    Policy isolating = decision.isolating().get(0);
                    into.report(
                            PolicyProblems.isolated(pod, use.namespace().value(), cluster, direction),
                            use.mapping().policies().at(),
                            List.of(new Related(
                                    existing.get(policies.indexOf(isolating))
                                            .name()
                                            .at(),
                                    "This policy isolates them.")));
                    return;
                }
            }
        }
    }

    /** The pods have labels that we do not know, of the plan and of the volume; a policy may select by them. */
    private static boolean mayBeMeant(List<Policy> policies, Direction direction, TransferPod pod) {
        return policies.stream()
                .filter(policy -> !policy.rules(direction).isEmpty())
                .flatMap(policy -> policy.pods().refusing(pod.labels()).stream())
                .anyMatch(term -> !pod.labels().containsKey(term.value().key()));
    }

    /** Up to MTC 1.4 the clients dial the stunnel beside them, and who dials a server is not stated in the input. */
    private FarEnd far(Use use, Direction direction) {
        boolean direct = use.side() == Side.SOURCE
                && direction == Direction.EGRESS
                && use.pair().control().facts().mtc().has(MtcCapability.TUNNEL_BESIDE_RSYNC)
                && !settings.staysInside(use.pair());
        if (!direct) {
            return ANYTHING;
        }
        Destination to = Destination.of(use.pair(), settings);
        Dialled dialled = to.dialled(false);
        boolean outside = !use.pair().source().equals(use.pair().target())
                && (to.kind() == Kind.ROUTERS || to.kind() == Kind.NODES);
        return outside ? new FarEnd(dialled.addresses(), false, dialled.port()) : ANYTHING;
    }
}
