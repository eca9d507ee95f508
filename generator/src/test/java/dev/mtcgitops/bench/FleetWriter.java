package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/** Fleets to measure with, the same at every run: a file per pair, with both clusters in it; about twelve objects are rendered from it. */
final class FleetWriter {
    /** OpenShift of source and target, MTC, and the networks of both, as often as in the golden fleets. */
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
    private static final String PAIR = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata:
              name: %1$s
              labels: {team: %2$s}
            spec:
              mtc: "%3$s"
              source:
                name: %1$s-src
                openshift: "%4$s"
            %5$s%6$s  target:
                name: %1$s-dst
                openshift: "%7$s"
                networkPlugin: %8$s
                ingress: [192.0.2.%9$d]
                machineNetworks: [10.%9$d.0.0/16]
                serviceNetworks: [172.30.0.0/16]
              namespaces:
                - {source: app-0, targetExists: true}
                - {source: app-1, targetExists: true}
                - {source: app-2, targetExists: true}
                - {source: app-3, targetExists: true, policies: %10$s}
            """;
    private static final String PROXY = """
                proxy: {https: "http://proxy.example.com:3128", noProxy: [.corp.example.com, 10.0.0.0/8]}
                api: https://api.%s.corp.example.com:6443
                machineNetworks: [10.0.0.0/16]
                serviceNetworks: [172.30.0.0/16]
                clusterNetworks: [10.128.0.0/14]
            """;
    private static final String FIREWALL = """
                egressFirewalls:
                  - namespace: app-0
                    name: %1$s
                    rules:
                      - {type: Allow, to: {dnsName: registry.example.com}}
                      - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                  - file: captured/%2$s.txt
            """;
    private static final String CAPTURED = """
            apiVersion: %s
            metadata: {name: %s, namespace: app-2, creationTimestamp: 2026-01-01T00:00:00Z}
            spec:
              egress:
              - {type: Allow, to: {cidrSelector: 10.20.0.0/16}}
              - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
            """;
    private static final String OVERLAY = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Overlay
            metadata:
              name: team-%1$s
            spec:
              when:
                pairLabels: {team: %1$s}
              patches:
                - target: {kind: NetworkPolicy}
                  optional: true
                  patch: '[{"op": "add", "path": "/metadata/labels/team", "value": "%1$s"}]'
            """;

    private FleetWriter() {}

    /** A fleet of {@code pairs} in {@code folder}, committed to branch main, and one pair of it changed since. */
    static void writeChanged(Path folder, int pairs) throws IOException {
        write(folder, pairs);
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("fleet").setSign(false).call();
        } catch (GitAPIException e) {
            throw new IOException(e);
        }
        Path pair = folder.resolve("pair-00000.yaml");
        Files.writeString(pair, Files.readString(pair).replace("app-3", "app-9"));
    }

    /** A fleet of {@code pairs} in {@code folder}. */
    static void write(Path folder, int pairs) throws IOException {
        Random random = new Random(20_260_101);
        Files.createDirectories(folder.resolve("captured"));
        for (int i = 0; i < pairs; i++) {
            String name = String.format("pair-%05d", i);
            String[] versions = VERSIONS.get(random.nextInt(VERSIONS.size())).split(" ", -1);
            boolean ovn = versions[3].equals("OVNKubernetes");
            String firewall = ovn ? "default" : "lockdown";
            boolean guarded = random.nextBoolean();
            Files.writeString(
                    folder.resolve(name + ".yaml"),
                    PAIR.formatted(
                            name,
                            TEAMS.get(random.nextInt(TEAMS.size())),
                            versions[2],
                            versions[0],
                            // Before 4.2 no network is stated.
                            versions[3].equals("-")
                                    ? PROXY.formatted(name)
                                    : "    networkPlugin: " + versions[3] + "\n",
                            guarded ? FIREWALL.formatted(firewall, name) : "",
                            versions[1],
                            versions[4],
                            random.nextInt(250),
                            random.nextBoolean() ? "tight" : "open"));
            if (guarded) {
                String kind = ovn
                        ? "k8s.ovn.org/v1\nkind: EgressFirewall"
                        : "network.openshift.io/v1\nkind: EgressNetworkPolicy";
                Files.writeString(folder.resolve("captured/" + name + ".txt"), CAPTURED.formatted(kind, firewall));
            }
        }
        for (String team : TEAMS) {
            Files.writeString(folder.resolve("overlay-" + team + ".yaml"), OVERLAY.formatted(team));
        }
    }
}
