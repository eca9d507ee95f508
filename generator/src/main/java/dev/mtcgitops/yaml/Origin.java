package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;

/**
 * The source of a node.
 *
 * @param written the line it is written on: of an input file, of a template, or of an overlay's patch
 * @param inputs the input lines whose values a template put there; empty where the text is the template's or overlay's own
 */
public record Origin(Location written, List<Location> inputs) {
    /** No known place: nodes that a test or a computation made. */
    public static final Origin NONE = new Origin(Location.NONE, List.of());

    /** Written at {@code location} word for word. */
    public static Origin at(Location location) {
        return new Origin(location, List.of());
    }

    /** The place a person should change: the input where there is one, else where it is written. */
    public Location responsible() {
        return inputs.isEmpty() ? written : inputs.get(0);
    }
}
