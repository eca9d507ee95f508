package dev.mtcgitops.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which mapping of the input a field belongs to, for those that stand in the wrong one. */
final class FieldPlaces {
    /** The mappings of each field, in words. */
    private static final Map<String, SortedSet<String>> PLACES = places();

    private FieldPlaces() {}

    /** The one mapping that has the field {@code name}, in words. */
    static Optional<String> of(String name) {
        return Optional.ofNullable(PLACES.get(name))
                .filter(places -> places.size() == 1)
                .map(places -> places.iterator().next());
    }

    private static Map<String, SortedSet<String>> places() {
        Map<String, SortedSet<String>> places = new TreeMap<>();
        for (Mapping<?> spec :
                List.of(ClusterPairReader.SPEC, ClusterReader.SPEC, OverlayReader.SPEC, DeliveryReader.SPEC)) {
            collect(spec, places);
        }
        return places;
    }

    private static void collect(Mapping<?> mapping, Map<String, SortedSet<String>> into) {
        for (Field<?, ?> field : mapping.fields()) {
            into.computeIfAbsent(field.name(), name -> new TreeSet<>()).add(mapping.what());
            field.shape().mapping().ifPresent(inner -> collect(inner, into));
        }
    }
}
