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
    private final BitSet matched;
    private final List<Finding.Shown> findings;

    Effects(ClusterFacts cluster, List<Manifest> rendered, BitSet matched, List<Finding.Shown> findings) {
        this.cluster = cluster;
        this.candidates =
                rendered.stream().map(m -> new Candidate(m.id(), m.uses())).toList();
        this.matched = matched;
        this.findings = List.copyOf(findings);
    }

    ClusterFacts cluster() {
        return cluster;
    }

    /** The objects that overlays could have patched. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** Whether patch {@code number} applied to any of them. */
    boolean matched(int number) {
        return matched.get(number);
    }

    List<Finding.Shown> findings() {
        return findings;
    }
}
