package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;

/**
 * A scalar.
 *
 * @param value its text after unescaping; for numbers and booleans the canonical form ({@code 443}, {@code true}), for
 *     null {@code null}
 * @param type what it is
 * @param origin where it came from
 */
public record YamlScalar(String value, ScalarType type, Origin origin) implements YamlNode {
    /** A string without an origin. */
    public static YamlScalar of(String value) {
        return new YamlScalar(value, ScalarType.STRING, Origin.NONE);
    }

    /** A boolean without an origin. */
    public static YamlScalar of(boolean value) {
        return new YamlScalar(Boolean.toString(value), ScalarType.BOOLEAN, Origin.NONE);
    }

    /** An integer without an origin. */
    public static YamlScalar of(long value) {
        return new YamlScalar(Long.toString(value), ScalarType.INTEGER, Origin.NONE);
    }

    /** Whether this is a string. */
    public boolean isString() {
        return type == ScalarType.STRING;
    }

    /** Whether this is null. */
    public boolean isNull() {
        return type == ScalarType.NULL;
    }

    /** The place it is written at. */
    public Location at() {
        return origin.written();
    }

    @Override
    public boolean sameData(YamlNode other) {
        return other instanceof YamlScalar scalar && type == scalar.type && value.equals(scalar.value);
    }
}
