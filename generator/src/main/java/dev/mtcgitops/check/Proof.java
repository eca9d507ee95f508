package dev.mtcgitops.check;

import dev.mtcgitops.network.FirstMatch.Decision;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import java.util.stream.Collectors;

/** The line that tells which rule of an egress firewall lets a connection through. */
final class Proof {
    private Proof() {}

    static String of(String cluster, FinishedFirewall firewall, Flow flow, Decision decision) {
        Destination to = flow.destination();
        String rules = decision.rules().stream()
                .map(index -> "rule " + (index + 1) + ", `" + firewall.rules().get(index) + "`")
                .collect(Collectors.joining(", and "));
        return "pair `" + flow.pair().pair().name() + "`: `" + firewall.id().namespace() + "` on `" + cluster + "` "
                + (decision.verdict() == Verdict.PASSES ? "reaches " : "may not reach ") + to.description()
                + (to.port().isEmpty()
                        ? " on any port"
                        : " on port " + to.port().get(0)) + ": "
                + (rules.isEmpty() ? "no rule matches" : rules) + ", in " + firewall.id();
    }
}
