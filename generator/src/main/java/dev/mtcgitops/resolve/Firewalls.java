package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.ExistingFirewall;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.resolve.FirewallPlan.Flow;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans the egress firewalls of a cluster: only where one exists, and under its name, since a second one drops all traffic. */
final class Firewalls {
    /** Where MTC runs; its controller dials the API of the other cluster. */
    private static final String MTC_NAMESPACE = "openshift-migration";

    private final ResolvedCluster cluster;
    private final List<ResolvedPair> pairs;
    private final NamespaceUses namespaces;
    private final Settings settings;
    private final Diagnostics into;

    private Firewalls(
            ResolvedCluster cluster,
            List<ResolvedPair> pairs,
            NamespaceUses namespaces,
            Settings settings,
            Diagnostics into) {
        this.cluster = cluster;
        this.pairs = pairs;
        this.namespaces = namespaces;
        this.settings = settings;
        this.into = into;
    }

    static List<FirewallPlan> plan(
            ResolvedCluster cluster,
            List<ResolvedPair> pairs,
            NamespaceUses namespaces,
            Settings settings,
            Diagnostics into) {
        Firewalls firewalls = new Firewalls(cluster, pairs, namespaces, settings, into);
        return cluster.description().egressFirewalls().map(Located::value).orElse(List.of()).stream()
                .flatMap(existing -> firewalls.plan(existing).stream())
                .toList();
    }

    private Optional<FirewallPlan> plan(ExistingFirewall existing) {
        SortedSet<PairUse> uses = new TreeSet<>();
        List<Flow> opened = new ArrayList<>();
        List<Flow> flows = new ArrayList<>();
        String namespace = existing.namespace().value();
        for (Use use : namespaces.of(cluster).getOrDefault(namespace, List.of())) {
            if (use.side() == Side.SOURCE) {
                uses.add(use.asPairUse());
                data(use).ifPresent(opened::add);
            }
        }
        flows.addAll(opened);
        namespaces.finishedOf(cluster).getOrDefault(namespace, List.of()).forEach(use -> uses.add(use.asPairUse()));
        if (namespace.equals(MTC_NAMESPACE)) {
            for (ResolvedPair pair : pairs) {
                if (pair.control().equals(cluster)) {
                    uses.addAll(pair.usesOf(cluster));
                    opened.addAll(apis(pair, false));
                    flows.addAll(apis(pair, true));
                }
            }
        }
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        Optional<NetworkPlugin> plugin = cluster.facts().networkPlugin();
        if (plugin.isEmpty()) {
            into.report(
                    FleetProblems.pluginNeeded(cluster.facts()),
                    cluster.description().egressFirewalls().orElseThrow().at());
        }
        // Nothing is written where it is not known; other problems can be reported.
        NetworkPlugin kind = plugin.orElse(NetworkPlugin.OVN_KUBERNETES);
        return Optional.of(new FirewallPlan(
                kind,
                Derived.of(existing.namespace()),
                Derived.of(existing.name()),
                OpenedBlock.allows(OpenedBlock.of(opened), existing.rules(), kind),
                existing.rules(),
                flows,
                List.copyOf(uses)));
    }

    /** What the Rsync pods of a source namespace dial, unless that stays on the pod network, which no egress firewall touches. */
    private Optional<Flow> data(Use use) {
        return settings.staysInside(use.pair())
                ? Optional.empty()
                : Optional.of(new Flow(use.pair(), use.namespace().at(), Destination.of(use.pair(), settings)));
    }

    /**
     * What the migration controller of an active pair dials: the other API servers.
     *
     * @param dialled whether a proxy counts in the place of those behind it
     */
    private List<Flow> apis(ResolvedPair pair, boolean dialled) {
        return pair.pair().isActive()
                ? pair.remotes().stream()
                        .flatMap(remote -> api(pair, remote, dialled).stream())
                        .toList()
                : List.of();
    }

    /** Nothing can be said where it dials a proxy of which only the name is known. Its own API server it dials by a Service, past any proxy. */
    private Optional<Flow> api(ResolvedPair pair, ResolvedCluster remote, boolean dialled) {
        Destination api = Destination.ofApi(remote);
        ProxyInUse proxy = ProxyInUse.of(cluster);
        Optional<Located<ProxyUrl>> through = remote.description().api().flatMap(url -> proxy.towards(url.value()));
        boolean own = remote.equals(cluster);
        boolean proxied = !own
                && (through.isPresent()
                        || remote.description().api().isEmpty() && proxy.https().isPresent());
        if (dialled && proxied) {
            return through.map(url -> new Flow(pair, url.at(), Destination.ofHttpProxy(url, cluster)))
                    .filter(flow -> !flow.destination().blocks().isEmpty());
        }
        return api.blocks().isEmpty() && (own || proxied)
                ? Optional.empty()
                : Optional.of(new Flow(pair, remote.description().at(), api));
    }
}
