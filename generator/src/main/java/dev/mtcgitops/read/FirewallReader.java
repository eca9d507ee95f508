package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.EgressRule;
import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.StandingFirewall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code egressFirewalls} of a cluster: written out, or captured in files. */
final class FirewallReader {
    private static final List<String> FIELDS = List.of("namespace", "name", "rules", "file");
    private static final String DEFAULT_NAME = "default";

    private FirewallReader() {}

    static Optional<List<StandingFirewall>> firewalls(Slot slot) {
        return slot.items("firewalls").map(items -> {
            List<StandingFirewall> firewalls = new ArrayList<>();
            items.forEach(item -> firewalls.addAll(firewall(item)));
            checkOneEach(slot.source(), firewalls);
            return List.copyOf(firewalls);
        });
    }

    private static List<StandingFirewall> firewall(Slot slot) {
        Optional<Fields> given = Fields.of(slot, "an egress firewall", FIELDS);
        if (given.isEmpty()) {
            return List.of();
        }
        Fields fields = given.get();
        if (fields.has("file")) {
            for (String other : List.of("namespace", "name", "rules")) {
                if (fields.has(other)) {
                    slot.source()
                            .report(
                                    InputRule.EXCLUDED,
                                    fields.keyAt(other),
                                    other,
                                    "file",
                                    "The captured objects say it themselves.");
                }
            }
            return fields.slot("file").map(CapturedFirewalls::read).orElse(List.of());
        }
        Optional<Located<String>> namespace = fields.required("namespace", Names::label);
        Optional<Located<String>> name = fields.optional("name", Names::subdomain);
        Optional<List<FirewallRule>> rules =
                fields.requiredSlot("rules").flatMap(list -> list.list("rules", FirewallRules.STRICT::rule));
        return namespace.isPresent() && rules.isPresent()
                ? List.of(new StandingFirewall(
                        Optional.empty(),
                        namespace.get(),
                        name.orElseGet(() -> new Located<>(DEFAULT_NAME, fields.holder())),
                        rules.get()))
                : List.of();
    }

    private static void checkOneEach(Source source, List<StandingFirewall> firewalls) {
        Map<String, Located<String>> seen = new HashMap<>();
        for (StandingFirewall firewall : firewalls) {
            Located<String> namespace = firewall.namespace();
            Located<String> first = seen.putIfAbsent(namespace.value(), namespace);
            if (first != null) {
                source.report(
                        EgressRule.SECOND_IN_NAMESPACE,
                        namespace.at(),
                        List.of(new Related(first.at(), "The other is here.")),
                        namespace.value());
            }
        }
    }
}
