package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.FirewallRule.Port;
import dev.mtcgitops.model.FirewallRule.Selector;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.RuleType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of an egress firewall; captured ones may have fields we do not know, and host bits, as clusters take them. */
enum FirewallRules {
    STRICT,
    CAPTURED;

    private static final List<String> SELECTORS = List.of("cidrSelector", "dnsName", "nodeSelector");
    private static final Set<String> PROTOCOLS = Set.of("TCP", "UDP", "SCTP");

    Optional<FirewallRule> rule(Slot slot) {
        return fields(slot, "a rule", List.of("type", "to", "ports")).flatMap(fields -> {
            Optional<Located<RuleType>> type = fields.required("type", Scalars.choice(RuleType.class));
            Optional<Selector> to = fields.requiredSlot("to")
                    .flatMap(target -> fields(target, "`to`", SELECTORS))
                    .flatMap(target -> target.exactlyOne(SELECTORS))
                    .flatMap(this::selector);
            List<Port> ports = fields.slot("ports")
                    .flatMap(list -> list.list("ports", this::port))
                    .orElse(List.of());
            return type.flatMap(
                    action -> to.map(target -> new FirewallRule(action.value(), target, ports, fields.holder())));
        });
    }

    /** The fields of a mapping that may have others in a captured file. */
    Optional<Fields> fields(Slot slot, String what, Collection<String> known) {
        return this == STRICT ? Fields.of(slot, what, known) : Fields.lenient(slot, what);
    }

    private Optional<Selector> selector(Slot slot) {
        return switch (slot.name()) {
            case "cidrSelector" -> cidr(slot).map(FirewallRule.ToCidr::new);
            case "dnsName" -> Names.dnsName(slot).map(FirewallRule.ToDnsName::new);
            default -> NodeSelectors.read(slot, this).map(FirewallRule.ToNodes::new);
        };
    }

    private Optional<Cidr> cidr(Slot slot) {
        if (this == STRICT) {
            return Addresses.network(slot);
        }
        return Scalars.text(slot).flatMap(text -> {
            Optional<Cidr> cidr = text.indexOf('/') < 0 ? Optional.empty() : Cidr.parse(text);
            if (cidr.isEmpty()) {
                slot.report(InputRule.CAPTURED_VALUE, Shown.quoted(text), "a network");
            }
            return cidr;
        });
    }

    private Optional<Port> port(Slot slot) {
        return fields(slot, "a port", List.of("port", "protocol")).flatMap(fields -> {
            Optional<Located<Long>> number = fields.required("port", Scalars.integer(1, 65535));
            Optional<Located<String>> protocol = fields.required("protocol", FirewallRules::protocol);
            return number.flatMap(
                    port -> protocol.map(name -> new Port(port.value().intValue(), name.value())));
        });
    }

    private static Optional<String> protocol(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean known = PROTOCOLS.contains(text);
            if (!known) {
                slot.report(InputRule.NOT_ONE_OF, Shown.quoted(text), slot.name(), "Write `TCP`, `UDP` or `SCTP`.");
            }
            return known;
        });
    }
}
