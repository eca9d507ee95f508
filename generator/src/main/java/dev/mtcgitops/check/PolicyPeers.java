package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.PolicyEnforcement;
import dev.mtcgitops.network.PolicyGrammar;
import java.util.Optional;

/** Finds peers of finished ingress rules that the network plugin passes over, so that they let nobody in. */
final class PolicyPeers {
    private PolicyPeers() {}

    static void check(ClusterFacts facts, Manifest manifest, Diagnostics into) {
        if (manifest.id().kind().equals("NetworkPolicy")) {
            PolicyEnforcement plugin =
                    new PolicyEnforcement(facts.networkPlugin(), facts.openshift(), Optional.empty());
            PolicyGrammar.policy(manifest.tree()).rules(Direction.INGRESS).stream()
                    .flatMap(rule -> rule.peers().stream())
                    .flatMap(peer -> plugin.ignored(peer).stream())
                    .forEach(ignored ->
                            into.report(PolicyProblems.peerIgnored(ignored, facts.openshift()), ignored.at()));
        }
    }
}
