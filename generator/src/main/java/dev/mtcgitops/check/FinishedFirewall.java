package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.network.FirewallGrammar;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An egress firewall as it leaves the overlays.
 *
 * @param id its identity
 * @param name where its name is decided
 * @param namespace where its namespace is decided
 * @param items its rules, whatever they look like
 * @param rules those that can be understood, in their order; {@code at} is the line that decides the type
 * @param removals where overlays take rules away
 */
record FinishedFirewall(
        ResourceId id,
        Location name,
        Location namespace,
        List<YamlNode> items,
        List<FirewallRule> rules,
        List<Location> removals) {
    static FinishedFirewall of(Manifest manifest) {
        YamlMapping tree = manifest.tree();
        YamlMapping metadata = tree.mapping("metadata").orElse(tree);
        List<YamlNode> items = FirewallGrammar.items(tree);
        return new FinishedFirewall(
                manifest.id(),
                at(metadata, "name"),
                at(metadata, "namespace"),
                items,
                items.stream()
                        .flatMap(item -> FirewallGrammar.rule(item, at(item, "type")).stream())
                        .toList(),
                tree.mapping("spec")
                        .flatMap(spec -> spec.get("egress"))
                        .filter(YamlSequence.class::isInstance)
                        .map(egress -> ((YamlSequence) egress).removals())
                        .orElse(List.of()));
    }

    /** Where an overlay changes the rules up to the one at {@code end}. */
    List<Location> changes(int end) {
        return Stream.concat(
                        removals.stream(),
                        items.subList(0, end + 1).stream()
                                .flatMap(FinishedFirewall::scalars)
                                .map(YamlScalar::at)
                                .filter(at -> at.hasPosition() && !at.file().startsWith("templates/")))
                .distinct()
                .toList();
    }

    private static Stream<YamlScalar> scalars(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return Stream.of(scalar);
        }
        return node instanceof YamlSequence sequence
                ? sequence.items().stream().flatMap(FinishedFirewall::scalars)
                : StreamSupport.stream(((YamlMapping) node).entries().spliterator(), false)
                        .flatMap(entry -> scalars(entry.value()));
    }

    /** Whether every rule can be understood, so that the position of a rule decides when it matches. */
    boolean isUnderstood() {
        return rules.size() == items.size();
    }

    /** Where {@code key} of the rule at {@code index}, or of its destination, is decided; if that is unknown, its type. */
    Location at(int index, String key) {
        YamlNode item = items.get(index);
        return item instanceof YamlMapping rule
                ? rule.get(key)
                        .or(() -> rule.mapping("to").flatMap(to -> to.get(key)))
                        .flatMap(FinishedFirewall::firstScalar)
                        .map(scalar -> scalar.origin().responsible())
                        .orElseGet(() -> at(rule, "type"))
                : at(item, key);
    }

    /** Scalars know their input lines; the mappings around them come from the template. */
    private static Optional<YamlScalar> firstScalar(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return Optional.of(scalar);
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().findFirst().flatMap(FinishedFirewall::firstScalar);
        }
        Iterator<YamlMapping.Entry> entries = ((YamlMapping) node).entries().iterator();
        return entries.hasNext() ? firstScalar(entries.next().value()) : Optional.empty();
    }

    private static Location at(YamlNode node, String key) {
        YamlNode telling =
                node instanceof YamlMapping mapping ? mapping.get(key).orElse(mapping) : node;
        return telling.origin().responsible();
    }
}
