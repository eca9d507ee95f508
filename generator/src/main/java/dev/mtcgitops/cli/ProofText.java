package dev.mtcgitops.cli;

import dev.mtcgitops.check.Proof;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.resolve.Destination;
import java.util.stream.Collectors;

/** The line that tells a proof. */
final class ProofText {
    private ProofText() {}

    static String of(Proof proof) {
        Destination to = proof.flow().destination();
        String rules = proof.deciding().stream()
                .map(deciding -> "rule " + deciding.number() + ", `" + deciding.rule() + "`")
                .collect(Collectors.joining(", and "));
        return "pair `" + proof.flow().pair().pair().name() + "`: `"
                + proof.firewall().namespace() + "` on `" + proof.cluster() + "` "
                + (proof.verdict() == Verdict.PASSES ? "reaches " : "may not reach ") + to.description()
                + (to.port().isEmpty()
                        ? " on any port"
                        : " on port " + to.port().get(0)) + ": "
                + (rules.isEmpty() ? "no rule matches" : rules) + ", in " + proof.firewall();
    }
}
