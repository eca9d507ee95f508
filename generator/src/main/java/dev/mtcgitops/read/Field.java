package dev.mtcgitops.read;

import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field of a mapping of the input.
 *
 * @param name its key
 * @param shape what its value looks like
 * @param value the value that a mapping states
 * @param <R> what the mapping means
 * @param <T> what the value means
 */
record Field<R, T>(String name, Shape<T> shape, Function<R, Optional<T>> value) {
    /** A field that may be absent. */
    static <R, T> Field<R, T> optional(String name, Shape<T> shape, Function<R, Optional<Located<T>>> value) {
        return new Field<>(name, shape, mapping -> value.apply(mapping).map(Located::value));
    }

    /** A field that always has a value, if only by default. */
    static <R, T> Field<R, T> of(String name, Shape<T> shape, Function<R, Located<T>> value) {
        return new Field<>(
                name, shape, mapping -> Optional.of(value.apply(mapping).value()));
    }

    /** A field that always has a value whose place does not matter. */
    static <R, T> Field<R, T> plain(String name, Shape<T> shape, Function<R, T> value) {
        return new Field<>(name, shape, mapping -> Optional.of(value.apply(mapping)));
    }

    /** Key and value as {@code mapping} states them. */
    Optional<YamlMapping.Entry> write(R mapping) {
        return value.apply(mapping).map(present -> new YamlMapping.Entry(YamlScalar.of(name), shape.write(present)));
    }
}
