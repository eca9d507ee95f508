package dev.mtcgitops.review;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;

/**
 * Why a value stands in a line of the output.
 *
 * @param at where it stands in the output: path and position
 * @param field path of the field, such as {@code spec.no_proxy} or {@code spec.egress[0].to}
 * @param value its text; empty for a mapping or a sequence
 * @param written the line of the template, or of the overlay's patch, that writes it
 * @param inputs the input lines it follows from
 */
public record Explanation(Location at, String field, String value, Location written, List<Location> inputs) {
    public Explanation {
        inputs = List.copyOf(inputs);
    }
}
