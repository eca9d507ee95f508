package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import java.util.List;

/**
 * A value on its way into a manifest, and the input lines it follows from. Equality is the value's.
 *
 * @param text the value as text; whether it becomes a string, a number or a boolean is the template's business
 * @param from input lines, the most telling first; empty for what no line decides
 */
public record Derived(String text, List<Location> from) {
    /** The value of an input line, unchanged. */
    static Derived of(Located<?> stated) {
        return new Derived(stated.value().toString(), List.of(stated.at()));
    }

    /** {@code text} because of {@code because}. */
    static Derived of(String text, Location because) {
        return new Derived(text, List.of(because));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Derived derived && text.equals(derived.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
