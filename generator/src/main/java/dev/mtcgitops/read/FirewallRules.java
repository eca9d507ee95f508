package dev.mtcgitops.read;

import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.network.FirewallGrammar;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tells people what is wrong with the rules of an egress firewall; captured ones may have fields we do not know, and host bits, as clusters take them. */
enum FirewallRules {
    STRICT,
    CAPTURED;

    Optional<FirewallRule> rule(Slot slot) {
        return fields(slot, "a rule", List.of("type", "to", "ports")).flatMap(fields -> {
            fields.required("type", Scalars.choice(RuleType.class));
            fields.requiredSlot("to")
                    .flatMap(target -> fields(target, "`to`", FirewallGrammar.SELECTORS))
                    .flatMap(target -> target.exactlyOne(FirewallGrammar.SELECTORS))
                    .ifPresent(this::checkSelector);
            fields.slot("ports").ifPresent(list -> list.list("ports", this::port));
            return FirewallGrammar.rule(slot.node(), fields.holder());
        });
    }

    /** The fields of a mapping that may have others in a captured file. */
    Optional<Fields> fields(Slot slot, String what, Collection<String> known) {
        return this == STRICT ? Fields.of(slot, what, known) : Fields.lenient(slot, what);
    }

    private void checkSelector(Slot slot) {
        switch (slot.name()) {
            case "cidrSelector" -> checkNetwork(slot);
            case "dnsName" -> Names.dnsName(slot);
            default -> NodeSelectors.check(slot, this);
        }
    }

    private void checkNetwork(Slot slot) {
        if (this == STRICT) {
            Addresses.network(slot);
        } else {
            Scalars.text(slot)
                    .filter(text -> FirewallGrammar.network(text).isEmpty())
                    .ifPresent(text -> slot.report(CaptureProblems.badValue(text, "a network")));
        }
    }

    private Optional<Fields> port(Slot slot) {
        Optional<Fields> port = fields(slot, "a port", List.of("port", "protocol"));
        port.ifPresent(fields -> {
            fields.required("port", Scalars.integer(1, 65535));
            fields.required("protocol", FirewallRules::protocol);
        });
        return port;
    }

    private static Optional<String> protocol(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean known = FirewallGrammar.PROTOCOLS.contains(text);
            if (!known) {
                slot.report(ScalarProblems.notOneOf(text, slot.name(), "Write `TCP`, `UDP` or `SCTP`."));
            }
            return known;
        });
    }
}
