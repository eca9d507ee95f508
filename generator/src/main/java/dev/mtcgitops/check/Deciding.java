package dev.mtcgitops.check;

import dev.mtcgitops.model.FirewallRule;
import java.util.List;

/**
 * A rule in its firewall.
 *
 * @param number its number, from 1 on
 * @param rule the rule
 */
public record Deciding(int number, FirewallRule rule) {
    static Deciding of(List<FirewallRule> rules, int index) {
        return new Deciding(index + 1, rules.get(index));
    }
}
