package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.network.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a connection at the egress firewall of its namespace, and why.
 *
 * @param verdict what becomes of it
 * @param firewall the firewall; nothing where the namespace has none, or none is stated
 * @param deciding the rules that decide; none where no rule matches
 * @param faults what is wrong with the firewall, so that it is not known what the cluster makes of it
 */
public record FirewallJudgement(
        Verdict verdict, Optional<ResourceId> firewall, List<Deciding> deciding, List<Diagnostic> faults) {
    public FirewallJudgement {
        deciding = List.copyOf(deciding);
        faults = List.copyOf(faults);
    }
}
