package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.FirewallRule.ToDnsName;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.FirstMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The effect of a finished egress firewall on its cluster, whatever the destinations (cluster-network-operator, CRDs of both kinds;
 * openshift/sdn {@code pkg/network/node/ovscontroller.go}; ovn-kubernetes {@code go-controller/pkg/types/const.go}).
 */
final class FirewallChecks {
    private static final int MOST_OF_OLD_SDN = 50;
    private static final int MOST_OF_SDN = 1000;
    private static final int MOST_OF_OVN = 8000;

    private static final String WILDCARD = "wildcard in `dnsName`";

    private final ClusterFacts facts;
    private final FinishedFirewall firewall;
    private final Diagnostics into;
    private final Set<String> reported = new HashSet<>();

    private FirewallChecks(ClusterFacts facts, FinishedFirewall firewall, Diagnostics into) {
        this.facts = facts;
        this.firewall = firewall;
        this.into = into;
    }

    /** How many rules {@code plugin} takes in {@code openshift}. */
    static int most(NetworkPlugin plugin, OpenShiftVersion openshift) {
        return plugin == NetworkPlugin.OVN_KUBERNETES
                ? MOST_OF_OVN
                : openshift.has(OpenShiftCapability.MORE_SDN_FIREWALL_RULES) ? MOST_OF_SDN : MOST_OF_OLD_SDN;
    }

    static void check(ClusterFacts facts, NetworkPlugin plugin, FinishedFirewall firewall, Diagnostics into) {
        FirewallChecks checks = new FirewallChecks(facts, firewall, into);
        checks.checkNumber(plugin);
        checks.checkEffect();
        if (plugin == NetworkPlugin.OPENSHIFT_SDN) {
            checks.checkPolicy();
        } else {
            checks.checkFirewall();
        }
    }

    private void checkNumber(NetworkPlugin plugin) {
        int most = most(plugin, facts.openshift());
        int size = firewall.items().size();
        if (size <= most) {
            return;
        }
        if (plugin == NetworkPlugin.OPENSHIFT_SDN) {
            into.report(
                    EgressProblems.tooManyForSdn(firewall.id(), size, facts.openshift(), most),
                    firewall.at(most, "type"));
        } else {
            into.report(EgressProblems.tooManyForOvn(firewall.id(), size, most), firewall.at(most, "type"));
        }
    }

    private void checkEffect() {
        List<FirewallRule> rules = firewall.rules();
        if (firewall.isUnderstood()
                && !rules.isEmpty()
                && rules.stream().allMatch(rule -> rule.type() == RuleType.ALLOW)) {
            into.report(EgressProblems.onlyAllows(firewall.id(), facts.name()), firewall.namespace());
        }
    }

    private void checkPolicy() {
        if (firewall.id().namespace().equals("default")) {
            into.report(EgressProblems.globalNamespace(), firewall.namespace());
        }
        for (int i = 0; firewall.isUnderstood() && i < firewall.rules().size(); i++) {
            FirewallRule rule = firewall.rules().get(i);
            if (rule.to() instanceof ToDnsName to && to.name().startsWith("*")) {
                into.report(EgressProblems.notForSdn(WILDCARD, facts.name()), firewall.at(i, "dnsName"));
            }
            if (rule.to() instanceof ToCidr to && to.cidr().ipv6()) {
                into.report(EgressProblems.notForSdn("IPv6 network", facts.name()), firewall.at(i, "cidrSelector"));
            }
            if (rule.to() instanceof ToCidr to && to.cidr().toString().equals("0.0.0.0/32")) {
                into.report(EgressProblems.hostAsEverything(rule.type()), firewall.at(i, "cidrSelector"));
            }
        }
    }

    private void checkFirewall() {
        if (!firewall.id().name().equals("default")) {
            into.report(EgressProblems.notDefault(facts.name(), firewall.id().name()), firewall.name());
        }
        for (int i = 0; firewall.isUnderstood() && i < firewall.rules().size(); i++) {
            FirewallRule rule = firewall.rules().get(i);
            if (rule.to() instanceof ToNodes) {
                checkAge(i, "nodeSelector", "`nodeSelector`", OpenShiftCapability.EGRESS_FIREWALL_NODE_SELECTOR);
            } else if (rule.to() instanceof ToDnsName to) {
                checkName(i, to.name());
            }
        }
        if (firewall.isUnderstood()) {
            checkNames();
        }
    }

    private void checkName(int index, String name) {
        boolean named = facts.openshift().has(OpenShiftCapability.EGRESS_FIREWALL_DNS_NAME);
        if (named && name.startsWith("*")) {
            checkAge(index, "dnsName", WILDCARD, OpenShiftCapability.EGRESS_FIREWALL_WILDCARDS);
            if (reported.add(WILDCARD)) {
                into.report(
                        EgressProblems.wildcardNeedsGate(firewall.id(), facts.name()), firewall.at(index, "dnsName"));
            }
        } else {
            checkAge(index, "dnsName", "`dnsName`", OpenShiftCapability.EGRESS_FIREWALL_DNS_NAME);
        }
    }

    private void checkAge(int index, String field, String what, OpenShiftCapability needed) {
        if (!facts.openshift().has(needed) && reported.add(what)) {
            into.report(EgressProblems.fieldTooNew(facts.openshift(), what, needed.since()), firewall.at(index, field));
        }
    }

    /** Reported once, for the first Allow by name and the first Deny of everything behind it. */
    private void checkNames() {
        int named = -1;
        for (int i = 0; i < firewall.rules().size(); i++) {
            FirewallRule rule = firewall.rules().get(i);
            if (named < 0 && rule.type() == RuleType.ALLOW && rule.to() instanceof ToDnsName) {
                named = i;
            } else if (named >= 0
                    && rule.type() == RuleType.DENY
                    && rule.to() instanceof ToCidr to
                    && FirstMatch.isAboutEverything(NetworkPlugin.OVN_KUBERNETES, rule)) {
                into.report(
                        EgressProblems.nameWithDenyAll(firewall.id(), facts.name(), to.cidr()),
                        firewall.at(named, "dnsName"),
                        List.of(new Related(rule.at(), "The Deny is here.")));
                return;
            }
        }
    }
}
