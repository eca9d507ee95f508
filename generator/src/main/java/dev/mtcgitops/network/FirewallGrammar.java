package dev.mtcgitops.network;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.FirewallRule.Selector;
import dev.mtcgitops.model.FirewallRule.ToNodes;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How egress firewalls are written: in the input, in captured objects and in finished ones. Fields that it does not know are passed over. */
public final class FirewallGrammar {
    /** What a rule selects: exactly one of them. */
    public static final List<String> SELECTORS = List.of("cidrSelector", "dnsName", "nodeSelector");

    /** What a port is of. */
    public static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

    private FirewallGrammar() {}

    /** The rules of an EgressNetworkPolicy or EgressFirewall, whatever they look like. */
    public static List<YamlNode> items(YamlMapping firewall) {
        return firewall.mapping("spec").flatMap(spec -> spec.get("egress")).stream()
                .flatMap(FirewallGrammar::items)
                .toList();
    }

    /** The plugin that {@code object} is an egress firewall of, if it is one. */
    static Optional<NetworkPlugin> plugin(YamlMapping object) {
        return Stream.of(NetworkPlugin.values())
                .filter(plugin -> object.text("kind")
                        .filter(plugin.firewallKind()::equals)
                        .isPresent())
                .findFirst();
    }

    /** The rules of {@code firewall}, if all can be understood. API servers drop the ports of an EgressNetworkPolicy, which knows no nodes either. */
    static Optional<List<FirewallRule>> rules(YamlMapping firewall, NetworkPlugin plugin) {
        boolean sdn = plugin == NetworkPlugin.OPENSHIFT_SDN;
        List<FirewallRule> rules = new ArrayList<>();
        for (YamlNode item : items(firewall)) {
            YamlNode known = sdn && item instanceof YamlMapping written ? written.without("ports") : item;
            rule(known, item.responsible())
                    .filter(rule -> !(rule.to() instanceof ToNodes nodes)
                            || (!sdn && WrittenSelector.isUnderstood(nodes.selector())))
                    .ifPresent(rules::add);
        }
        return rules.size() == items(firewall).size() && isList(firewall) ? Optional.of(rules) : Optional.empty();
    }

    /** Whether the rules are a list, or there are none. */
    private static boolean isList(YamlMapping firewall) {
        Optional<YamlNode> spec = given(firewall, "spec");
        return spec.isEmpty()
                || (spec.get() instanceof YamlMapping fields
                        && given(fields, "egress")
                                .filter(node -> !(node instanceof YamlSequence))
                                .isEmpty());
    }

    /** The rule that {@code item} means, if it can be understood; people find it {@code at}. */
    public static Optional<FirewallRule> rule(YamlNode item, Location at) {
        if (!(item instanceof YamlMapping rule)) {
            return Optional.empty();
        }
        Optional<RuleType> type = Stream.of(RuleType.values())
                .filter(known -> rule.text("type").filter(known.text()::equals).isPresent())
                .findFirst();
        Optional<Selector> to = rule.mapping("to").flatMap(FirewallGrammar::selector);
        Optional<List<Port>> ports =
                given(rule, "ports").map(FirewallGrammar::ports).orElse(Optional.of(List.of()));
        return type.flatMap(
                action -> to.flatMap(target -> ports.map(limits -> new FirewallRule(action, target, limits, at))));
    }

    /** {@code rule} as an item of a firewall. */
    public static YamlMapping write(FirewallRule rule) {
        Selector to = rule.to();
        YamlMapping target = to instanceof ToNodes nodes
                ? mapping(entry("nodeSelector", nodes.selector()))
                : to instanceof FirewallRule.ToDnsName dns
                        ? mapping(entry("dnsName", YamlScalar.of(dns.name())))
                        : mapping(entry(
                                "cidrSelector",
                                YamlScalar.of(((FirewallRule.ToCidr) to).cidr().toString())));
        YamlMapping written = mapping(entry("type", YamlScalar.of(rule.type().text())), entry("to", target));
        return rule.ports().isEmpty() ? written : written.with(entry("ports", write(rule.ports())));
    }

    private static YamlNode write(List<Port> ports) {
        return new YamlSequence(
                ports.stream()
                        .<YamlNode>map(port -> mapping(
                                entry("port", YamlScalar.of(port.port())),
                                entry("protocol", YamlScalar.of(port.protocol()))))
                        .toList(),
                Origin.NONE);
    }

    private static YamlMapping mapping(YamlMapping.Entry... entries) {
        return YamlMapping.of(List.of(entries), Origin.NONE);
    }

    private static YamlMapping.Entry entry(String key, YamlNode value) {
        return new YamlMapping.Entry(YamlScalar.of(key), value);
    }

    /** A network in a rule; host bits do not count. */
    public static Optional<Cidr> network(String text) {
        return text.indexOf('/') < 0 ? Optional.empty() : Cidr.parse(text);
    }

    private static Optional<Selector> selector(YamlMapping to) {
        if (SELECTORS.stream().filter(field -> given(to, field).isPresent()).count() != 1) {
            return Optional.empty();
        }
        Optional<Selector> network =
                to.text("cidrSelector").flatMap(FirewallGrammar::network).map(FirewallRule.ToCidr::new);
        return network.or(() ->
                        given(to, "dnsName").flatMap(name -> to.text("dnsName").map(FirewallRule.ToDnsName::new)))
                .or(() -> to.mapping("nodeSelector").map(ToNodes::new));
    }

    private static Optional<List<Port>> ports(YamlNode node) {
        List<Port> ports = items(node).flatMap(item -> port(item).stream()).toList();
        return node instanceof YamlSequence sequence
                        && ports.size() == sequence.items().size()
                ? Optional.of(ports)
                : Optional.empty();
    }

    private static Optional<Port> port(YamlNode item) {
        return item instanceof YamlMapping port
                ? port.text("port")
                        .filter(number -> number.matches("[1-9][0-9]{0,4}") && Integer.parseInt(number) <= 65535)
                        .flatMap(number -> port.text("protocol")
                                .filter(PROTOCOLS::contains)
                                .map(protocol -> new Port(Integer.parseInt(number), protocol)))
                : Optional.empty();
    }

    /** API servers take null for a field that is not there. */
    static Optional<YamlNode> given(YamlMapping mapping, String field) {
        return mapping.get(field).filter(node -> !(node instanceof YamlScalar scalar && scalar.isNull()));
    }

    private static Stream<YamlNode> items(YamlNode node) {
        return node instanceof YamlSequence sequence ? sequence.items().stream() : Stream.empty();
    }
}
