package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.ResourceId;
import java.util.BitSet;
import java.util.List;

/** What overlays did to the manifests of one cluster, for {@link OverlayEngine#report}; holds no tree, so it may be kept for every cluster. */
public final class Effects {
    /**
     * An object as it was rendered.
     *
     * @param id its identity
     * @param uses the pairs it is rendered for
     */
    record Candidate(ResourceId id, List<PairUse> uses) {}

    private final ClusterFacts cluster;
    private final List<Candidate> candidates;
    private final BitSet reached;
    private final BitSet matched;
    private final List<Finding.Shown> findings;

    private Effects(
            ClusterFacts cluster,
            List<Candidate> candidates,
            BitSet reached,
            BitSet matched,
            List<Finding.Shown> findings) {
        this.cluster = cluster;
        this.candidates = List.copyOf(candidates);
        this.reached = reached;
        this.matched = matched;
        this.findings = List.copyOf(findings);
    }

    static Effects of(
            ClusterFacts cluster,
            List<Manifest> rendered,
            BitSet reached,
            BitSet matched,
            List<Finding.Shown> findings) {
        List<Candidate> candidates =
                rendered.stream().map(m -> new Candidate(m.id(), m.uses())).toList();
        return new Effects(cluster, candidates, reached, matched, findings);
    }

    ClusterFacts cluster() {
        return cluster;
    }

    /** The objects that overlays could have patched. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Whether overlay {@code number} holds for any of its objects. */
    boolean reached(int number) {
        return reached.get(number);
    }

    /** Whether patch {@code number} applied to any of them. */
    boolean matched(int number) {
        return matched.get(number);
    }

    List<Finding.Shown> findings() {
        return findings;
    }
}
