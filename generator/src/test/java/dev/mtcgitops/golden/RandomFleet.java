package dev.mtcgitops.golden;

import dev.mtcgitops.Input;
import dev.mtcgitops.cli.Invocation;
import java.nio.file.Path;
import java.util.Random;

/** Fleets of one or two pairs in which much stands in the way of the data, and much is not stated. */
final class RandomFleet {
    private static final String[] OPENSHIFT = {
        "3.11", "4.1", "4.5", "4.8", "4.9", "4.10", "4.12", "4.14", "4.16", "4.18"
    };
    private static final String[] MTC = {"1.4.7", "1.5.6", "1.6.6", "1.7.5", "1.7.13", "1.8.3", "1.8.8"};
    private static final String[] SELECTORS = {
        "{}",
        "{matchLabels: {app: shop}}",
        "{matchLabels: {app: directvolumemigration-rsync-transfer}}",
        "{matchLabels: {app: directvolumemigration-rsync-transfer, owner: directvolumemigration}}",
        "{matchLabels: {migration.openshift.io/plan: a}}",
        "{matchExpressions: [{key: purpose, operator: Exists}]}"
    };
    private static final String[] PEERS = {
        "{namespaceSelector: {}}",
        "{podSelector: {}}",
        "{namespaceSelector: {matchLabels: {network.openshift.io/policy-group: ingress}}}",
        "{namespaceSelector: {matchLabels: {team: a}}}",
        "{ipBlock: {cidr: 10.0.0.0/8}}",
        "{ipBlock: {cidr: 192.0.2.0/24}}",
        "{ipBlock: {cidr: 192.0.2.0/24, except: [192.0.2.20/32]}}",
        "{ipBlock: {cidr: 0.0.0.0/0}}"
    };
    private static final String[] PORTS = {
        "{port: 443}",
        "{port: 6443}",
        "{port: 2222}",
        "{port: 5353, protocol: UDP}",
        "{port: 53, protocol: UDP}",
        "{port: https}"
    };
    private static final String[] TO = {
        "cidrSelector: 0.0.0.0/0",
        "cidrSelector: 192.0.2.0/24",
        "cidrSelector: 192.0.2.20/32",
        "cidrSelector: 10.0.0.0/8",
        "dnsName: api.example.com",
        "dnsName: proxy.example.com"
    };

    private final Random random;

    RandomFleet(Random random) {
        this.random = random;
    }

    /** Writes {@code input/} of a fleet. */
    void write(Path folder) {
        StringBuilder fleet = new StringBuilder();
        int pairs = 1 + random.nextInt(2);
        String mtc = any(MTC);
        String policies = any("open", "tight", "none");
        for (int i = 0; i < pairs; i++) {
            fleet.append(pair("p" + i, "bc".substring(i, i + 1), mtc, policies)).append("---\n");
        }
        fleet.append(cluster("a"))
                .append("---\n")
                .append(cluster("b"))
                .append("---\n")
                .append(cluster("c"));
        if (chance(4)) {
            fleet.append("---\n").append(overlay());
        }
        Invocation.write(folder.resolve("input/fleet.yaml"), fleet.toString());
        for (String cluster : new String[] {"a", "b", "c"}) {
            Invocation.write(folder.resolve("input/captured/" + cluster + ".txt"), policies());
        }
    }

    private String pair(String name, String target, String mtc, String policies) {
        StringBuilder spec = new StringBuilder("mtc: \"" + mtc + "\"\nsource: a\n");
        spec.append("target: ").append(chance(8) ? "a" : target);
        spec.append(chance(3) ? "\ncontrol: source" : "").append("\nnamespaces:\n");
        spec.append("  - {source: x")
                .append(name)
                .append(", target: y")
                .append(name)
                .append(", policies: ");
        spec.append(policies).append(chance(2) ? ", targetExists: true}\n" : "}\n");
        spec.append("directVolumeMigration:\n  volumes: ")
                .append(any("filesystem", "block", "both"))
                .append("\n");
        spec.append(chance(2) ? "  endpoint: " + any("Route", "NodePort", "ClusterIP") + "\n" : "");
        spec.append(chance(3) ? "  sharedNetwork: true\n" : "");
        if (chance(3)) {
            spec.append("  tcpProxy:\n    port: 3128\n    host: ")
                    .append(any("10.0.0.5", "proxy.example.com", "proxy.example.com\n    addresses: [10.0.0.5]"));
            spec.append(chance(4) ? "\n    interceptsTls: true\n" : "\n");
            spec.append(
                    chance(4)
                            ? "    auth: basic\n    credentials: " + any("{unmanaged: true}", "{argocdVault: \"a#b\"}")
                                    + "\n"
                            : "");
        }
        return Input.pair(name, spec.toString());
    }

    private String cluster(String name) {
        StringBuilder spec = new StringBuilder();
        String openshift = any(OPENSHIFT);
        spec.append("openshift: \"").append(openshift).append("\"\n");
        spec.append(chance(12) ? "" : "networkPlugin: " + plugin(openshift) + "\n");
        spec.append(chance(4) ? "sdnMode: " + any("NetworkPolicy", "Multitenant") + "\n" : "");
        spec.append(chance(3) ? "" : "api: https://api.example.com:6443\n");
        spec.append(chance(2) ? "apiAddresses: [" + any("192.0.2.1", "10.0.0.1") + "]\n" : "");
        spec.append(chance(3) ? "" : "ingress: [" + any("192.0.2.20", "192.0.2.20, 10.0.0.20") + "]\n");
        spec.append(chance(2) ? "nodes: [10.1.0.0/24]\n" : "");
        spec.append(chance(2) ? "serviceNetworks: [172.30.0.0/16]\nclusterNetworks: [10.128.0.0/14]\n" : "");
        spec.append(chance(5) ? "behindProxy: true\n" : "");
        spec.append(
                chance(2)
                        ? "clusterWideProxy: "
                                + any(
                                        "{}",
                                        "{https: \"http://proxy.example.com:3128\"}",
                                        "{https: \"http://10.0.0.5:3128\", noProxy: [.example.com]}")
                                + "\n"
                        : "");
        spec.append(
                chance(4)
                        ? "proxy: "
                                + any(
                                        "{https: \"http://10.0.0.8:3128\"}",
                                        "{noProxy: [example.com]}",
                                        "{https: \"http://proxy.example.com:3128\", noProxy: [.svc], noProxyMode: replace}")
                                + "\n"
                        : "");
        spec.append(any("networkPolicies: []\n", "networkPolicies: [captured/" + name + ".txt]\n", ""));
        return Input.cluster(name, spec.append(firewalls()).toString());
    }

    private String plugin(String openshift) {
        boolean old = openshift.startsWith("3") || openshift.equals("4.1") || openshift.equals("4.5");
        return old ? "OpenShiftSDN" : openshift.equals("4.18") ? "OVNKubernetes" : any("OpenShiftSDN", "OVNKubernetes");
    }

    private String firewalls() {
        if (chance(3)) {
            return any("egressFirewalls: []\n", "");
        }
        StringBuilder firewalls = new StringBuilder("egressFirewalls:\n");
        for (String namespace : new String[] {"xp0", "xp1", "openshift-migration"}) {
            firewalls.append("  - namespace: ").append(namespace).append("\n    rules:\n");
            for (int i = 0; i <= random.nextInt(3); i++) {
                firewalls.append("      - {type: ").append(any("Allow", "Deny", "Deny"));
                firewalls.append(", to: {").append(any(TO)).append("}}\n");
            }
        }
        return firewalls.toString();
    }

    private String policies() {
        StringBuilder policies = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            policies.append("- apiVersion: networking.k8s.io/v1\n  kind: NetworkPolicy\n  metadata: {name: n")
                    .append(i);
            policies.append(", namespace: ")
                    .append(any("xp0", "xp1", "yp0", "yp1", "openshift-migration"))
                    .append("}\n");
            policies.append("  spec:\n    podSelector: ").append(any(SELECTORS)).append("\n    policyTypes: ");
            policies.append(any("[Ingress]", "[Egress]", "[Ingress, Egress]")).append("\n");
            policies.append(chance(2) ? "    egress: " + rules("to") + "\n" : "");
            policies.append(chance(2) ? "    ingress: " + rules("from") + "\n" : "");
        }
        return policies.toString();
    }

    private String rules(String peers) {
        String peer = chance(3) ? "" : peers + ": [" + any(PEERS) + "]";
        String port = chance(2) ? "" : "ports: [" + any(PORTS) + ", " + any(PORTS) + "]";
        return "[{" + peer + (peer.isEmpty() || port.isEmpty() ? "" : ", ") + port + "}]";
    }

    private String overlay() {
        return Input.overlay(
                "o",
                "patches:\n"
                        + any(
                                patch(
                                        "EgressFirewall|EgressNetworkPolicy",
                                        "{op: replace, path: /spec/egress/0/type, value: Deny}"),
                                patch(
                                        "NetworkPolicy",
                                        "{op: replace, path: /spec/podSelector, value: {matchLabels: {app: directvolumemigration-rsync-transfer}}}"),
                                patch(
                                        "NetworkPolicy",
                                        "{op: add, path: /spec/ingress, value: [{ports: [{port: 443}]}]}"),
                                patch(
                                        "NetworkPolicy",
                                        "{op: add, path: /spec/egress, value: [{ports: [{port: 443}]}]}"),
                                patch(
                                        "MigrationController",
                                        "{op: add, path: /spec/stunnel_tcp_proxy, value: \"http://10.0.0.9:3128\"}"),
                                patch("MigrationController", "{op: add, path: /spec/no_proxy, value: \"*\"}"),
                                patch("MigrationController", "{op: remove, path: /spec/rsync_endpoint_type}")));
    }

    private static String patch(String kind, String operation) {
        return "  - target: {kind: " + kind + "}\n    optional: true\n    patch: |-\n      - " + operation + "\n";
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private String any(String... values) {
        return values[random.nextInt(values.length)];
    }
}
