package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FirewallPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules on finished egress firewalls, each beside what was planned for its namespace. */
final class EgressChecks {
    private EgressChecks() {}

    static void check(ClusterPlan plan, List<Manifest> manifests, Diagnostics into) {
        Map<String, FirewallPlan> plans = new HashMap<>();
        plan.firewalls().forEach(firewall -> plans.put(firewall.namespace().text(), firewall));
        UndeclaredAddresses undeclared = new UndeclaredAddresses(plan, into);
        for (Manifest manifest : manifests) {
            ResourceId id = manifest.id();
            FirewallPlan planned = plans.get(id.namespace());
            if (planned != null && id.kind().equals(planned.plugin().firewallKind())) {
                check(plan, planned, FinishedFirewall.of(manifest), undeclared, into);
            }
        }
    }

    /** A firewall that cannot be understood, or has too many rules, is a problem of its own: no connection is followed through it. */
    private static void check(
            ClusterPlan plan,
            FirewallPlan planned,
            FinishedFirewall firewall,
            UndeclaredAddresses undeclared,
            Diagnostics into) {
        FirewallChecks.check(plan.facts(), planned.plugin(), firewall, into);
        int most = FirewallChecks.most(planned.plugin(), plan.facts().openshift());
        if (firewall.isUnderstood() && firewall.items().size() <= most) {
            FlowChecks.check(plan, planned, firewall, undeclared, into);
        }
    }
}
