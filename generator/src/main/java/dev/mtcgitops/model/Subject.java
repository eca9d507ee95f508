package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of the input that describes certain clusters: a document, one end of a pair, or what either says of a namespace.
 *
 * @param extent from its first to its last character
 * @param clusters the names of the clusters
 * @param pairs the name of the pair, if it is part of one
 * @param namespaces the names of the namespaces, if it is about certain ones
 */
public record Subject(Location extent, Set<String> clusters, Set<String> pairs, Set<String> namespaces) {
    /** No part of the input. */
    static final Subject NONE = new Subject(Location.NONE, Set.of(), Set.of(), Set.of());

    public Subject {
        clusters = Set.copyOf(clusters);
        pairs = Set.copyOf(pairs);
        namespaces = Set.copyOf(namespaces);
    }

    /** The subject of both. */
    Subject and(Subject other) {
        return new Subject(
                extent,
                union(clusters, other.clusters),
                union(pairs, other.pairs),
                union(namespaces, other.namespaces));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
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
