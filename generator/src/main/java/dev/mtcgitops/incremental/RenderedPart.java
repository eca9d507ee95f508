package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.resolve.FleetDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a part of a fleet, or of all of it.
 *
 * @param says what the input says of it
 * @param clusters what became of its clusters, by name
 * @param findings what was found in it between reading and rendering
 */
public record RenderedPart(FleetDigest says, List<RenderedCluster> clusters, List<Diagnostic> findings) {
    public RenderedPart {
        clusters = clusters.stream()
                .sorted(Comparator.comparing(RenderedCluster::name))
                .toList();
        findings = List.copyOf(findings);
    }

    /** This and {@code other}, which speaks of other pairs and clusters. */
    public RenderedPart and(RenderedPart other) {
        return new RenderedPart(
                new FleetDigest(
                        union(says.pairs(), other.says.pairs()),
                        union(says.clusters(), other.says.clusters()),
                        says.rest() + other.says.rest()),
                union(clusters, other.clusters),
                union(findings, other.findings));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        List<T> union = new ArrayList<>(one);
        union.addAll(other);
        return union;
    }

    private static SortedMap<String, String> union(SortedMap<String, String> one, SortedMap<String, String> other) {
        SortedMap<String, String> union = new TreeMap<>(one);
        union.putAll(other);
        return union;
    }
}
