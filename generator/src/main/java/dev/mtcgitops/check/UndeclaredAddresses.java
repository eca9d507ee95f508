package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.network.FirstMatch;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Destinations that a Deny may cover although nobody states their addresses, so that no Allow can be put before the Deny. */
final class UndeclaredAddresses {
    private final String cluster;
    private final Diagnostics into;
    /** One destination that several namespaces miss is one problem. */
    private final Set<String> reported = new HashSet<>();

    UndeclaredAddresses(ClusterPlan plan, Diagnostics into) {
        this.cluster = plan.cluster().name();
        this.into = into;
    }

    /** Judges the firewalls that exist on the cluster, before anything is rendered. */
    static void check(ClusterPlan plan, Diagnostics into) {
        UndeclaredAddresses checks = new UndeclaredAddresses(plan, into);
        for (FirewallPlan firewall : plan.firewalls()) {
            for (Flow flow : firewall.flows()) {
                if (isAbout(firewall, flow)) {
                    FirstMatch.of(firewall.existing(), firewall.plugin(), flow.dialled())
                            .denial()
                            .ifPresent(denial -> checks.report(
                                    firewall, flow, firewall.existing().get(denial.rule())));
                }
            }
        }
    }

    /** Whether no address that {@code flow} could dial is stated. */
    static boolean isAbout(FirewallPlan firewall, Flow flow) {
        return flow.dialled().addresses().stream().noneMatch(firewall.plugin()::reaches);
    }

    /** Reports that {@code deny} of {@code firewall} may cover {@code flow}. */
    void report(FirewallPlan firewall, Flow flow, FirewallRule deny) {
        Destination to = flow.destination();
        if (reported.add(to.description())) {
            String namespace = firewall.namespace().text();
            into.report(
                    to.blocks().isEmpty()
                            ? EgressProblems.addressesUndeclared(namespace, cluster, to)
                            : EgressProblems.noIpv4Address(namespace, cluster, to),
                    flow.at(),
                    List.of(new Related(deny.at(), "The Deny is here.")));
        }
    }
}
