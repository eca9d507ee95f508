package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.NamespaceMapping;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.Subject;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What {@code list} says of a fleet. */
final class FleetList {
    /** What is listed. */
    enum Kind {
        PAIRS,
        CLUSTERS,
        NAMESPACES
    }

    /**
     * One of them.
     *
     * @param facts what a terminal has room for: texts, numbers, lists of texts, and counts
     * @param more what it shows on demand
     */
    record Row(Map<String, Object> facts, Map<String, Object> more) {
        Map<String, Object> json() {
            Map<String, Object> all = new LinkedHashMap<>(facts);
            all.putAll(more);
            return all;
        }
    }

    private final Rendered fleet;
    private final List<Diagnostic> found;

    FleetList(Rendered fleet, List<Diagnostic> found) {
        this.fleet = fleet;
        this.found = found;
    }

    List<Row> rows(Kind kind) {
        return switch (kind) {
            case PAIRS -> pairs().map(this::pair).toList();
            case CLUSTERS -> fleet.clusters().stream().map(this::cluster).toList();
            case NAMESPACES ->
                pairs().flatMap(pair -> pair.pair().namespaces().stream().map(namespace -> namespace(pair, namespace)))
                        .toList();
        };
    }

    private Stream<ResolvedPair> pairs() {
        return fleet.resolved().pairs().stream().sorted(Comparator.comparing(FleetList::name));
    }

    private static String name(ResolvedPair pair) {
        return pair.pair().name().value();
    }

    private Row pair(ResolvedPair pair) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name(pair));
        facts.put("state", pair.pair().state().value().text());
        facts.put("source", pair.source().name());
        facts.put("target", pair.target().name());
        facts.put("openshift", sides(pair, cluster -> cluster.openshift().toString()));
        facts.put("mtc", sides(pair, cluster -> cluster.mtc().toString()));
        facts.put("regime", sides(pair, cluster -> cluster.regime().text()));
        facts.put("endpoint", endpoint(pair));
        facts.put("consumer", sides(pair, cluster -> cluster.consumer().text()));
        facts.put("namespaces", pair.pair().namespaces().size());
        facts.put("findings", findings(subject -> subject.pairs().contains(name(pair))));
        return new Row(facts, Map.of("control", pair.control().name()));
    }

    private Row cluster(RenderedCluster cluster) {
        ClusterFacts known = cluster.delivered().facts();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", known.name());
        facts.put("openshift", known.openshift().toString());
        facts.put("mtc", known.mtc().toString());
        facts.put("role", known.role().text());
        facts.put("regime", known.regime().text());
        facts.put("consumer", known.consumer().text());
        facts.put(
                "pairs",
                pairs().filter(pair -> pair.members().stream()
                                .anyMatch(member -> member.name().equals(known.name())))
                        .map(FleetList::name)
                        .toList());
        facts.put("findings", findings(subject -> subject.clusters().contains(known.name())));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("operator", known.operator().text());
        more.put("networkPlugin", known.networkPlugin().map(NetworkPlugin::text).orElse(""));
        more.put("directory", cluster.directory().path());
        return new Row(facts, more);
    }

    private Row namespace(ResolvedPair pair, NamespaceMapping namespace) {
        String source = namespace.source().value();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("source", source);
        facts.put("target", namespace.target().value());
        facts.put("pair", name(pair));
        facts.put("state", pair.pair().state().value().text());
        facts.put("policies", namespace.policies().value().text());
        facts.put("endpoint", endpoint(pair));
        facts.put(
                "findings",
                findings(subject -> subject.pairs().contains(name(pair))
                        && subject.namespaces().contains(source)));
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("sourceCluster", pair.source().name());
        more.put("targetCluster", pair.target().name());
        return new Row(facts, more);
    }

    private String endpoint(ResolvedPair pair) {
        return fleet.resolved().settings().endpoint(pair).text();
    }

    /** What holds on the source, and on the target. */
    private static List<String> sides(ResolvedPair pair, Function<ClusterFacts, String> fact) {
        return Stream.of(pair.source(), pair.target())
                .map(cluster -> fact.apply(cluster.facts()))
                .toList();
    }

    /** How many warnings and infos are about what {@code wanted} takes; an error has no list. */
    private Map<String, Object> findings(Predicate<Subject> wanted) {
        List<Severity> about = found.stream()
                .filter(diagnostic -> wanted.test(fleet.subjects().at(diagnostic.at())))
                .map(Diagnostic::severity)
                .toList();
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("warnings", (int)
                about.stream().filter(Severity.WARNING::equals).count());
        counts.put("infos", (int) about.stream().filter(Severity.INFO::equals).count());
        return counts;
    }
}
