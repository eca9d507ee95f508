package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.capture.UserInfo;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.NetworkPlugin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The egress firewalls and NetworkPolicies of a cluster, as files. */
final class FirewallFacts {
    private final CapturedCluster cluster;
    private final Draft draft;
    private final Consumer<CapturedList> files;
    private final Diagnostics into;

    FirewallFacts(CapturedCluster cluster, Draft draft, Consumer<CapturedList> files, Diagnostics into) {
        this.cluster = cluster;
        this.draft = draft;
        this.files = files;
        this.into = into;
    }

    /** States the firewalls; what another plugin left behind acts no more. */
    void stateFirewalls(Optional<NetworkPlugin> plugin) {
        Optional<CapturedKind> acting = plugin.map(FirewallFacts::kindOf)
                .or(() -> List.of(CapturedKind.EGRESS_FIREWALL, CapturedKind.EGRESS_NETWORK_POLICY).stream()
                        .filter(kind -> !cluster.all(kind).isEmpty())
                        .findFirst());
        for (CapturedKind kind : List.of(CapturedKind.EGRESS_NETWORK_POLICY, CapturedKind.EGRESS_FIREWALL)) {
            if (acting.filter(kind::equals).isEmpty()) {
                cluster.one(kind)
                        .ifPresent(object -> into.report(
                                AdoptProblems.leftover(
                                        cluster.name(),
                                        kind.text(),
                                        cluster.all(kind).size()),
                                object.at()));
            }
        }
        acting.ifPresent(kind -> {
            List<CapturedObject> firewalls = oneEach(sound(cluster.all(kind)));
            if (kind == CapturedKind.EGRESS_NETWORK_POLICY) {
                reportJoined(firewalls);
            }
            file(kind, firewalls)
                    .ifPresent(list -> draft.state(
                            "egressFirewalls",
                            new Fact<>(
                                    Nodes.list(List.of(Nodes.mapping(Map.of("file", Nodes.text(list.fromDocument()))))),
                                    Fact.from(firewalls),
                                    firewalls.get(0).at())));
        });
    }

    private static CapturedKind kindOf(NetworkPlugin plugin) {
        return plugin == NetworkPlugin.OPENSHIFT_SDN
                ? CapturedKind.EGRESS_NETWORK_POLICY
                : CapturedKind.EGRESS_FIREWALL;
    }

    /** States the policies, which also show which namespaces exist. */
    void statePolicies() {
        List<CapturedObject> policies = sound(cluster.all(CapturedKind.NETWORK_POLICY));
        file(CapturedKind.NETWORK_POLICY, policies)
                .ifPresent(list -> draft.state(
                        "networkPolicies",
                        new Fact<>(
                                Nodes.texts(List.of(list.fromDocument())),
                                Fact.from(policies),
                                policies.get(0).at())));
        cluster.one(CapturedKind.ADMIN_NETWORK_POLICY)
                .ifPresent(object -> into.report(AdoptProblems.adminPolicies(cluster.name()), object.at()));
    }

    private Optional<CapturedList> file(CapturedKind kind, List<CapturedObject> objects) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        CapturedList list = new CapturedList(kind, cluster.name(), objects);
        files.accept(list);
        return Optional.of(list);
    }

    private List<CapturedObject> sound(List<CapturedObject> objects) {
        List<CapturedObject> sound = new ArrayList<>();
        for (CapturedObject object : objects) {
            if (UserInfo.wasIn(object.tree())) {
                into.report(AdoptProblems.credentialsInside(object.title(), cluster.name()), object.at());
            } else {
                sound.add(object);
            }
        }
        return sound;
    }

    /** OpenShift SDN drops all traffic of a namespace with two, and the input can state only one. */
    private List<CapturedObject> oneEach(List<CapturedObject> firewalls) {
        Map<String, List<CapturedObject>> byNamespace = firewalls.stream()
                .collect(Collectors.groupingBy(CapturedObject::namespace, TreeMap::new, Collectors.toList()));
        List<CapturedObject> single = new ArrayList<>();
        byNamespace.forEach((namespace, all) -> {
            if (all.size() == 1) {
                single.add(all.get(0));
            } else {
                into.report(
                        AdoptProblems.severalFirewalls(
                                namespace,
                                cluster.name(),
                                all.stream().map(CapturedObject::name).toList()),
                        all.get(0).at(),
                        all.stream()
                                .skip(1)
                                .map(other -> new Related(other.at(), "Another one is here."))
                                .toList());
            }
        });
        return single;
    }

    /** Namespaces with one network id share it, and a firewall in one of them drops everything; 0 is the id of the global ones, which it ignores. */
    private void reportJoined(List<CapturedObject> firewalls) {
        Map<String, Set<String>> byId = new TreeMap<>();
        for (CapturedObject object : cluster.all(CapturedKind.NET_NAMESPACE)) {
            String namespace = object.text("netname").orElse(object.name());
            object.text("netid")
                    .ifPresent(id ->
                            byId.computeIfAbsent(id, key -> new HashSet<>()).add(namespace));
        }
        for (CapturedObject firewall : firewalls) {
            byId.forEach((id, namespaces) -> {
                if (namespaces.contains(firewall.namespace()) && (namespaces.size() > 1 || id.equals("0"))) {
                    into.report(
                            AdoptProblems.joined(
                                    firewall.namespace(),
                                    cluster.name(),
                                    namespaces.stream()
                                            .filter(other -> !other.equals(firewall.namespace()))
                                            .sorted()
                                            .toList()),
                            firewall.at());
                }
            });
        }
    }
}
