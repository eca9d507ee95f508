package dev.mtcgitops.incremental;

import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.InputFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What ties the documents of a fleet together: a file, a cluster, the name of a pair, a captured file. Documents that share none of
 * these, not even by two files that share another one, have nothing to do with each other: rules look at pairs and clusters, and
 * what speaks of all of them, overlays and the delivery, is not asked here.
 */
final class Ties {
    /** Of each name another one that it is tied to, or itself. */
    private final Map<String, String> parents = new HashMap<>();

    /** The ties of {@code fleet}, which was read from {@code files}. */
    static Ties of(Fleet fleet, List<InputFile> files, Path workingDirectory) {
        Ties ties = new Ties();
        for (InputFile file : files) {
            ties.tie(place(file.name()), file(KnownFile.relative(file.path(), workingDirectory)));
        }
        for (ClusterPair pair : fleet.pairs()) {
            String place = place(pair.name().at().file());
            ties.tie(place, pair(pair.name().value()));
            ties.tie(place, cluster(pair.source().value()));
            ties.tie(place, cluster(pair.target().value()));
        }
        for (Cluster cluster : fleet.clusters()) {
            ties.tie(place(cluster.name().at().file()), cluster(cluster.name().value()));
        }
        for (Capture capture : fleet.captures()) {
            ties.tie(place(capture.by()), place(capture.name()));
            ties.tie(place(capture.by()), file(KnownFile.relative(capture.path(), workingDirectory)));
        }
        return ties;
    }

    /** A file as locations name it. */
    static String place(String name) {
        return "at " + name;
    }

    private static String file(String path) {
        return "file " + path;
    }

    static String pair(String name) {
        return "pair " + name;
    }

    /** Names that differ by letter case only may be one directory. */
    static String cluster(String name) {
        return "cluster " + name.toLowerCase(Locale.ROOT);
    }

    private void tie(String one, String other) {
        String root = root(other);
        parents.put(root, root);
        parents.put(root(one), root);
    }

    /** The one name that stands for all that {@code name} is tied to; itself if it is not known. */
    String root(String name) {
        String root = name;
        for (String up = above(root); !up.equals(root); up = above(root)) {
            parents.put(root, above(up));
            root = up;
        }
        return root;
    }

    boolean knows(String name) {
        return parents.containsKey(name);
    }

    private String above(String name) {
        return parents.getOrDefault(name, name);
    }

    /** All names. */
    Collection<String> names() {
        return parents.keySet();
    }

    /** The names by what they are tied to. */
    SortedMap<String, SortedSet<String>> groups() {
        SortedMap<String, SortedSet<String>> groups = new TreeMap<>();
        for (String name : List.copyOf(parents.keySet())) {
            groups.computeIfAbsent(root(name), root -> new TreeSet<>()).add(name);
        }
        return groups;
    }
}
