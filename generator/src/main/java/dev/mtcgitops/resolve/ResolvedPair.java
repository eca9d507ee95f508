package dev.mtcgitops.resolve;

import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Side;
import java.util.List;

/**
 * A pair with its clusters in hand.
 *
 * @param pair what the input says
 * @param source its source
 * @param target its target
 */
public record ResolvedPair(ClusterPair pair, ResolvedCluster source, ResolvedCluster target) {
    /** Its cluster on {@code side}. */
    public ResolvedCluster cluster(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /** The cluster that runs the migration controller. */
    public ResolvedCluster control() {
        return cluster(pair.control().value());
    }

    /** The control cluster's counterpart; the same where a cluster is paired with itself. */
    public ResolvedCluster remote() {
        return cluster(pair.control().value() == Side.SOURCE ? Side.TARGET : Side.SOURCE);
    }

    /** Both clusters, the source first; one twice where a cluster is paired with itself. */
    public List<ResolvedCluster> members() {
        return List.of(source, target);
    }

    PairUse use(Side side) {
        return new PairUse(pair.name().value(), side, pair.labels());
    }

    /** The uses of {@code cluster} in this pair. */
    List<PairUse> usesOf(ResolvedCluster cluster) {
        return List.of(Side.values()).stream()
                .filter(side -> cluster(side).equals(cluster))
                .map(this::use)
                .toList();
    }
}
