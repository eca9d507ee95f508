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

    /** The objects in the manifests of {@code folder} and the folders in it. */
    static List<Map<String, Object>> in(Path folder) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().contains("/manifests/")) {
                    objects.addAll(parse(Files.readString(file)));
                }
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
        surplus.values().removeIf(count -> count == 0);
        if (!surplus.isEmpty()) {
            throw new IllegalStateException(peer + " makes other objects (1: only ours, -1: only theirs): " + surplus);
        }
    }
}
