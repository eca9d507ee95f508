package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A part of a fleet that nothing else in it has to do with, as it was rendered.
 *
 * @param files the files that say it
 * @param captures the captured files that those name
 * @param names what ties documents together, see {@link Ties}
 * @param pairs what its pairs say, for the digest of the fleet
 * @param clusters what its clusters are said to be, for the digest of the fleet
 * @param rendered what became of its clusters
 * @param findings what was found in it before rendering
 */
record KnownPart(
        List<KnownFile> files,
        List<KnownCapture> captures,
        SortedSet<String> names,
        SortedMap<String, String> pairs,
        SortedMap<String, String> clusters,
        List<KnownCluster> rendered,
        List<Diagnostic> findings) {
    KnownPart {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }
}
