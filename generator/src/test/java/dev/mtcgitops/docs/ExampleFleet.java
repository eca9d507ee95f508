package dev.mtcgitops.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The fleet that the examples of the documentation are parts of: the pair {@code shop} from the cluster {@code old} to the cluster
 * {@code new}. A part begins with a comment that names its document, and shows only what matters; the rest is added here.
 */
final class ExampleFleet {
    private static final Map<String, String> PAIR = new LinkedHashMap<>(
            Map.of("mtc", "\"1.7.13\"", "source", "old", "target", "new", "namespaces", "[shop]"));

    private ExampleFleet() {}

    /** {@code example} as a whole input; whole documents are left as they are, and need nothing if a pair is among them. */
    static String around(String example) {
        List<String> documents = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (String part : example.split("(?m)^---\n")) {
            boolean whole = !part.startsWith("# ");
            documents.add(whole ? part : completed(part));
            parts.add(part.lines().findFirst().orElse(""));
        }
        boolean hasWholePair = example.contains("kind: ClusterPair")
                && parts.stream().noneMatch(line -> line.startsWith("# "));
        if (!hasWholePair && !(example.contains("kind: Cluster\n") && parts.size() == 1)) {
            for (String document : List.of("# ClusterPair", "# Cluster old", "# Cluster new")) {
                if (!parts.contains(document)) {
                    documents.add(completed(document + "\nspec:\n"));
                }
            }
        }
        boolean directive = example.startsWith("%");
        return directive ? example : String.join("---\n", documents);
    }

    private static String completed(String part) {
        String[] title = part.substring("# ".length(), part.indexOf('\n')).split(" ");
        String kind = title[0];
        String name = title.length > 1 ? title[1] : "shop";
        StringBuilder document = new StringBuilder("apiVersion: mtcgitops.dev/v1alpha1\nkind: " + kind + "\n");
        String body = part.substring(part.indexOf('\n') + 1);
        if (!body.startsWith("metadata:")) {
            document.append("metadata: {name: ").append(name).append("}\n");
        } else if (!body.contains("  name:")) {
            body = body.replace("metadata:\n", "metadata:\n  name: " + name + "\n");
        }
        document.append(body);
        if (!body.contains("spec:")) {
            document.append("spec:\n");
        }
        Map<String, String> defaults = switch (kind) {
            case "ClusterPair" -> PAIR;
            case "Cluster" ->
                name.equals("old")
                        ? Map.of("openshift", "\"4.12\"", "networkPlugin", "OVNKubernetes")
                        : Map.of("openshift", "\"4.14\"", "networkPlugin", "OVNKubernetes");
            default -> Map.of();
        };
        defaults.forEach((key, value) -> {
            boolean stated = Pattern.compile("(?m)^ {2}" + key + ":").matcher(document).find();
            boolean derived = key.equals("networkPlugin") && document.indexOf("  openshift:") >= 0;
            if (!stated && !derived) {
                document.append("  ").append(key).append(": ").append(value).append('\n');
            }
        });
        return document.toString();
    }
}
