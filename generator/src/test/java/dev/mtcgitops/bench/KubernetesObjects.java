package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Objects of manifests as maps, lists and scalars, and whether two tools made the same ones. */
final class KubernetesObjects {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private KubernetesObjects() {}

    /** The directories of a rendered tree that kustomize can build, one per cluster. */
    static List<Path> directories(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree.resolve("clusters"))) {
            return files.filter(file -> file.endsWith("kustomization.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** The objects in the files of {@code folder}, in the order of their paths. */
    static List<Map<String, Object>> in(Path folder) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                objects.addAll(parse(Files.readString(file)));
            }
        }
        return objects;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parse(String documents) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Load(SETTINGS).loadAllFromString(documents)) {
            if (document != null) {
                objects.add((Map<String, Object>) document);
            }
        }
        return objects;
    }

    /** Throws {@link IllegalStateException} where one list has an object more often than the other: less work is not faster. */
    static void requireEqual(String peer, List<Map<String, Object>> ours, List<Map<String, Object>> theirs) {
        Map<Map<String, Object>, Integer> surplus = new HashMap<>();
        ours.forEach(object -> surplus.merge(object, 1, Integer::sum));
        theirs.forEach(object -> surplus.merge(object, -1, Integer::sum));
        surplus.forEach((object, count) -> {
            if (count != 0) {
                throw new IllegalStateException(
                        peer + " makes other objects; only " + (count > 0 ? "ours: " : "theirs: ") + object);
            }
        });
    }
}
