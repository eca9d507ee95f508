package dev.mtcgitops.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The fleet that the examples of the documentation are parts of: the pair {@code shop} from the cluster {@code old} to the cluster
 * {@code new}. A part begins with a comment that names its document, and shows only what matters; the rest is added here. A pair
 * migrates the namespace of its own name.
 */
final class ExampleFleet {
    private static final String PAIR = "# ClusterPair";
    private static final List<String> PARTS = List.of(PAIR, "# Cluster old", "# Cluster new");
    private static final List<String> PAIR_FIELDS =
            List.of("mtc: \"1.7.13\"", "source: old", "target: new", "namespaces: [%s]");
    private static final List<String> OLD_FIELDS = List.of("openshift: \"4.12\"", "networkPlugin: OVNKubernetes");
    private static final List<String> NEW_FIELDS = List.of("openshift: \"4.14\"", "networkPlugin: OVNKubernetes");

    private ExampleFleet() {}

    /** {@code example} as a whole input; an example that holds whole documents of clusters or pairs only is one already. */
    static String around(String example) {
        List<String> documents = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        for (String part : example.split("(?m)^---\n")) {
            boolean isPart = part.startsWith("# ");
            titles.add(isPart ? part.substring(0, part.indexOf('\n')) : "");
            documents.add(isPart ? completed(part) : part);
        }
        boolean whole = titles.stream().allMatch(String::isEmpty)
                && (example.contains("kind: ClusterPair") || example.contains("kind: Cluster\n"));
        if (whole || example.startsWith("%")) {
            return example;
        }
        PARTS.stream()
                .filter(part -> titles.stream().noneMatch(title -> title.equals(part) || title.startsWith(part + " ")))
                .forEach(part -> documents.add(completed(part + "\nspec:\n")));
        return String.join("---\n", documents);
    }

    private static String completed(String part) {
        String title = part.substring(0, part.indexOf('\n'));
        String[] words = title.split(" ");
        String name = words.length > 2 ? words[2] : "shop";
        String body = part.substring(title.length() + 1);
        StringBuilder document = new StringBuilder("apiVersion: mtcgitops.dev/v1alpha1\nkind: ")
                .append(words[1])
                .append('\n');
        if (!body.startsWith("metadata:")) {
            document.append("metadata: {name: ").append(name).append("}\n").append(body);
        } else if (body.contains("  name:")) {
            document.append(body);
        } else {
            document.append(body.replace("metadata:\n", "metadata:\n  name: " + name + "\n"));
        }
        document.append(body.contains("spec:") ? "" : "spec:\n");
        boolean ownVersion = states(body, "openshift");
        for (String field : fields(words[1], name)) {
            String key = field.substring(0, field.indexOf(':'));
            if (!states(body, key) && !(ownVersion && key.equals("networkPlugin"))) {
                document.append("  ").append(field.formatted(name)).append('\n');
            }
        }
        return document.toString();
    }

    private static boolean states(String body, String key) {
        return Pattern.compile("(?m)^ {2}" + key + ":").matcher(body).find();
    }

    private static List<String> fields(String kind, String name) {
        return switch (kind) {
            case "ClusterPair" -> PAIR_FIELDS;
            case "Cluster" -> name.equals("old") ? OLD_FIELDS : NEW_FIELDS;
            default -> List.of();
        };
    }
}
