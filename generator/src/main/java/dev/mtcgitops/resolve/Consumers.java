package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.ArgoCd.Destination;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Flux.KubeConfig;
import dev.mtcgitops.model.Located;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The consumer of each cluster. A consumer has the clusters that it names; if it names none, it has all clusters that the other one does not name.
 *
 * @param delivery what the input says
 * @param argocd the clusters that Argo CD names, and where; empty if it names none
 * @param flux likewise, of Flux
 */
record Consumers(
        Optional<Delivery> delivery,
        Optional<SortedMap<String, Location>> argocd,
        Optional<SortedMap<String, Location>> flux) {
    /** The longest value of a label, which Argo CD and Flux make of the name of a control object. */
    private static final int LONGEST = 63;

    static Consumers of(Optional<Delivery> delivery) {
        return new Consumers(
                delivery,
                delivery.flatMap(Delivery::argocd).flatMap(ArgoCd::destinations).map(named -> {
                    SortedMap<String, Location> places = new TreeMap<>();
                    named.forEach((name, to) -> places.put(name, to.cluster().at()));
                    return places;
                }),
                delivery.flatMap(Delivery::flux)
                        .flatMap(Flux::kubeConfigSecrets)
                        .map(named -> {
                            SortedMap<String, Location> places = new TreeMap<>();
                            named.forEach(
                                    (name, to) -> places.put(name, to.cluster().at()));
                            return places;
                        }));
    }

    /** Who applies {@code cluster}. */
    Consumer of(String cluster) {
        if (named(argocd).containsKey(cluster)) {
            return Consumer.ARGOCD;
        }
        if (named(flux).containsKey(cluster)) {
            return Consumer.FLUX;
        }
        if (has(Delivery::argocd) && argocd.isEmpty()) {
            return Consumer.ARGOCD;
        }
        return has(Delivery::flux) && flux.isEmpty() ? Consumer.FLUX : Consumer.PLAIN;
    }

    /** Reports clusters that two consumers would apply, or that are not there; {@code fleet} are the clusters of pairs. */
    void check(Set<String> fleet, Diagnostics into) {
        if (has(Delivery::argocd) && has(Delivery::flux) && argocd.isEmpty() && flux.isEmpty()) {
            Location first = delivery.flatMap(Delivery::argocd).orElseThrow().at();
            into.report(
                    FleetProblems.twoConsumers("every cluster"),
                    delivery.flatMap(Delivery::flux).orElseThrow().at(),
                    List.of(new Related(first, "Argo CD applies every cluster.")));
        }
        named(flux)
                .forEach((cluster, at) -> Optional.ofNullable(named(argocd).get(cluster))
                        .ifPresent(other -> into.report(
                                FleetProblems.twoConsumers("cluster `" + cluster + "`"),
                                at,
                                List.of(new Related(other, "Argo CD applies it.")))));
        checkKnown(named(argocd), fleet, into);
        checkKnown(named(flux), fleet, into);
        delivery.flatMap(Delivery::argocd)
                .flatMap(ArgoCd::destinations)
                .ifPresent(all -> checkPlaces(Consumer.ARGOCD, fleet, all, Destination::value, into));
        delivery.flatMap(Delivery::flux)
                .flatMap(Flux::kubeConfigSecrets)
                .ifPresent(all -> checkPlaces(Consumer.FLUX, fleet, all, KubeConfig::secret, into));
    }

    /** Reports clusters of {@code fleet} that are applied to the same place as another one; {@code place} returns it. */
    private static <T> void checkPlaces(
            Consumer consumer,
            Set<String> fleet,
            SortedMap<String, T> named,
            Function<T, Located<String>> place,
            Diagnostics into) {
        Map<String, Map.Entry<String, T>> first = new HashMap<>();
        named.entrySet().stream()
                .filter(entry -> fleet.contains(entry.getKey()))
                .sorted(Comparator.comparing(
                        entry -> place.apply(entry.getValue()).at()))
                .forEach(entry -> {
                    Located<String> here = place.apply(entry.getValue());
                    Map.Entry<String, T> other = first.putIfAbsent(here.value(), entry);
                    if (other != null) {
                        Location there = place.apply(other.getValue()).at();
                        into.report(
                                FleetProblems.samePlace(consumer, entry.getKey(), other.getKey()),
                                here.at(),
                                List.of(new Related(there, "It is named here first.")));
                    }
                });
    }

    /** Reports a cluster that is applied by an object whose name would be too long. */
    void checkName(Located<String> cluster, Diagnostics into) {
        Consumer consumer = of(cluster.value());
        delivery.map(stated -> stated.nameFor(cluster.value()))
                .filter(name -> name.length() > LONGEST && consumer != Consumer.PLAIN)
                .ifPresent(name -> into.report(FleetProblems.controlNameTooLong(name, consumer), cluster.at()));
    }

    private static void checkKnown(SortedMap<String, Location> named, Set<String> fleet, Diagnostics into) {
        named.forEach((cluster, at) -> {
            if (!fleet.contains(cluster)) {
                String meant = Suggestion.didYouMean(cluster, fleet);
                into.report(
                        FleetProblems.notInFleet(
                                cluster, meant.isEmpty() ? "Name a cluster of a pair, or remove it." : meant),
                        at);
            }
        });
    }

    private boolean has(Function<Delivery, Optional<?>> consumer) {
        return delivery.map(consumer).filter(Optional::isPresent).isPresent();
    }

    private static SortedMap<String, Location> named(Optional<SortedMap<String, Location>> names) {
        return names.orElseGet(Collections::emptySortedMap);
    }
}
