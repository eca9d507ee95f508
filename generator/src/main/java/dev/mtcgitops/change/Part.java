package dev.mtcgitops.change;

import dev.mtcgitops.model.ClusterFacts;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The objects of one cluster, or the control objects of a fleet.
 *
 * @param directories the directories of a cluster; mostly one
 * @param blobs the Git blob id of each file that holds objects, by path
 * @param objects reads or renders the objects of the files whose paths it is given
 * @param facts the facts about a cluster, where they are known
 * @param openings what active pairs open in egress firewalls, by path of the firewall
 */
public record Part(
        SortedSet<String> directories,
        SortedMap<String, String> blobs,
        Function<Predicate<String>, List<Placed>> objects,
        Optional<ClusterFacts> facts,
        SortedMap<String, SortedSet<String>> openings) {
    /** No objects. */
    public static final Part NONE = new Part(
            Collections.emptySortedSet(),
            Collections.emptySortedMap(),
            wanted -> List.of(),
            Optional.empty(),
            Collections.emptySortedMap());

    public Part {
        blobs = Collections.unmodifiableSortedMap(new TreeMap<>(blobs));
        openings = Collections.unmodifiableSortedMap(new TreeMap<>(openings));
    }
}
