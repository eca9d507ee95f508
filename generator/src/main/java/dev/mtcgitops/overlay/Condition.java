package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Wildcard;
import java.util.List;
import java.util.Map;

/** Decides an overlay's {@code when}: once per cluster what the cluster answers, then per object the rest. */
final class Condition {
    private Condition() {}

    /** Whether the keys that ask about the cluster hold. */
    static boolean holdsFor(OverlayCondition when, ClusterFacts cluster) {
        return when.openshift()
                        .map(range -> range.contains(cluster.openshift()))
                        .orElse(true)
                && when.mtc().map(range -> range.contains(cluster.mtc())).orElse(true)
                && allows(when.operators(), cluster.operator())
                && (when.networkPlugins().isEmpty()
                        || cluster.networkPlugin()
                                .filter(when.networkPlugins()::contains)
                                .isPresent())
                && allows(when.regimes(), cluster.regime())
                && allows(when.roles(), cluster.role())
                && allows(when.consumers(), cluster.consumer())
                && Wildcard.admits(when.clusters(), cluster.name())
                && has(cluster.labels(), when.clusterLabels());
    }

    /** Whether the keys that ask about the object hold; those about its pair, for one and the same use. */
    static boolean holdsFor(OverlayCondition when, ResourceId object, List<PairUse> uses) {
        return Wildcard.admits(when.namespaces(), object.namespace())
                && (!asksAboutPairs(when) || uses.stream().anyMatch(use -> holdsFor(when, use)));
    }

    private static boolean asksAboutPairs(OverlayCondition when) {
        return !when.sides().isEmpty()
                || !when.pairs().isEmpty()
                || !when.pairLabels().isEmpty();
    }

    private static boolean holdsFor(OverlayCondition when, PairUse use) {
        return (when.sides().isEmpty()
                        || use.side().filter(when.sides()::contains).isPresent())
                && Wildcard.admits(when.pairs(), use.pair())
                && has(use.labels(), when.pairLabels());
    }

    private static <T> boolean allows(List<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static boolean has(Map<String, String> labels, Map<String, String> wanted) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }
}
