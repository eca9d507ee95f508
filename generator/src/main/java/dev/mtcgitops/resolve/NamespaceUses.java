package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.FleetRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which pairs touch which namespace of which cluster, and from which side.
 *
 * @param byCluster uses by cluster name, then namespace
 */
record NamespaceUses(SortedMap<String, SortedMap<String, List<NamespaceUses.Use>>> byCluster) {

    /**
     * One pair's use of a namespace.
     *
     * @param pair the pair
     * @param mapping its entry for the namespace
     * @param side the side on which the namespace lies
     */
    record Use(ResolvedPair pair, NamespaceMapping mapping, Side side) {
        Located<String> namespace() {
            return side == Side.SOURCE ? mapping.source() : mapping.target();
        }

        PairUse asPairUse() {
            return pair.use(side);
        }
    }

    static NamespaceUses of(List<ResolvedPair> pairs, Diagnostics into) {
        NamespaceUses uses = new NamespaceUses(new TreeMap<>());
        for (ResolvedPair pair : pairs) {
            for (NamespaceMapping mapping : pair.pair().namespaces()) {
                boolean ontoItself =
                        pair.source().equals(pair.target()) && mapping.source().equals(mapping.target());
                if (ontoItself) {
                    into.report(
                            FleetRule.SAME_NAMESPACE,
                            mapping.target().at(),
                            mapping.target().value(),
                            pair.target().name());
                }
                for (Side side : Side.values()) {
                    uses.add(new Use(pair, mapping, side), into);
                }
            }
        }
        return uses;
    }

    private void add(Use use, Diagnostics into) {
        ResolvedCluster cluster = use.pair().cluster(use.side());
        List<Use> others = byCluster
                .computeIfAbsent(cluster.name(), name -> new TreeMap<>())
                .computeIfAbsent(use.namespace().value(), name -> new ArrayList<>());
        others.stream()
                .filter(other ->
                        !other.mapping().policies().equals(use.mapping().policies()))
                .findFirst()
                .ifPresent(other -> into.report(
                        FleetRule.POLICIES_DISAGREE,
                        use.mapping().policies().at(),
                        List.of(new Related(other.mapping().policies().at(), "The other pair asks here.")),
                        use.namespace().value(),
                        cluster.name(),
                        other.mapping().policies().value().text(),
                        use.mapping().policies().value().text()));
        others.add(use);
    }

    /** The uses of a cluster's namespaces. */
    SortedMap<String, List<Use>> of(ResolvedCluster cluster) {
        return byCluster.getOrDefault(cluster.name(), Collections.emptySortedMap());
    }

    /** Whether the target namespace of {@code use} is known to stand before anything is migrated. */
    boolean targetStands(Use use) {
        return use.mapping()
                .targetExists()
                .map(Located::value)
                .orElseGet(
                        () -> stands(use.pair().target(), use.mapping().target().value()));
    }

    private boolean stands(ResolvedCluster cluster, String namespace) {
        boolean firewall = cluster.description().egressFirewalls().map(Located::value).orElse(List.of()).stream()
                .anyMatch(f -> f.namespace().value().equals(namespace));
        boolean policy = cluster.description().networkPolicies().map(Located::value).orElse(List.of()).stream()
                .anyMatch(p -> p.namespace().value().equals(namespace));
        return firewall
                || policy
                || of(cluster).getOrDefault(namespace, List.of()).stream().anyMatch(u -> u.side() == Side.SOURCE);
    }
}
