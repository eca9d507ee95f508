package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.Set;

/**
 * A part of the input that describes certain clusters: a document, or one end of a pair.
 *
 * @param extent from its first to its last character
 * @param clusters the names of the clusters
 */
public record Subject(Location extent, Set<String> clusters) {
    public Subject {
        clusters = Set.copyOf(clusters);
    }

    boolean contains(Location at) {
        return extent.file().equals(at.file())
                && extent.line() <= at.line()
                && at.line() <= extent.endLine()
                && (at.line() > extent.line() || extent.column() <= at.column())
                && (at.line() < extent.endLine() || at.column() < extent.endColumn());
    }

    /** Whether this lies inside {@code other}. */
    boolean isInside(Subject other) {
        return other.contains(extent);
    }
}
