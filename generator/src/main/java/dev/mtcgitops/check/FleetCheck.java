package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ProxyInUse;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All rules on pairs and clusters: what the input says, and what follows from it, before anything is rendered. */
public final class FleetCheck {
    private FleetCheck() {}

    /** Reports what is wrong with {@code fleet}, at the input line that must change. */
    public static void check(ResolvedFleet fleet, Diagnostics into) {
        Set<ResolvedCluster> contradictory = VersionChecks.check(fleet, into);
        BlockVolumes.check(fleet, into);
        NamespaceChecks.check(fleet, into);
        PoliciesReliedOn.check(fleet, into);
        for (ClusterPlan plan : fleet.plans()) {
            PolicyChecks.check(plan, into);
            ExistingFirewallChecks.check(plan, into);
            UndeclaredAddresses.check(plan, into);
        }
        fleet.activePairs().forEach(pair -> TunnelChecks.check(pair, fleet.settings(), into));
        checkControllers(fleet.without(contradictory), into);
    }

    /** Rules that ask for the version of MTC and its operator. */
    private static void checkControllers(ResolvedFleet fleet, Diagnostics into) {
        Map<ResolvedCluster, ProxyInUse> proxies = new TreeMap<>();
        for (ClusterPlan plan : fleet.plans()) {
            VariableReach.check(plan, into);
            ResourceLimits.check(plan, into);
            ProxyChecks.check(plan.cluster(), into);
            NoProxyChecks.check(plan, proxies.computeIfAbsent(plan.cluster(), ProxyInUse::of), into);
        }
        for (ResolvedPair pair : fleet.activePairs()) {
            ProxyChecks.check(pair, fleet.settings(), into);
            ApiAccessChecks.check(pair, proxies.computeIfAbsent(pair.control(), ProxyInUse::of), into);
        }
    }
}
