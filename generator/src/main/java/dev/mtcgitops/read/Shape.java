package dev.mtcgitops.read;

import dev.mtcgitops.yaml.YamlNode;
import java.util.Optional;
import java.util.function.Function;

/** What a value of the input looks like: how it is read, and how it is written. */
@FunctionalInterface
interface Shape<T> {
    /** What the value in {@code slot} means, or nothing after a report. */
    Optional<T> read(Slot slot);

    /** The value as a document states it. */
    default YamlNode write(T value) {
        return Written.node(value);
    }

    /** The mapping that a value, or an item of it, may be. */
    default Optional<Mapping<?>> mapping() {
        return Optional.empty();
    }

    /** A value that is written by {@code writer}. */
    static <T> Shape<T> of(Shape<T> reader, Function<T, YamlNode> writer) {
        return of(reader, writer, reader.mapping());
    }

    /** A value that is, or has items that are, such a {@code mapping}. */
    static <T> Shape<T> of(Shape<T> reader, Function<T, YamlNode> writer, Mapping<?> mapping) {
        return of(reader, writer, Optional.of(mapping));
    }

    private static <T> Shape<T> of(Shape<T> reader, Function<T, YamlNode> writer, Optional<Mapping<?>> mapping) {
        return new Shape<>() {
            @Override
            public Optional<T> read(Slot slot) {
                return reader.read(slot);
            }

            @Override
            public YamlNode write(T value) {
                return writer.apply(value);
            }

            @Override
            public Optional<Mapping<?>> mapping() {
                return mapping;
            }
        };
    }
}
