package dev.mtcgitops.traps;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.Manifests;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A migration from {@code old} to {@code new}, as ordinary as can be, of which a trap changes what it is about. */
record Migration(String mtc, String openshift, String pair, String source, String target, String overlay) {
    static final String TCP_PROXY = "directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128}}\n";
    static final String WALL =
            "egressFirewalls: [{namespace: shop, name: default, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]\n";

    /** From OpenShift 3.11 to 4.14 by MTC 1.7.13. */
    static Migration ordinary() {
        return new Migration("1.7.13", "3.11", "", "", "", "");
    }

    /** From OpenShift 4.12 to 4.14, both with OVN-Kubernetes, by MTC 1.8.6. */
    static Migration modern() {
        return ordinary().mtc("1.8.6").openshift("4.12").source("networkPlugin: OVNKubernetes\n");
    }

    Migration mtc(String version) {
        return new Migration(version, openshift, pair, source, target, overlay);
    }

    /** The source's version. */
    Migration openshift(String version) {
        return new Migration(mtc, version, pair, source, target, overlay);
    }

    /** Further fields of the pair. */
    Migration pair(String more) {
        return new Migration(mtc, openshift, pair + more, source, target, overlay);
    }

    /** Further fields of the source. */
    Migration source(String more) {
        return new Migration(mtc, openshift, pair, source + more, target, overlay);
    }

    /** Further fields of the target. */
    Migration target(String more) {
        return new Migration(mtc, openshift, pair, source, target + more, overlay);
    }

    /** A merge into the {@code spec} of the MigrationController of a cluster. */
    Migration merge(String cluster, String spec) {
        return new Migration(mtc, openshift, pair, source, target, Input.overlay("o", """
                when: {clusters: %s}
                patches:
                  - target: {kind: MigrationController}
                    patch: |-
                      spec:
                        %s
                """.formatted(cluster, spec)));
    }

    /** The documents of the migration, {@code more} behind them. */
    private String[] documents(String... more) {
        String namespaces = pair.contains("namespaces:") ? "" : "namespaces: [shop]\n";
        String plugin = target.contains("networkPlugin") || target.contains("openshift:")
                ? ""
                : "networkPlugin: OVNKubernetes\n";
        String version = target.contains("openshift:") ? "" : "openshift: \"4.14\"\n";
        String base = String.join(
                "---\n",
                Input.pair("p", "mtc: \"" + mtc + "\"\nsource: old\ntarget: new\n" + namespaces + pair),
                Input.cluster("old", "openshift: \"" + openshift + "\"\n" + source),
                Input.cluster("new", version + plugin + target));
        return Stream.concat(Stream.of(base), Stream.concat(Stream.of(more), Stream.of(overlay)))
                .filter(document -> !document.isEmpty())
                .toArray(String[]::new);
    }

    /** What is rendered. */
    Manifests manifests(String... more) {
        return Manifests.of(documents(more));
    }

    /** What is said. */
    Checked checked(String... more) {
        return Checked.of(documents(more));
    }

    /** The rules of what is said that begin with one of {@code prefixes}. */
    List<String> rules(String... prefixes) {
        return checked().places().stream()
                .map(place -> place.split(" ")[0])
                .filter(rule -> Arrays.stream(prefixes).anyMatch(rule::startsWith))
                .toList();
    }
}
