package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * The existing egress firewall of a namespace of a cluster, whichever kind the cluster has.
 *
 * @param kind the kind of the captured object; empty where the input describes it
 * @param namespace its namespace
 * @param name its name
 * @param rules its rules in order
 */
public record ExistingFirewall(
        Optional<Located<String>> kind, Located<String> namespace, Located<String> name, List<FirewallRule> rules) {
    public ExistingFirewall {
        rules = List.copyOf(rules);
    }
}
