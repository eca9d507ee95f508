package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Manifest;
import java.util.BitSet;
import java.util.List;

/** The manifests of one cluster with all overlays applied, and what {@link OverlayEngine#report} needs to know of it. */
public final class Patched {
    private final ClusterFacts cluster;
    private final List<Manifest> before;
    private final List<Manifest> manifests;
    private final BitSet matched;
    private final List<Finding.Shown> findings;

    Patched(
            ClusterFacts cluster,
            List<Manifest> before,
            List<Manifest> manifests,
            BitSet matched,
            List<Finding.Shown> findings) {
        this.cluster = cluster;
        this.before = List.copyOf(before);
        this.manifests = List.copyOf(manifests);
        this.matched = matched;
        this.findings = List.copyOf(findings);
    }

    /** The manifests in their order; those that no patch touched are the very same, those that a patch deleted are missing. */
    public List<Manifest> manifests() {
        return manifests;
    }

    ClusterFacts cluster() {
        return cluster;
    }

    /** The manifests as they were rendered. */
    List<Manifest> before() {
        return before;
    }

    /** Whether patch {@code number} applied to any of them. */
    boolean matched(int number) {
        return matched.get(number);
    }

    List<Finding.Shown> findings() {
        return findings;
    }
}
