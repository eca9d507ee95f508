package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Writes fleets to measure with: a file a pair, its two clusters described in it, about twelve objects rendered of it. */
final class FleetWriter {
    /** Source, target, MTC and the networks of both, as often as in the golden fleets; before 4.2 no network is stated. */
    private static final List<String> VERSIONS = List.of(
            "3.11 4.14 1.7.13 - OVNKubernetes",
            "3.11 4.14 1.7.13 - OVNKubernetes",
            "3.11 4.12 1.7.13 - OVNKubernetes",
            "3.7 4.12 1.7.13 - OVNKubernetes",
            "3.11 4.5 1.5.6 - OpenShiftSDN",
            "4.1 4.12 1.7.13 - OVNKubernetes",
            "4.5 4.12 1.7.13 OpenShiftSDN OVNKubernetes",
            "4.8 4.14 1.7.13 OVNKubernetes OVNKubernetes",
            "4.10 4.16 1.8.6 OVNKubernetes OVNKubernetes",
            "4.12 4.16 1.8.4 OVNKubernetes OVNKubernetes",
            "4.12 4.16 1.8.6 OpenShiftSDN OVNKubernetes",
            "4.14 4.16 1.8.6 OVNKubernetes OVNKubernetes");

    private static final List<String> TEAMS = List.of("red", "green", "blue");
    private static final int NAMESPACES = 4;

    /** The last namespace that moves; nothing else is said of it. */
    static final String LAST_NAMESPACE = "app-" + (NAMESPACES - 1);

    private final Random random = new Random(20_260_101);

    /** A fleet of {@code pairs} in {@code folder}. */
    static void write(Path folder, int pairs) throws IOException {
        FleetWriter writer = new FleetWriter();
        Files.createDirectories(folder.resolve("captured"));
        for (int i = 0; i < pairs; i++) {
            String name = String.format("pair-%05d", i);
            Files.writeString(folder.resolve(name + ".yaml"), writer.pair(name, folder));
        }
        for (String team : TEAMS) {
            Files.writeString(folder.resolve("overlay-" + team + ".yaml"), overlay(team));
        }
    }

    private String pair(String name, Path folder) throws IOException {
        String[] versions = VERSIONS.get(random.nextInt(VERSIONS.size())).split(" ", -1);
        StringBuilder text = new StringBuilder();
        text.append("apiVersion: mtcgitops.dev/v1alpha1\nkind: ClusterPair\nmetadata:\n  name: ")
                .append(name)
                .append("\n  labels:\n    team: ")
                .append(TEAMS.get(random.nextInt(TEAMS.size())))
                .append("\nspec:\n  mtc: \"")
                .append(versions[2])
                .append("\"\n  source:\n    name: ")
                .append(name)
                .append("-src\n    openshift: \"")
                .append(versions[0])
                .append("\"\n");
        boolean old = versions[3].equals("-");
        text.append(old ? "" : "    networkPlugin: " + versions[3] + "\n");
        if (old) {
            text.append("    proxy:\n      https: http://proxy.corp.example.com:3128\n")
                    .append("      noProxy: [.corp.example.com, 10.0.0.0/8]\n")
                    .append("    api: https://api.")
                    .append(name)
                    .append(".corp.example.com:6443\n    machineNetworks: [10.0.0.0/16]\n")
                    .append("    serviceNetworks: [172.30.0.0/16]\n    clusterNetworks: [10.128.0.0/14]\n");
        }
        if (random.nextBoolean()) {
            firewalls(name, !versions[3].equals("OVNKubernetes"), folder, text);
        }
        text.append("  target:\n    name: ")
                .append(name)
                .append("-dst\n    openshift: \"")
                .append(versions[1])
                .append("\"\n    networkPlugin: ")
                .append(versions[4])
                .append("\n    ingress: [192.0.2.")
                .append(random.nextInt(250))
                .append("]\n    machineNetworks: [10.")
                .append(random.nextInt(250))
                .append(".0.0/16]\n    serviceNetworks: [172.30.0.0/16]\n  namespaces:\n");
        for (int i = 0; i < NAMESPACES; i++) {
            text.append("    - source: app-").append(i).append("\n      targetExists: true\n");
            text.append(random.nextInt(4) == 0 ? "      policies: tight\n" : "");
        }
        return text.toString();
    }

    /** What stands on the source: written down for two namespaces, captured for one. */
    private void firewalls(String name, boolean sdn, Path folder, StringBuilder text) throws IOException {
        String object = sdn ? "lockdown" : "default";
        text.append("    egressFirewalls:\n");
        for (int i = 0; i < 2; i++) {
            text.append("      - namespace: app-")
                    .append(i)
                    .append("\n        name: ")
                    .append(object)
                    .append("\n        rules:\n          - {type: Allow, to: {dnsName: registry")
                    .append(random.nextInt(9))
                    .append(".corp.example.com}}\n          - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}\n");
        }
        String file = "captured/" + name + ".txt";
        text.append("      - file: ").append(file).append('\n');
        Files.writeString(
                folder.resolve(file),
                (sdn
                                ? "apiVersion: network.openshift.io/v1\nkind: EgressNetworkPolicy\n"
                                : "apiVersion: k8s.ovn.org/v1\nkind: EgressFirewall\n")
                        + "metadata:\n  name: " + object
                        + "\n  namespace: app-2\n  creationTimestamp: 2026-01-01T00:00:00Z\n"
                        + "spec:\n  egress:\n  - type: Allow\n    to:\n      cidrSelector: 10.20.0.0/16\n"
                        + "  - type: Deny\n    to:\n      cidrSelector: 0.0.0.0/0\n");
    }

    private static String overlay(String team) {
        return """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: team-%1$s
                spec:
                  when:
                    pairLabels:
                      team: %1$s
                  patches:
                    - target:
                        kind: NetworkPolicy
                      optional: true
                      patch: |-
                        - op: add
                          path: /metadata/labels/team
                          value: %1$s
                """.formatted(team);
    }
}
