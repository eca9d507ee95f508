package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ExistingFirewall;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.network.FirewallGrammar;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code egressFirewalls} of a cluster: written out, or captured in files. */
final class FirewallReader {
    private static final Shape<List<FirewallRule>> RULE_LIST = Shape.of(
            slot -> slot.list("rules", FirewallRules.STRICT::rule),
            rules -> Written.list(rules, FirewallGrammar::write));
    private static final Field<ExistingFirewall, String> NAMESPACE =
            Field.of("namespace", Names::label, ExistingFirewall::namespace);
    private static final Field<ExistingFirewall, String> NAME =
            Field.of("name", Names::subdomain, ExistingFirewall::name);
    private static final Field<ExistingFirewall, List<FirewallRule>> RULES =
            Field.plain("rules", RULE_LIST, ExistingFirewall::rules);
    /** What was read from a captured file is written out. */
    private static final Field<ExistingFirewall, List<ExistingFirewall>> FILE =
            new Field<>("file", slot -> Optional.of(CapturedFirewalls.read(slot)), firewall -> Optional.empty());
    /** Only captured objects say which kind they are. */
    private static final Field<ExistingFirewall, String> KIND =
            Field.optional("kind", Scalars::text, ExistingFirewall::kind);

    private static final Mapping<ExistingFirewall> MAPPING =
            new Mapping<>("an egress firewall", List.of(NAMESPACE, NAME, RULES, FILE));
    private static final Mapping<ExistingFirewall> WRITTEN =
            new Mapping<>("an egress firewall", List.of(KIND, NAMESPACE, NAME, RULES));
    private static final String DEFAULT_NAME = "default";

    static final Shape<List<ExistingFirewall>> FIREWALLS =
            Shape.of(FirewallReader::firewalls, firewalls -> Written.list(firewalls, WRITTEN::write), MAPPING);

    private FirewallReader() {}

    private static Optional<List<ExistingFirewall>> firewalls(Slot slot) {
        if (slot.node() instanceof YamlScalar scalar && scalar.isString()) {
            slot.report(ScalarProblems.wrongType(
                    slot.name(),
                    "a list of firewalls",
                    "text",
                    "Write `[{file: " + Shown.quoted(scalar.value()) + "}]`."));
            return Optional.empty();
        }
        return slot.items("firewalls").map(items -> {
            List<ExistingFirewall> firewalls = new ArrayList<>();
            items.forEach(item -> firewalls.addAll(firewall(item)));
            checkOneEach(slot.source(), firewalls);
            return List.copyOf(firewalls);
        });
    }

    private static List<ExistingFirewall> firewall(Slot slot) {
        Optional<Fields> given = MAPPING.open(slot);
        if (given.isEmpty()) {
            return List.of();
        }
        Fields fields = given.get();
        if (!fields.has(FILE.name()) && !fields.has(RULES.name()) && fields.isStrange()) {
            return List.of();
        }
        if (fields.has(FILE.name())) {
            for (String other : List.of(NAMESPACE.name(), NAME.name(), RULES.name())) {
                if (fields.has(other)) {
                    slot.source()
                            .report(
                                    DocumentProblems.excluded(
                                            other, FILE.name(), "The captured objects say it themselves."),
                                    fields.keyAt(other));
                }
            }
            return fields.value(FILE).orElse(List.of());
        }
        Optional<Located<String>> namespace = fields.required(NAMESPACE);
        Located<String> name = fields.get(NAME, DEFAULT_NAME);
        Optional<Located<List<FirewallRule>>> rules = fields.required(RULES);
        return namespace.isPresent() && rules.isPresent()
                ? List.of(new ExistingFirewall(
                        Optional.empty(), namespace.get(), name, rules.get().value()))
                : List.of();
    }

    private static void checkOneEach(Source source, List<ExistingFirewall> firewalls) {
        Map<String, Located<String>> seen = new HashMap<>();
        for (ExistingFirewall firewall : firewalls) {
            Located<String> namespace = firewall.namespace();
            Located<String> first = seen.putIfAbsent(namespace.value(), namespace);
            if (first != null) {
                source.report(
                        PairProblems.secondFirewall(namespace.value()),
                        namespace.at(),
                        List.of(new Related(first.at(), "The other is here.")));
            }
        }
    }
}
