package dev.mtcgitops.check;

import dev.mtcgitops.model.OpenShiftVersion;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a mapping in a manifest is made of.
 *
 * @param fields its fields by name; several for a name whose meaning changed with a release
 * @param needed those of the names that must be there on some release, or of which one must
 */
record ManifestShape(SortedMap<String, List<Field>> fields, List<String> needed) {
    static ManifestShape of(SortedMap<String, List<Field>> fields) {
        return new ManifestShape(
                Collections.unmodifiableSortedMap(fields),
                fields.entrySet().stream()
                        .filter(entry -> entry.getValue().stream().anyMatch(field -> field.need() != Need.OPTIONAL))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    /** Whether a field must be there. */
    enum Need {
        REQUIRED,
        OPTIONAL,
        /** A selector that excludes any other. */
        ALONE,
        /** A selector beside which there may be others of this kind. */
        JOINT;

        boolean isSelector() {
            return this == ALONE || this == JOINT;
        }
    }

    /** What a field holds. */
    sealed interface Value {}

    /** A mapping of the shape {@code name}. */
    record Part(String name) implements Value {}

    /** A list of {@code item}s. */
    record ListOf(Value item) implements Value {}

    /** One of {@code words}. */
    record OneOf(List<String> words) implements Value {}

    /** A scalar. */
    record Scalar(Form form) implements Value {}

    /** A map of strings whose keys are label keys. */
    record StringMap(Form values) implements Value {}

    /** A mapping that other rules judge. */
    record AnyMapping() implements Value {}

    /**
     * A field.
     *
     * @param openshift the releases that know it
     * @param need whether it must be there
     * @param value what it holds
     * @param judgedElsewhere whether another rule reports it on other releases
     */
    record Field(Predicate<OpenShiftVersion> openshift, Need need, Value value, boolean judgedElsewhere) {
        boolean existsOn(OpenShiftVersion version) {
            return openshift.test(version);
        }
    }

    /** What {@code name} is on a cluster of {@code version}, or what another rule takes it for. */
    Optional<Field> field(String name, OpenShiftVersion version) {
        for (Field field : fields.getOrDefault(name, List.of())) {
            if (field.existsOn(version) || field.judgedElsewhere()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** The fields that a cluster of {@code version} knows, in order. */
    Set<String> names(OpenShiftVersion version) {
        return fields.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(field -> field.existsOn(version)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
