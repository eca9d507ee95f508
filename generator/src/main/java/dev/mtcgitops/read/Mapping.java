package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A mapping of the input: its fields, each declared once for reading, for the check of unknown keys, and for writing.
 *
 * @param what the mapping in a sentence, such as {@code a ClusterPair}
 * @param fields its fields, in the order for people
 * @param refused keys that people try although they cannot work, each with the problem that it makes
 * @param <R> what the mapping means
 */
record Mapping<R>(String what, List<Field<R, ?>> fields, Map<String, Function<String, Problem>> refused) {
    Mapping(String what, List<Field<R, ?>> fields) {
        this(what, fields, Map.of());
    }

    /** The fields of the mapping that must stand in {@code slot}. */
    Optional<Fields> open(Slot slot) {
        return Fields.of(slot, what, names(), refused);
    }

    /** Such a mapping as a value. */
    Shape<R> shape(Function<Fields, Optional<R>> reader) {
        return Shape.of(slot -> open(slot).flatMap(reader), this::write, this);
    }

    List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    YamlMapping write(R value) {
        return YamlMapping.of(
                fields.stream().flatMap(field -> field.write(value).stream()).toList(), Origin.NONE);
    }
}
