package dev.mtcgitops.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An object of a finished tree, as maps, lists and scalars.
 *
 * @param regime the folder of its cluster that it lies in, named for the way manifests are made
 */
record RenderedObject(String regime, Map<String, Object> content) {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    String kind() {
        return (String) content.get("kind");
    }

    String name() {
        return (String) metadata().get("name");
    }

    String namespace() {
        return (String) metadata().get("namespace");
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> metadata() {
        return (Map<String, Object>) content.get("metadata");
    }

    /** The objects of a tree, by cluster. */
    static SortedMap<String, List<RenderedObject>> ofTree(Path tree) throws IOException {
        SortedMap<String, List<RenderedObject>> clusters = new TreeMap<>();
        Path root = tree.resolve("clusters");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = root.relativize(file);
                if (inside.getName(2).toString().equals("manifests")) {
                    clusters.computeIfAbsent(inside.getName(0).toString(), name -> new ArrayList<>())
                            .add(new RenderedObject(
                                    inside.getName(1).toString(), parse(file).get(0)));
                }
            }
        }
        return clusters;
    }

    /** The contents of a stream of documents. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> parse(Path file) throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            for (Object document : new Load(SETTINGS).loadAllFromInputStream(in)) {
                if (document != null) {
                    all.add((Map<String, Object>) document);
                }
            }
        }
        return all;
    }
}
