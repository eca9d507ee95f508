package dev.mtcgitops.incremental;

import dev.mtcgitops.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A fleet in a folder that is edited at random: mostly well, sometimes so that it has a mistake for a while. */
final class EditedFleet {
    private static final List<String> SOURCES = List.of("a", "c", "e", "g");
    private static final List<String> TARGETS = List.of("b", "d", "f", "h");
    private static final List<String> FILES = List.of("one", "two", "three", "four", "five", "six");
    private static final List<String> VERSIONS = List.of("3.11", "4.1", "4.8", "4.12", "4.14");
    private static final Pattern PAIR = Pattern.compile("kind: ClusterPair\nmetadata: \\{name: (\\w+)");

    private final Random random;
    private final Path folder;
    private SortedMap<String, List<String>> files = new TreeMap<>();
    private SortedMap<String, String> captured = new TreeMap<>();
    private SortedMap<String, List<String>> lastFiles = new TreeMap<>();
    private SortedMap<String, String> lastCaptured = new TreeMap<>();

    EditedFleet(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            add("pair-" + i, pair("p" + i, SOURCES.get(i), TARGETS.get(i)));
        }
        SOURCES.forEach(cluster -> add("cluster-" + cluster, cluster(cluster)));
        TARGETS.forEach(cluster -> add("cluster-" + cluster, cluster(cluster)));
    }

    /** Makes one edit, or a few at once; what it was, for messages. */
    String edit() {
        StringBuilder did = new StringBuilder();
        for (int count = random.nextInt(4) == 0 ? 3 : 1; count > 0; count--) {
            did.append(editOnce()).append("; ");
        }
        return did.toString();
    }

    private String editOnce() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> add(one(FILES), pair("p" + random.nextInt(9), one(SOURCES), one(TARGETS)));
            case 2, 3, 4 -> changePair();
            case 5, 6 -> changeCluster();
            case 7 -> remove();
            case 8 -> move();
            case 9 -> add("overlays", overlay());
            case 10 -> replace("kind: Overlay", overlay());
            case 11 -> random.nextBoolean() ? add("delivery", delivery()) : replace("kind: Delivery", delivery());
            case 12 -> capture();
            default -> mistake();
        };
    }

    private String changePair() {
        String name = random.nextInt(3) == 0 ? "p" + random.nextInt(9) : one(names());
        return replace("kind: ClusterPair\nmetadata: {name: " + name + ",", pair(name, one(SOURCES), one(TARGETS)));
    }

    private List<String> names() {
        return files.values().stream()
                .flatMap(List::stream)
                .flatMap(document -> PAIR.matcher(document).results().map(found -> found.group(1)))
                .toList();
    }

    private String changeCluster() {
        String cluster = one(random.nextBoolean() ? SOURCES : TARGETS);
        return replace("kind: Cluster\nmetadata: {name: " + cluster + "}", cluster(cluster));
    }

    private String add(String file, String document) {
        files.computeIfAbsent(file, name -> new ArrayList<>()).add(document);
        return "add to " + file + ": " + document;
    }

    private String replace(String kind, String document) {
        List<String> holders = holders(kind);
        if (holders.isEmpty()) {
            return "nothing";
        }
        String file = one(holders);
        List<String> documents = files.get(file);
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).contains(kind)) {
                documents.set(i, document);
                return "replace in " + file + ": " + document;
            }
        }
        throw new IllegalStateException(file);
    }

    private List<String> holders(String text) {
        return files.keySet().stream()
                .filter(file -> files.get(file).stream().anyMatch(document -> document.contains(text)))
                .toList();
    }

    private String remove() {
        String file = one(List.copyOf(files.keySet()));
        List<String> documents = files.get(file);
        documents.remove(random.nextInt(documents.size()));
        if (documents.isEmpty()) {
            files.remove(file);
        }
        return "remove from " + file;
    }

    private String move() {
        String from = one(List.copyOf(files.keySet()));
        String document = files.get(from).remove(0);
        if (files.get(from).isEmpty()) {
            files.remove(from);
        }
        return "from " + from + " " + add(one(FILES), document);
    }

    private String capture() {
        String name = "captured-" + random.nextInt(3) + (random.nextInt(3) > 0 ? ".txt" : ".yaml");
        captured.put(name, """
                apiVersion: network.openshift.io/v1
                kind: EgressNetworkPolicy
                metadata: {name: wall, namespace: app-%d}
                spec: {egress: [{type: Deny, to: {cidrSelector: 10.%d.0.0/16}}]}
                """.formatted(random.nextInt(3), random.nextInt(3)));
        String cluster = one(SOURCES);
        String document = cluster(cluster, "3.11") + "  egressFirewalls: [{file: " + name + "}]\n";
        return name + " " + replace("kind: Cluster\nmetadata: {name: " + cluster + "}", document);
    }

    private String mistake() {
        return switch (random.nextInt(4)) {
            case 0 -> add(one(FILES), "a: [\n");
            case 1 -> replace("kind: ClusterPair", pair("p1", "a", "nowhere"));
            case 2 -> add(one(FILES), cluster("a", "4.9"));
            default -> add("overlays", overlay().replace("kind: NetworkPolicy", "kind: Nothing"));
        };
    }

    private String pair(String name, String source, String target) {
        return Input.pair(name, """
                mtc: "1.7.13"
                source: %s
                target: %s
                namespaces: [{source: app-%d, targetExists: %s}]
                """.formatted(source, target, random.nextInt(3), random.nextBoolean()))
                .replace("name: " + name + "}", "name: " + name + ", labels: {team: t" + random.nextInt(2) + "}}");
    }

    private String cluster(String name) {
        return cluster(name, one(VERSIONS.subList(TARGETS.contains(name) ? 2 : 0, VERSIONS.size())));
    }

    private String cluster(String name, String version) {
        boolean old = version.equals("3.11") || version.equals("4.1");
        return Input.cluster(
                name, """
                openshift: "%s"
                %singress: [192.0.2.%d]
                machineNetworks: [10.0.0.0/16]
                serviceNetworks: [172.30.0.0/16]
                """.formatted(version, old ? "" : "networkPlugin: OVNKubernetes\n", random.nextInt(200)));
    }

    private String overlay() {
        return Input.overlay("o" + random.nextInt(3), """
                when: {pairLabels: {team: t%d}}
                patches:
                  - target: {kind: NetworkPolicy}
                    optional: %s
                    patch: '[{op: add, path: /metadata/labels/l%d, value: v%d}]'
                """.formatted(
                        random.nextInt(2), random.nextBoolean(), random.nextInt(2), random.nextInt(2)));
    }

    private String delivery() {
        return Input.delivery("""
                layout: clusters/{cluster}%s
                repository: {url: "https://git.example.com/f.git"}
                %s
                """.formatted(
                        random.nextBoolean() ? "" : "/{regime}",
                        one(List.of("argocd: {}", "flux: {kubeConfigSecrets: {a: k, b: k}}", "hydrator: true"))));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Remembers the fleet as it is. */
    void remember() {
        lastFiles = copy(files);
        lastCaptured = new TreeMap<>(captured);
    }

    /** Makes it what it was when it was remembered. */
    void goBack() {
        files = copy(lastFiles);
        captured = new TreeMap<>(lastCaptured);
    }

    private static SortedMap<String, List<String>> copy(SortedMap<String, List<String>> files) {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        files.forEach((name, documents) -> copy.put(name, new ArrayList<>(documents)));
        return copy;
    }

    /** Makes the folder hold the fleet. */
    void write() throws IOException {
        Files.createDirectories(folder);
        try (var standing = Files.list(folder)) {
            for (Path file : standing.toList()) {
                Files.delete(file);
            }
        }
        for (var file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".yaml"), String.join("---\n", file.getValue()));
        }
        for (var file : captured.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
