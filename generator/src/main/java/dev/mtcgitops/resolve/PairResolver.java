package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterPair;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings pairs and clusters together: who exists, which MTC version it runs, and who controls. */
final class PairResolver {
    /** What {@code control} says of a cluster of the pair. */
    private static final Set<String> SIDES =
            Stream.of(Side.values()).map(Side::text).collect(Collectors.toSet());

    private final SortedMap<String, Cluster> descriptions;
    private final List<ClusterPair> pairs;
    private final Consumers consumers;
    private final Diagnostics into;
    /** Problems that are certain only if every document could be read. */
    private final Diagnostics ofWholeFleet;

    private PairResolver(Fleet fleet, Diagnostics into) {
        this.descriptions = ClusterMerger.merge(fleet.clusters(), into);
        this.pairs = fleet.pairs();
        this.consumers = Consumers.of(fleet.delivery());
        this.into = into;
        this.ofWholeFleet = fleet.complete() ? into : new Diagnostics();
    }

    /** The pairs whose two clusters are known well enough to go on with. */
    static List<ResolvedPair> resolve(Fleet fleet, Diagnostics into) {
        return new PairResolver(fleet, into).resolve();
    }

    private List<ResolvedPair> resolve() {
        Map<String, ClusterPair> controls = new HashMap<>();
        Map<String, Located<MtcVersion>> mtcOfPairs = new HashMap<>();
        Set<String> named = new HashSet<>();
        for (ClusterPair pair : pairs) {
            controls.putIfAbsent(pair.controlCluster().value(), pair);
            collectMtc(pair, mtcOfPairs);
            checkKnown(pair, named);
        }
        Map<String, ResolvedCluster> clusters = new HashMap<>();
        Set<String> withoutMtc = new HashSet<>();
        for (Cluster description : descriptions.values()) {
            String name = description.name().value();
            if (SIDES.contains(name)) {
                into.report(
                        FleetProblems.namedLikeASide(name), description.name().at());
            }
            if (!named.contains(name)) {
                ofWholeFleet.report(
                        FleetProblems.unusedCluster(name), description.name().at());
                continue;
            }
            Optional<Located<MtcVersion>> mtc = description.mtc().or(() -> Optional.ofNullable(mtcOfPairs.get(name)));
            if (mtc.isEmpty()) {
                withoutMtc.add(name);
            }
            ClusterDeriver.derive(
                            description,
                            mtc,
                            controls.containsKey(name),
                            description.openshift().isPresent() ? into : ofWholeFleet)
                    .map(facts -> facts.appliedBy(consumers.of(name)))
                    .ifPresent(facts -> clusters.put(
                            name,
                            new ResolvedCluster(description, mtc.orElseThrow().at(), facts)));
            consumers.checkName(description.name(), into);
        }
        consumers.check(named, ofWholeFleet);
        List<ResolvedPair> resolved = new ArrayList<>();
        for (ClusterPair pair : pairs) {
            checkMtc(pair, withoutMtc);
            checkRoles(pair, controls);
            ResolvedCluster source = clusters.get(pair.source().value());
            ResolvedCluster target = clusters.get(pair.target().value());
            ResolvedCluster control = clusters.get(pair.controlCluster().value());
            if (source != null && target != null && control != null) {
                resolved.add(new ResolvedPair(pair, source, target, control));
            }
        }
        return resolved;
    }

    /** The pairs' own {@code mtc}, for clusters that state none. */
    private void collectMtc(ClusterPair pair, Map<String, Located<MtcVersion>> byCluster) {
        if (pair.mtc().isEmpty()) {
            return;
        }
        Located<MtcVersion> mtc = pair.mtc().get();
        boolean reported = false;
        for (Located<String> member : pair.members()) {
            String name = member.value();
            Cluster description = descriptions.get(name);
            Located<MtcVersion> other = byCluster.putIfAbsent(name, mtc);
            if (!reported
                    && other != null
                    && !other.equals(mtc)
                    && description != null
                    && description.mtc().isEmpty()) {
                reported = true;
                into.report(
                        FleetProblems.mtcDisagrees(name, other.value(), mtc.value()),
                        mtc.at(),
                        List.of(new Related(other.at(), "The other pair states it here.")));
            }
        }
    }

    /** A cluster is missed once, by the first pair that needs it. */
    private void checkMtc(ClusterPair pair, Set<String> withoutMtc) {
        List<String> missing = pair.members().stream()
                .map(Located::value)
                .filter(withoutMtc::remove)
                .toList();
        if (!missing.isEmpty()) {
            ofWholeFleet.report(FleetProblems.mtcMissing(String.join("` and `", missing)), pair.at());
        }
    }

    /** A described cluster whose name was probably meant counts as named. */
    private void checkKnown(ClusterPair pair, Set<String> named) {
        for (Located<String> name : pair.members()) {
            named.add(name.value());
            if (!descriptions.containsKey(name.value())) {
                Set<String> known = new TreeSet<>(descriptions.keySet());
                if (name.at().equals(pair.control().at())) {
                    known.addAll(SIDES);
                }
                Optional<String> meant = Suggestion.nearest(name.value(), known);
                meant.ifPresent(named::add);
                ofWholeFleet.report(
                        FleetProblems.unknownCluster(
                                name.value(),
                                meant.map(other -> "Did you mean `" + other + "`?")
                                        .orElse("")),
                        name.at());
            }
        }
    }

    private void checkRoles(ClusterPair pair, Map<String, ClusterPair> controls) {
        String control = pair.controlCluster().value();
        if (!descriptions.containsKey(control)) {
            return;
        }
        List<Located<String>> members = pair.members();
        for (Located<String> member : members) {
            ClusterPair other = controls.get(member.value());
            if (other != null && !member.value().equals(control)) {
                boolean first = members.indexOf(member) < members.indexOf(pair.controlCluster());
                into.report(
                        FleetProblems.twoControllers(
                                first ? member.value() : control, first ? control : member.value()),
                        pair.control().at(),
                        List.of(new Related(
                                other.control().at(), "This pair is controlled by `" + member.value() + "`.")));
            }
        }
    }
}
