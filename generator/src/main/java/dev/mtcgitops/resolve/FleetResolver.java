package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Fleet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns a fleet into one plan per cluster: the only stage that sees all pairs at once. */
public final class FleetResolver {
    private FleetResolver() {}

    /**
     * The resolved fleet. Where an error is reported, the plan of what it concerns is incomplete or missing.
     *
     * @param fleet what the input says
     * @param into receives every contradiction and every fact that is missing
     */
    public static ResolvedFleet resolve(Fleet fleet, Diagnostics into) {
        List<ResolvedPair> pairs = PairResolver.resolve(fleet, into);
        List<ResolvedPair> active =
                pairs.stream().filter(pair -> pair.pair().isActive()).toList();
        NamespaceUses namespaces = NamespaceUses.of(pairs, into);
        Settings settings = Settings.of(active, into);
        SortedMap<ResolvedCluster, List<ResolvedPair>> pairsOf = new TreeMap<>();
        for (ResolvedPair pair : pairs) {
            for (ResolvedCluster member : pair.members()) {
                pairsOf.computeIfAbsent(member, cluster -> new ArrayList<>()).add(pair);
            }
        }
        List<ClusterPlan> plans = new ArrayList<>();
        pairsOf.forEach((cluster, own) -> plans.add(new ClusterPlan(
                cluster,
                Controllers.plan(cluster, own, settings, into),
                Policies.plan(cluster, namespaces, settings, into),
                Firewalls.plan(cluster, own, namespaces, settings, into))));
        return new ResolvedFleet(pairs, namespaces, settings, plans);
    }
}
