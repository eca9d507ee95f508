package dev.mtcgitops.overlay;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Patches that more or less fit an object, in flow style. */
final class RandomPatches {
    private static final List<String> NAMES =
            List.of("alpha", "beta", "nested", "egress", "groups", "to", "port", "a", "b");

    private RandomPatches() {}

    static String operations(Random random, YamlMapping object) {
        List<String> paths = new ArrayList<>();
        collect(object.get("spec").orElseThrow(), "/spec", paths);
        List<String> operations = new ArrayList<>();
        for (int i = random.nextInt(4) + 1; i > 0; i--) {
            String path = paths.get(random.nextInt(paths.size()));
            String other = paths.get(random.nextInt(paths.size()));
            String fresh =
                    other + "/" + (random.nextBoolean() ? pick(random, NAMES) : pick(random, List.of("-", "0", "1")));
            operations.add(
                    switch (random.nextInt(6)) {
                        case 0 -> "{op: remove, path: " + path + "}";
                        case 1 -> "{op: replace, path: " + path + ", value: " + value(random, 2) + "}";
                        case 2 -> "{op: move, from: " + path + ", path: " + fresh + "}";
                        case 3 -> "{op: copy, from: " + path + ", path: " + fresh + "}";
                        case 4 -> "{op: add, path: " + path + ", value: " + value(random, 2) + "}";
                        default -> "{op: add, path: " + fresh + ", value: " + value(random, 2) + "}";
                    });
        }
        return "- " + String.join("\n- ", operations);
    }

    static String merge(Random random, YamlMapping object) {
        return "{apiVersion: v1, kind: Any, metadata: {name: any}, spec: "
                + over(random, object.get("spec").orElseThrow(), 0) + "}";
    }

    private static String over(Random random, YamlNode node, int depth) {
        if (random.nextInt(8) == 0 && depth > 0) {
            return random.nextBoolean() ? "null" : value(random, 2);
        }
        if (!(node instanceof YamlMapping mapping)) {
            return node instanceof YamlSequence ? "[" + value(random, 1) + "]" : value(random, 0);
        }
        List<String> entries = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            entries.add("$patch: "
                    + pick(random, depth == 0 ? List.of("merge", "replace") : List.of("merge", "replace", "delete")));
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (random.nextInt(3) == 0) {
                entries.add("\"" + entry.key().value() + "\": " + over(random, entry.value(), depth + 1));
            }
        }
        entries.add("new" + random.nextInt(3) + ": " + value(random, 2));
        return "{" + String.join(", ", entries) + "}";
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 4)) {
            case 0 -> "text" + random.nextInt(9);
            case 1 -> String.valueOf(random.nextInt(100));
            case 2 -> "true";
            case 3 -> "\"7\"";
            case 4 -> "null";
            case 5 -> "[" + value(random, depth - 1) + ", " + value(random, depth - 1) + "]";
            case 6 -> "{}";
            default ->
                "{" + pick(random, List.of("a", "b")) + ": " + value(random, depth - 1) + ", c: "
                        + value(random, depth - 1) + "}";
        };
    }

    private static void collect(YamlNode node, String path, List<String> paths) {
        paths.add(path);
        if (node instanceof YamlMapping mapping) {
            mapping.entries()
                    .forEach(e ->
                            collect(e.value(), JsonPointer.child(path, e.key().value()), paths));
        } else if (node instanceof YamlSequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                collect(sequence.items().get(i), path + "/" + i, paths);
            }
        }
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
