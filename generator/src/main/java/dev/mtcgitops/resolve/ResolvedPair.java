package dev.mtcgitops.resolve;

import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A pair with its clusters in hand.
 *
 * @param pair what the input says
 * @param source its source
 * @param target its target
 * @param control the cluster that runs the migration controller: one of the two, or a third one
 */
public record ResolvedPair(ClusterPair pair, ResolvedCluster source, ResolvedCluster target, ResolvedCluster control) {
    /** Its cluster on {@code side}. */
    public ResolvedCluster cluster(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    /** The clusters whose API servers the controller reaches from another cluster; the control cluster itself where it is the only one. */
    public List<ResolvedCluster> remotes() {
        List<ResolvedCluster> others =
                members().stream().filter(member -> !member.equals(control)).toList();
        return others.isEmpty() ? List.of(control) : others;
    }

    /** The clusters whose API servers the controller needs: the source and the target. */
    public List<ResolvedCluster> apis() {
        return Stream.of(source, target).distinct().toList();
    }

    /** Its clusters, the source first, each once. */
    public List<ResolvedCluster> members() {
        return Stream.of(source, target, control).distinct().toList();
    }

    PairUse use(Side side) {
        return new PairUse(pair.name().value(), Optional.of(side), pair.labels());
    }

    /** The uses of {@code cluster} in this pair. */
    List<PairUse> usesOf(ResolvedCluster cluster) {
        List<PairUse> uses = Stream.of(Side.values())
                .filter(side -> cluster(side).equals(cluster))
                .map(this::use)
                .toList();
        return uses.isEmpty() && control.equals(cluster)
                ? List.of(new PairUse(pair.name().value(), Optional.empty(), pair.labels()))
                : uses;
    }
}
