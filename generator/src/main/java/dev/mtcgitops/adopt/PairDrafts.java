package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** ClusterPairs from plans. */
final class PairDrafts {
    private static final int LONGEST_NAME = 63;

    private final Map<String, ClusterAdoption> clusters;
    private final Diagnostics into;
    private final List<Wanted> pairs = new ArrayList<>();
    private final Set<String> members = new HashSet<>();
    /** The namespaces that Rsync runs in, as {@code CLUSTER/NAMESPACE}: they have one set of policies, whatever the pair. */
    private final Set<String> copied = new HashSet<>();

    /** A pair with its namespaces. */
    private record Wanted(PlanFacts facts, SortedMap<String, String> namespaces) {
        List<String> places(String namespace) {
            return List.of(
                    facts.source().name() + "/" + namespace, facts.target().name() + "/" + namespaces.get(namespace));
        }
    }

    PairDrafts(Map<String, ClusterAdoption> clusters, Diagnostics into) {
        this.clusters = clusters;
        this.into = into;
    }

    /** The documents of {@code all}, which may be of several control clusters. */
    List<Draft> of(List<PlanFacts> all) {
        Map<String, PlanFacts> seen = new TreeMap<>();
        for (PlanFacts facts : all) {
            String key = facts.source().name() + " " + facts.target().name();
            PlanFacts other = seen.putIfAbsent(key, facts);
            if (other != null) {
                facts.plans()
                        .forEach(plan -> into.report(
                                AdoptProblems.planLeftOut(
                                        plan.object().name(),
                                        facts.control(),
                                        "`" + other.control() + "` has plans for the same two clusters"),
                                plan.object().at()));
                continue;
            }
            SortedMap<String, String> namespaces = facts.namespaces(into);
            if (!namespaces.isEmpty()) {
                pairs.add(new Wanted(facts, namespaces));
            }
        }
        findCopied();
        return pairs.stream().map(this::draft).toList();
    }

    /** The names of the clusters that are in a pair. */
    Set<String> members() {
        return members;
    }

    /** A namespace without Rsync that shares a place with one that has it counts as one that has it. */
    private void findCopied() {
        boolean more = true;
        while (more) {
            more = false;
            for (Wanted pair : pairs) {
                for (String namespace : pair.namespaces().keySet()) {
                    boolean direct = !pair.facts().isIndirect(namespace)
                            || pair.places(namespace).stream().anyMatch(copied::contains);
                    more |= direct && copied.addAll(pair.places(namespace));
                }
            }
        }
    }

    private Draft draft(Wanted pair) {
        PlanFacts facts = pair.facts();
        members.addAll(List.of(facts.source().name(), facts.target().name(), facts.control()));
        Draft draft = new Draft("ClusterPair", name(facts), "pairs");
        Location at = facts.plans().get(0).object().at();
        String from =
                Fact.from(facts.plans().stream().map(PlanFacts.Plan::object).toList());
        draft.state("source", new Fact<>(Nodes.text(facts.source().name()), "", at));
        draft.state("target", new Fact<>(Nodes.text(facts.target().name()), "", at));
        control(facts).ifPresent(control -> draft.state("control", new Fact<>(Nodes.text(control), "", at)));
        List<String> remarks = new ArrayList<>();
        List<YamlNode> namespaces = new ArrayList<>();
        pair.namespaces().forEach((source, target) -> namespaces.add(namespace(pair, source, target, remarks)));
        draft.state("namespaces", new Fact<>(Nodes.list(namespaces), from, at), remarks.toArray(String[]::new));
        ClusterAdoption control = cluster(facts.control());
        ClusterAdoption target = cluster(facts.target().name());
        Map<String, Optional<Fact<YamlNode>>> parts = new LinkedHashMap<>();
        parts.put(
                "endpoint",
                target.endpoint()
                        .filter(fact -> !fact.value().equals(EndpointType.ROUTE.text()))
                        .map(fact -> fact.map(Nodes::text)));
        parts.put("tcpProxy", control.tcpProxy());
        parts.put("supplementalGroups", control.groups());
        parts.put("volumes", facts.volumes().map(fact -> fact.map(Nodes::text)));
        MigrationSettings.together(parts).ifPresent(fact -> draft.state("directVolumeMigration", fact));
        return draft;
    }

    private ClusterAdoption cluster(String name) {
        return Objects.requireNonNull(clusters.get(name));
    }

    private static Optional<String> control(PlanFacts facts) {
        if (facts.control().equals(facts.target().name())) {
            return Optional.empty();
        }
        return Optional.of(facts.control().equals(facts.source().name()) ? "source" : facts.control());
    }

    private YamlNode namespace(Wanted pair, String source, String target, List<String> remarks) {
        Map<String, YamlNode> mapping = new LinkedHashMap<>();
        mapping.put("source", Nodes.text(source));
        if (!source.equals(target)) {
            mapping.put("target", Nodes.text(target));
        }
        if (pair.places(source).stream().noneMatch(copied::contains)) {
            mapping.put("policies", Nodes.text("none"));
            remarks.add(source + " is migrated without Rsync, which needs no policies");
        }
        if (exists(pair.facts().target().name(), target)) {
            mapping.put("targetExists", YamlScalar.of(true));
        }
        return mapping.size() == 1 ? Nodes.text(source) : Nodes.mapping(mapping);
    }

    private boolean exists(String cluster, String namespace) {
        return cluster(cluster)
                .capture()
                .named(CapturedKind.NAMESPACE, namespace)
                .filter(object ->
                        object.text("status", "phase").filter("Active"::equals).isPresent())
                .isPresent();
    }

    /** Both names, cut to the length that a name may have. */
    private static String name(PlanFacts facts) {
        String name = facts.source().name() + "-" + facts.target().name();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).replaceFirst("-+$", "");
    }
}
