package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.plain;
import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.resolve.Destination;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be wrong with an egress firewall, existing or finished. */
final class EgressProblems {
    private EgressProblems() {}

    static Problem wrongKind(String cluster, NetworkPlugin plugin, String kind) {
        return Problem.of(
                "ENP-001",
                "Cluster " + quoted(cluster) + " runs " + plugin.title() + ", which has no " + plain(kind) + ".",
                "Capture this cluster with `oc get " + plugin.firewallKind().toLowerCase(Locale.ROOT)
                        + " -A -o yaml`, or correct its `openshift` or `networkPlugin`.");
    }

    static Problem tooManyForSdn(ResourceId firewall, int rules, OpenShiftVersion openshift, int most) {
        return Problem.of(
                "ENP-003",
                "The " + plain(firewall) + " has " + rules + " rules, and OpenShift " + openshift + " takes at most "
                        + most + ".",
                "Replace rules by wider ones; those that the migration needs count, too.");
    }

    static Problem tooManyForOvn(ResourceId firewall, int rules, int most) {
        return Problem.of(
                "EF-003",
                "The " + plain(firewall) + " has " + rules + " rules, and OVN-Kubernetes applies at most " + most + ".",
                "Replace rules by wider ones; those that the migration needs count, too.");
    }

    static Problem globalNamespace() {
        return Problem.of(
                "ENP-004",
                "OpenShift SDN ignores an EgressNetworkPolicy in namespace `default`.",
                "The pods there can connect anywhere: leave it out of `egressFirewalls`, and remove it from the cluster.");
    }

    static Problem onlyAllows(ResourceId firewall, String cluster) {
        return Problem.of(
                "ENP-006",
                "The " + plain(firewall) + " of cluster " + quoted(cluster) + " has only Allow rules, and no effect.",
                "Connections that match no rule are allowed; only a Deny at the end gives the rules before it an effect.");
    }

    static Problem notForSdn(String what, String cluster) {
        return Problem.of(
                "ENP-008",
                "An EgressNetworkPolicy has no " + what + ", and cluster " + quoted(cluster) + " would refuse it.",
                "Write IPv4 networks and whole DNS names.");
    }

    static Problem hostAsEverything(RuleType type) {
        return Problem.of(
                "ENP-009",
                "OpenShift SDN reads `0.0.0.0/32` as `0.0.0.0/0`: this " + type.text() + " matches everything.",
                "Write `0.0.0.0/0` if this is meant.");
    }

    static Problem notDefault(String cluster, String name) {
        return Problem.of(
                "EF-001",
                "An EgressFirewall is named `default`, and cluster " + quoted(cluster) + " refuses " + quoted(name)
                        + ".",
                "Leave `name` out; OVN-Kubernetes has one per namespace.");
    }

    static Problem fieldTooNew(OpenShiftVersion openshift, String what, OpenShiftVersion since) {
        return Problem.of(
                "EF-002",
                "An EgressFirewall of OpenShift " + openshift + " has no " + what + "; it came with " + since + ".",
                "Write `cidrSelector`, or correct the version.");
    }

    static Problem nameWithDenyAll(ResourceId firewall, String cluster, Cidr denied) {
        return Problem.of(
                "EF-004",
                in(firewall, cluster) + "an Allow for a `dnsName` comes with a `Deny " + denied + "`, which may win.",
                "Use `cidrSelector` for destinations that must be reached.");
    }

    static Problem allowTooLate(ResourceId firewall, String cluster, Deciding deny, Destination to) {
        return Problem.of(
                "ENP-005",
                in(firewall, cluster) + rule(deny) + ", comes before the Allow for " + plain(to.description())
                        + ", and the first match wins.",
                "Put the Allow before it, where mtc-gitops puts it.");
    }

    static Problem denied(
            ResourceId firewall, String cluster, Deciding deny, Destination to, String pair, Cidr addresses) {
        return Problem.of(
                "ENP-007",
                in(firewall, cluster) + rule(deny) + ", is the first that matches " + plain(to.description())
                        + ", to which pair " + quoted(pair) + " connects.",
                "Put an Allow for " + quoted(addresses) + " before it, or let the rule be an Allow.");
    }

    static Problem wildcardNeedsGate(ResourceId firewall, String cluster) {
        return Problem.of(
                "EF-008",
                in(firewall, cluster)
                        + "a wildcard in `dnsName` has an effect only with the feature gate `DNSNameResolver`.",
                "The gate is Technology Preview: it keeps the cluster from updates. Write whole names, or `cidrSelector`.");
    }

    static Problem joinNetwork(ResourceId firewall, String cluster, Deciding deny) {
        return Problem.of(
                "EF-005",
                in(firewall, cluster) + rule(deny) + ", covers `100.64.0.0/16`, which connections to node ports pass.",
                "Put an Allow for `100.64.0.0/16` before it; it joins the nodes of OVN-Kubernetes.");
    }

    static Problem apiDenied(ResourceId firewall, String cluster, Deciding deny, List<Cidr> addresses) {
        return Problem.of(
                "EF-006",
                in(firewall, cluster) + rule(deny) + ", cuts the pods off from the API server of their own cluster.",
                "Put an Allow for its addresses before it: `"
                        + addresses.stream().map(Cidr::toString).collect(Collectors.joining("`, `")) + "`.");
    }

    static Problem portsOfNodes(ResourceId firewall, String cluster, Deciding deny, Destination to) {
        return Problem.of(
                "EF-007",
                in(firewall, cluster) + "the Allow for " + plain(to.description()) + " is limited to ports, and "
                        + rule(deny) + ", denies the others.",
                "A node port is any of 30000 to 32767: leave `ports` out.");
    }

    static Problem proxyNotAllowed(
            ResourceId firewall, String cluster, Deciding deny, Destination to, String target, Cidr addresses) {
        return Problem.of(
                "EGR-001",
                "The " + plain(firewall) + " of cluster " + quoted(cluster) + " allows addresses of cluster "
                        + quoted(target) + ", but the pods dial " + plain(to.description()) + ", which " + rule(deny)
                        + ", denies.",
                "Allow " + quoted(addresses) + " instead, before that rule.");
    }

    static Problem addressesUndeclared(String namespace, String cluster, Destination to) {
        return Problem.of(
                "EGR-002",
                "A Deny in the egress firewall of namespace " + quoted(namespace) + " on cluster " + quoted(cluster)
                        + " may cover " + plain(to.description()) + ", whose addresses are not stated.",
                "State " + quoted(to.field()) + ", so that an Allow can be put before the Deny." + to.command());
    }

    static Problem noIpv4Address(String namespace, String cluster, Destination to) {
        return Problem.of(
                "EGR-002",
                "A Deny in the egress firewall of namespace " + quoted(namespace) + " on cluster " + quoted(cluster)
                        + " may cover " + plain(to.description()) + ", whose IPv4 addresses are not stated.",
                "State them in " + quoted(to.field()) + ": OpenShift SDN does not support IPv6." + to.command());
    }

    private static String in(ResourceId firewall, String cluster) {
        return "In the " + plain(firewall) + " of cluster " + quoted(cluster) + ", ";
    }

    private static String rule(Deciding deny) {
        return "rule " + deny.number() + ", " + quoted(deny.rule());
    }
}
