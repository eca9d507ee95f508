package dev.mtcgitops.check;

import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.network.FirstMatch.Decision;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import java.util.List;

/**
 * That a connection gets through an egress firewall, or may not, and why.
 *
 * @param flow the connection
 * @param cluster where it begins
 * @param firewall what it passes there
 * @param verdict what becomes of it
 * @param deciding the rules that decide, each with its place; empty where none matches
 */
public record Proof(Flow flow, String cluster, ResourceId firewall, Verdict verdict, List<Deciding> deciding) {
    public Proof {
        deciding = List.copyOf(deciding);
    }

    /**
     * A rule in its firewall.
     *
     * @param number its number, from 1 on
     * @param rule the rule
     */
    public record Deciding(int number, FirewallRule rule) {}

    static Proof of(Flow flow, String cluster, FinishedFirewall firewall, Decision decision) {
        return new Proof(
                flow,
                cluster,
                firewall.id(),
                decision.verdict(),
                decision.rules().stream()
                        .map(index -> new Deciding(index + 1, firewall.rules().get(index)))
                        .toList());
    }
}
