package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.FirewallRule.Selector;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An egress firewall as it leaves the overlays.
 *
 * @param id its identity
 * @param name where its name is decided
 * @param namespace where its namespace is decided
 * @param items its rules, whatever they look like
 * @param rules those that can be understood, in their order; {@code at} is the line that decides the type
 */
record FinishedFirewall(
        ResourceId id, Location name, Location namespace, List<YamlNode> items, List<FirewallRule> rules) {
    private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");

    static FinishedFirewall of(Manifest manifest) {
        YamlMapping tree = manifest.tree();
        YamlMapping metadata = tree.mapping("metadata").orElse(tree);
        List<YamlNode> items = tree.mapping("spec")
                .flatMap(spec -> spec.get("egress"))
                .filter(YamlSequence.class::isInstance)
                .map(egress -> ((YamlSequence) egress).items())
                .orElse(List.of());
        return new FinishedFirewall(
                manifest.id(),
                at(metadata, "name"),
                at(metadata, "namespace"),
                items,
                items.stream().flatMap(item -> rule(item).stream()).toList());
    }

    /** The kind of object that {@code plugin} knows. */
    static String kind(NetworkPlugin plugin) {
        return plugin == NetworkPlugin.OPENSHIFT_SDN ? "EgressNetworkPolicy" : "EgressFirewall";
    }

    /** Whether every rule can be understood, so that the position of a rule tells when it matches. */
    boolean isUnderstood() {
        return rules.size() == items.size();
    }

    /** Where {@code key} of the rule at {@code index}, or of its destination, is decided; where that cannot be told, its type. */
    Location at(int index, String key) {
        YamlNode item = items.get(index);
        if (!(item instanceof YamlMapping rule)) {
            return item.origin().responsible();
        }
        return rule.get(key)
                .or(() -> rule.mapping("to").flatMap(to -> to.get(key)))
                .flatMap(FinishedFirewall::firstScalar)
                .map(scalar -> scalar.origin().responsible())
                .orElseGet(() -> at(rule, "type"));
    }

    /** Scalars know their input lines; what holds them is the template's. */
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

    private static Location at(YamlMapping mapping, String key) {
        return mapping.get(key).orElse(mapping).origin().responsible();
    }

    /** {@code `Allow 10.0.0.0/8 443/TCP`} */
    static String text(FirewallRule rule) {
        String to = rule.to() instanceof FirewallRule.ToCidr cidr
                ? cidr.cidr().toString()
                : rule.to() instanceof FirewallRule.ToDnsName dns ? dns.name() : "nodeSelector";
        return rule.ports().stream()
                .map(port -> " " + port.port() + "/" + port.protocol())
                .collect(Collectors.joining("", "`" + rule.type().text() + " " + to, "`"));
    }

    private static Optional<FirewallRule> rule(YamlNode item) {
        if (!(item instanceof YamlMapping rule)) {
            return Optional.empty();
        }
        Optional<RuleType> type = Stream.of(RuleType.values())
                .filter(known -> rule.text("type").filter(known.text()::equals).isPresent())
                .findFirst();
        Optional<Selector> to = rule.mapping("to").flatMap(FinishedFirewall::selector);
        Optional<List<Port>> ports =
                rule.get("ports").map(FinishedFirewall::ports).orElse(Optional.of(List.of()));
        return type.flatMap(action ->
                to.flatMap(target -> ports.map(limits -> new FirewallRule(action, target, limits, at(rule, "type")))));
    }

    private static Optional<Selector> selector(YamlMapping to) {
        if (to.size() != 1) {
            return Optional.empty();
        }
        return to.text("cidrSelector")
                .filter(text -> text.indexOf('/') >= 0)
                .flatMap(Cidr::parse)
                .<Selector>map(FirewallRule.ToCidr::new)
                .or(() -> to.text("dnsName").map(FirewallRule.ToDnsName::new))
                .or(() -> to.mapping("nodeSelector").map(FirewallRule.ToNodes::new));
    }

    private static Optional<List<Port>> ports(YamlNode node) {
        if (!(node instanceof YamlSequence sequence)) {
            return Optional.empty();
        }
        List<Port> ports = new ArrayList<>();
        for (YamlNode item : sequence.items()) {
            Optional<Port> port = item instanceof YamlMapping mapping ? port(mapping) : Optional.empty();
            port.ifPresent(ports::add);
        }
        return ports.size() == sequence.items().size() ? Optional.of(ports) : Optional.empty();
    }

    private static Optional<Port> port(YamlMapping mapping) {
        return mapping.text("port")
                .filter(number -> number.matches("[1-9][0-9]{0,4}"))
                .flatMap(number -> mapping.text("protocol")
                        .filter(PROTOCOLS::contains)
                        .map(protocol -> new Port(Integer.parseInt(number), protocol)));
    }
}
