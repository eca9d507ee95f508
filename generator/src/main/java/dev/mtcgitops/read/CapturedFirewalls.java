package dev.mtcgitops.read;

import dev.mtcgitops.model.ExistingFirewall;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OcCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads captured EgressNetworkPolicies and EgressFirewalls. */
final class CapturedFirewalls {
    private static final List<String> KINDS = List.of("EgressNetworkPolicy", "EgressFirewall");

    private CapturedFirewalls() {}

    static List<ExistingFirewall> read(Slot file) {
        List<ExistingFirewall> firewalls = new ArrayList<>();
        for (Slot object : CapturedFile.objects(file, KINDS, OcCommand.capture("egressFirewalls"))) {
            Fields.lenient(object, "a captured object")
                    .flatMap(CapturedFirewalls::firewall)
                    .ifPresent(firewalls::add);
        }
        return firewalls;
    }

    private static Optional<ExistingFirewall> firewall(Fields object) {
        Optional<Fields> metadata = object.requiredSlot("metadata").flatMap(slot -> Fields.lenient(slot, "`metadata`"));
        Optional<Located<String>> namespace = metadata.flatMap(fields -> fields.required("namespace", Names::label));
        Optional<Located<String>> name = metadata.flatMap(fields -> fields.required("name", Names::subdomain));
        List<FirewallRule> rules = object.requiredSlot("spec")
                .flatMap(slot -> Fields.lenient(slot, "`spec`"))
                .flatMap(spec -> spec.requiredSlot("egress"))
                .flatMap(slot -> slot.list("rules", FirewallRules.CAPTURED::rule))
                .orElse(List.of());
        Optional<Located<String>> kind = object.required("kind", Scalars::text);
        return namespace.flatMap(place -> name.map(given -> new ExistingFirewall(kind, place, given, rules)));
    }
}
