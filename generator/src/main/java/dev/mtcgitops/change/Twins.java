package dev.mtcgitops.change;

import dev.mtcgitops.model.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An object on both states.
 *
 * @param before in the old state, if it is there
 * @param after in the new state, if it is there
 */
record Twins(Optional<Placed> before, Optional<Placed> after) {
    /**
     * What objects match by: API group, kind, namespace and name, and control objects by their folder, too. Where a tree has several of the same
     * identity, the first match each other, then the second.
     */
    private record Key(String folder, ResourceId id, int number) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::folder).thenComparing(Key::id).thenComparingInt(Key::number);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The object in the new state, or in the old one if it is gone. */
    Placed any() {
        return after.or(() -> before).orElseThrow();
    }

    /** The object in each state that has it. */
    List<Placed> both() {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    /**
     * The objects of two parts, matched.
     *
     * @param byFolder whether the folder counts, too
     */
    static List<Twins> of(List<Placed> before, List<Placed> after, boolean byFolder) {
        SortedMap<Key, Placed> olds = keyed(before, byFolder);
        SortedMap<Key, Placed> news = keyed(after, byFolder);
        return Stream.concat(olds.keySet().stream(), news.keySet().stream())
                .distinct()
                .sorted()
                .map(key -> new Twins(Optional.ofNullable(olds.get(key)), Optional.ofNullable(news.get(key))))
                .toList();
    }

    private static SortedMap<Key, Placed> keyed(List<Placed> objects, boolean byFolder) {
        SortedMap<Key, Placed> keyed = new TreeMap<>();
        objects.stream().sorted(Comparator.comparing(Placed::path)).forEach(object -> {
            ResourceId id = object.manifest().id();
            ResourceId unversioned = new ResourceId(id.group(), "", id.kind(), id.namespace(), id.name());
            String folder = byFolder ? object.path().substring(0, object.path().lastIndexOf('/') + 1) : "";
            int number = 0;
            while (keyed.putIfAbsent(new Key(folder, unversioned, number), object) != null) {
                number++;
            }
        });
        return keyed;
    }
}
