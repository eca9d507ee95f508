package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Subjects;
import dev.mtcgitops.trace.TracedPath;
import java.util.List;
import java.util.function.Supplier;

/**
 * The input that a state was rendered from.
 *
 * @param texts its files
 * @param subjects what its parts are about
 * @param paths follows its connections
 */
public record InputSide(SourceTexts texts, Subjects subjects, Supplier<List<TracedPath>> paths) {
    /** Whether {@code place} is a line of it. */
    boolean has(Location place) {
        return texts.hasInput(place.file(), place.line());
    }
}
