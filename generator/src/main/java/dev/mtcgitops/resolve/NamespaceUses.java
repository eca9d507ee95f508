package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.PolicyMode;
import dev.mtcgitops.model.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which pairs touch which namespace of which cluster, and from which side; active pairs, unless said otherwise. */
public final class NamespaceUses {
    private final Map<String, SortedMap<String, List<Use>>> byCluster = new HashMap<>();
    /** The source namespaces of pairs that are finished. */
    private final Map<String, SortedMap<String, List<Use>>> finished = new HashMap<>();

    private final Map<String, Set<String>> existing = new HashMap<>();

    private NamespaceUses() {}

    /**
     * One pair's use of a namespace.
     *
     * @param pair the pair
     * @param mapping its entry for the namespace
     * @param side the side on which the namespace lies
     */
    public record Use(ResolvedPair pair, NamespaceMapping mapping, Side side) {
        /** The namespace on its side. */
        public Located<String> namespace() {
            return side == Side.SOURCE ? mapping.source() : mapping.target();
        }

        /** The cluster on its side. */
        public ResolvedCluster cluster() {
            return pair.cluster(side);
        }

        PairUse asPairUse() {
            return pair.use(side);
        }
    }

    static NamespaceUses of(List<ResolvedPair> pairs, Diagnostics into) {
        NamespaceUses uses = new NamespaceUses();
        for (ResolvedPair pair : pairs) {
            for (NamespaceMapping mapping : pair.pair().namespaces()) {
                if (pair.source().equals(pair.target()) && mapping.source().equals(mapping.target())) {
                    into.report(
                            FleetProblems.sameNamespace(
                                    mapping.target().value(), pair.target().name()),
                            mapping.target().at());
                }
                if (pair.pair().isActive()) {
                    uses.add(new Use(pair, mapping, Side.SOURCE), into);
                    uses.add(new Use(pair, mapping, Side.TARGET), into);
                } else {
                    put(uses.finished, new Use(pair, mapping, Side.SOURCE));
                }
            }
        }
        return uses;
    }

    private void add(Use use, Diagnostics into) {
        List<Use> all = put(byCluster, use);
        Located<PolicyMode> first = all.get(0).mapping().policies();
        Located<PolicyMode> asked = use.mapping().policies();
        if (!asked.equals(first)) {
            into.report(
                    FleetProblems.policiesDisagree(
                            use.namespace().value(), use.cluster().name(), first.value(), asked.value()),
                    asked.at(),
                    List.of(new Related(first.at(), "The other pair asks for it here.")));
        }
    }

    private static List<Use> put(Map<String, SortedMap<String, List<Use>>> byCluster, Use use) {
        List<Use> all = byCluster
                .computeIfAbsent(use.cluster().name(), name -> new TreeMap<>())
                .computeIfAbsent(use.namespace().value(), name -> new ArrayList<>(1));
        all.add(use);
        return all;
    }

    /** The source uses of a cluster's namespaces by finished pairs, by namespace. */
    SortedMap<String, List<Use>> finishedOf(ResolvedCluster cluster) {
        return finished.getOrDefault(cluster.name(), Collections.emptySortedMap());
    }

    /** The uses of a cluster's namespaces, by namespace. */
    public SortedMap<String, List<Use>> of(ResolvedCluster cluster) {
        return byCluster.getOrDefault(cluster.name(), Collections.emptySortedMap());
    }

    /** Whether the target namespace of {@code use} is known to exist before anything is migrated. */
    public boolean targetStands(Use use) {
        return use.mapping()
                .targetExists()
                .map(Located::value)
                .orElseGet(() -> existing.computeIfAbsent(
                                use.pair().target().name(),
                                name -> existing(use.pair().target()))
                        .contains(use.mapping().target().value()));
    }

    /** The namespaces that the input shows to exist: they hold an object, or a pair starts there. */
    private Set<String> existing(ResolvedCluster cluster) {
        Set<String> names = new HashSet<>();
        cluster.description().egressFirewalls().map(Located::value).orElse(List.of()).stream()
                .map(firewall -> firewall.namespace().value())
                .forEach(names::add);
        cluster.description().networkPolicies().map(Located::value).orElse(List.of()).stream()
                .map(policy -> policy.namespace().value())
                .forEach(names::add);
        of(cluster).forEach((name, uses) -> {
            if (uses.stream().anyMatch(use -> use.side() == Side.SOURCE)) {
                names.add(name);
            }
        });
        names.addAll(finishedOf(cluster).keySet());
        return names;
    }
}
