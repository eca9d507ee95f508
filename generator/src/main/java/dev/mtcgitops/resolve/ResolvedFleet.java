package dev.mtcgitops.resolve;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A fleet with everything derived: what rules judge and what is rendered.
 *
 * @param pairs the pairs whose clusters are known, by name
 * @param namespaces which pairs touch which namespace
 * @param settings what active pairs say together about direct volume migration
 * @param plans one per cluster, by name
 */
public record ResolvedFleet(
        List<ResolvedPair> pairs, NamespaceUses namespaces, Settings settings, List<ClusterPlan> plans) {
    public ResolvedFleet {
        pairs = List.copyOf(pairs);
        plans = List.copyOf(plans);
    }

    /** What is left without {@code clusters} and their pairs; what is said of namespaces and settings stays. */
    public ResolvedFleet without(Set<ResolvedCluster> clusters) {
        return new ResolvedFleet(
                pairs.stream()
                        .filter(pair -> Collections.disjoint(pair.members(), clusters))
                        .toList(),
                namespaces,
                settings,
                plans.stream()
                        .filter(plan -> !clusters.contains(plan.cluster()))
                        .toList());
    }

    /** The pairs whose migration is not over: only their connections are judged. */
    public List<ResolvedPair> activePairs() {
        return pairs.stream().filter(pair -> pair.pair().isActive()).toList();
    }
}
