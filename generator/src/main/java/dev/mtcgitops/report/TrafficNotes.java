package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.NetworkChange;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.network.TrafficChange.Pods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a reader has to know to understand the traffic of a change. */
final class TrafficNotes {
    private static final Set<String> FIREWALLS = Set.of("EgressFirewall", "EgressNetworkPolicy");

    private TrafficNotes() {}

    /** The sentences. */
    static List<String> of(FleetChange change) {
        List<String> notes = new ArrayList<>();
        if (change.network().stream().anyMatch(network -> network.traffic().pods() == Pods.RSYNC)) {
            notes.add(
                    "Rsync pods transfer the volumes of a migration; `by other policies` is what NetworkPolicies allow that are not generated.");
        }
        Set<List<String>> gone = new HashSet<>();
        for (ObjectChange object : change.objects()) {
            if (object.kind() == Kind.DELETE && FIREWALLS.contains(object.id().kind())) {
                gone.add(List.of(object.cluster().orElse(""), object.id().namespace()));
            }
        }
        Optional<NetworkChange> opened = change.network().stream()
                .filter(network -> network.traffic().pods() == Pods.ALL
                        && !network.traffic().opened().isEmpty()
                        && gone.contains(List.of(network.cluster(), network.namespace())))
                .findFirst();
        if (opened.isPresent()) {
            notes.add(
                    "Consumers keep an egress firewall that leaves the tree: its traffic opens when the firewall is deleted on the cluster.");
        }
        return notes;
    }
}
