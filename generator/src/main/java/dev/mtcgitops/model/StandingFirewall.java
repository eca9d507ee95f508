package dev.mtcgitops.model;

import java.util.List;

/**
 * The egress firewall that stands in a namespace of a cluster, whichever kind the cluster has.
 *
 * @param namespace its namespace
 * @param name its name
 * @param rules its rules in order
 */
public record StandingFirewall(Located<String> namespace, Located<String> name, List<FirewallRule> rules) {
    public StandingFirewall {
        rules = List.copyOf(rules);
    }
}
