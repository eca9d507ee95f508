package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.FirewallRule.ToCidr;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.network.TrafficComparison;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What a change does with the egress firewalls of one cluster that stay in its namespaces.
 *
 * @param cluster its name
 * @param openings what active pairs open in the new firewalls, by path
 * @param changes the objects that differ
 */
record FirewallEffects(String cluster, SortedMap<String, SortedSet<String>> openings, List<ObjectChange> changes) {
    static final Set<String> KINDS = Set.of("EgressNetworkPolicy", "EgressFirewall");

    /** The effects, in no order. */
    List<Diagnostic> find(Collection<Twins> objects) {
        SortedMap<String, List<Placed>> olds = new TreeMap<>();
        SortedMap<String, List<Placed>> news = new TreeMap<>();
        for (Twins object : objects) {
            if (KINDS.contains(object.any().manifest().id().kind())) {
                String namespace = object.any().manifest().id().namespace();
                object.before().ifPresent(placed -> add(placed, namespace, olds));
                object.after().ifPresent(placed -> add(placed, namespace, news));
            }
        }
        List<Diagnostic> effects = new ArrayList<>();
        news.forEach((namespace, now) -> {
            List<Placed> old = olds.getOrDefault(namespace, List.of());
            if (!old.isEmpty()) {
                turned(old.get(0), now.get(0), effects);
                opened(namespace, old, now, effects);
            }
        });
        return effects;
    }

    private static void add(Placed placed, String namespace, SortedMap<String, List<Placed>> into) {
        into.computeIfAbsent(namespace, first -> new ArrayList<>()).add(placed);
    }

    private void turned(Placed old, Placed now, List<Diagnostic> effects) {
        ResourceId before = old.manifest().id();
        ResourceId after = now.manifest().id();
        if (!before.kind().equals(after.kind())) {
            effects.add(
                    Diagnostic.of(ChangeProblems.firewallTurns(before, after, cluster), Location.ofFile(now.path())));
        }
    }

    private void opened(String namespace, List<Placed> old, List<Placed> now, List<Diagnostic> effects) {
        List<FirewallRule> asked = now.stream()
                .flatMap(placed -> asked(placed).stream())
                .map(FirewallEffects::allow)
                .toList();
        List<Entry> opened = TrafficComparison.openedUnasked(trees(old), trees(now), asked);
        if (!opened.isEmpty()) {
            Problem problem = ChangeProblems.opensUnasked(namespace, cluster, opened);
            effects.add(Diagnostic.of(problem, place(now)));
        }
    }

    private static List<YamlMapping> trees(List<Placed> objects) {
        return objects.stream().map(placed -> placed.manifest().tree()).toList();
    }

    private SortedSet<String> asked(Placed firewall) {
        return openings.getOrDefault(firewall.path(), Collections.emptySortedSet());
    }

    /** An opening as {@code 10.0.0.5/32} or {@code 10.0.0.5/32:6443}. */
    private static FirewallRule allow(String opening) {
        int port = opening.indexOf(':', opening.indexOf('/'));
        String block = port < 0 ? opening : opening.substring(0, port);
        return new FirewallRule(
                RuleType.ALLOW,
                new ToCidr(Cidr.parse(block).orElseThrow()),
                port < 0 ? List.of() : List.of(new Port(Integer.parseInt(opening.substring(port + 1)), "TCP")),
                Location.NONE);
    }

    /** The first input line of a rule that appears and that no pair asks for; else the file. */
    private Location place(List<Placed> firewalls) {
        for (Placed firewall : firewalls) {
            for (ObjectChange change : changes) {
                if (change.path().equals(firewall.path())) {
                    for (Operation operation : change.patch()) {
                        if (operation.type() != Operation.Type.REMOVE
                                && !operation.because().isEmpty()
                                && !isAsked(operation, asked(firewall))) {
                            return operation.because().get(0);
                        }
                    }
                }
            }
        }
        return Location.ofFile(firewalls.get(0).path());
    }

    private static boolean isAsked(Operation operation, SortedSet<String> asked) {
        return operation
                .value()
                .flatMap(rule -> rule instanceof YamlMapping mapping ? mapping.mapping("to") : Optional.empty())
                .flatMap(to -> to.text("cidrSelector"))
                .filter(block ->
                        asked.stream().anyMatch(opening -> opening.equals(block) || opening.startsWith(block + ":")))
                .isPresent();
    }
}
