package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * Writes a finished fleet as a team would keep it for kustomize: what several clusters share is one file in {@code base/}, and a
 * directory for each cluster lists its files and patches only what it alone has. Bases are files rather than
 * directories, which spares kustomize to load a kustomization for each.
 */
final class KustomizeInput {
    private static final Dump YAML =
            new Dump(DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build());

    private final Path folder;
    private final Map<Map<String, Object>, Integer> clustersOf = new HashMap<>();
    /** The file of each content that is one. */
    private final Map<Map<String, Object>, String> bases = new HashMap<>();
    /** What to patch for an object that one cluster alone has. */
    private final Map<List<String>, Map<String, Object>> firsts = new HashMap<>();

    private KustomizeInput(Path folder) {
        this.folder = folder;
    }

    /** Writes into {@code folder}; returns the directories to build, in the order of {@code clusters}. */
    static List<Path> write(SortedMap<String, List<RenderedObject>> clusters, Path folder) throws IOException {
        KustomizeInput input = new KustomizeInput(folder);
        clusters.values()
                .forEach(objects ->
                        objects.forEach(object -> input.clustersOf.merge(object.content(), 1, Integer::sum)));
        Files.createDirectories(folder.resolve("base"));
        List<Path> directories = new ArrayList<>();
        for (Map.Entry<String, List<RenderedObject>> cluster : clusters.entrySet()) {
            Path directory = folder.resolve("clusters").resolve(cluster.getKey());
            Files.createDirectories(directory);
            Files.writeString(
                    directory.resolve("kustomization.yaml"),
                    YAML.dumpToString(input.kustomization(cluster.getValue())));
            directories.add(directory);
        }
        return directories;
    }

    private Map<String, Object> kustomization(List<RenderedObject> objects) throws IOException {
        List<String> resources = new ArrayList<>();
        List<Map<String, Object>> patches = new ArrayList<>();
        for (RenderedObject object : objects) {
            Map<String, Object> first = firsts.putIfAbsent(
                    List.of(object.regime(), object.kind(), object.namespace(), object.name()), object.content());
            Map<String, Object> base = first == null || clustersOf.get(object.content()) > 1 ? object.content() : first;
            resources.add("../../base/" + file(base, object));
            if (!base.equals(object.content())) {
                patches.add(patch(object, JsonPatch.between(base, object.content())));
            }
        }
        Map<String, Object> kustomization = new LinkedHashMap<>();
        kustomization.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        kustomization.put("kind", "Kustomization");
        kustomization.put("resources", resources);
        if (!patches.isEmpty()) {
            kustomization.put("patches", patches);
        }
        return kustomization;
    }

    private static Map<String, Object> patch(RenderedObject object, List<Map<String, Object>> operations) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("kind", object.kind());
        target.put("name", object.name());
        target.put("namespace", object.namespace());
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("target", target);
        patch.put("patch", YAML.dumpToString(operations));
        return patch;
    }

    private String file(Map<String, Object> content, RenderedObject object) throws IOException {
        String known = bases.get(content);
        if (known != null) {
            return known;
        }
        String name = String.join("-", object.kind(), object.namespace(), object.name(), "" + bases.size())
                        .toLowerCase(Locale.ROOT)
                + ".yaml";
        bases.put(content, name);
        Files.writeString(folder.resolve("base").resolve(name), YAML.dumpToString(content));
        return name;
    }
}
