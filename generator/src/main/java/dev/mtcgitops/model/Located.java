package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;

/**
 * A value and the input line that states it. Equality is the value's: two lines that say the same agree.
 *
 * @param value what was said
 * @param at where it was said
 */
public record Located<T>(T value, Location at) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Located<?> located && value.equals(located.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
