package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.FleetRule;
import dev.mtcgitops.diagnostic.rule.NetworkRule;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.FirewallRule;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.RuleType;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.StandingFirewall;
import dev.mtcgitops.resolve.NamespaceUses.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Plans the egress firewalls of a cluster: only where one stands, and under its name, since a second one drops all traffic. */
final class Firewalls {
    /** Where MTC runs; its controller dials the API of the other cluster. */
    private static final String MTC_NAMESPACE = "openshift-migration";

    private final ResolvedCluster cluster;
    private final List<ResolvedPair> pairs;
    private final NamespaceUses namespaces;
    private final Settings settings;
    private final Diagnostics into;
    private final Set<String> undeclared = new HashSet<>();

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
                .flatMap(standing -> firewalls.plan(standing).stream())
                .toList();
    }

    private Optional<FirewallPlan> plan(StandingFirewall standing) {
        SortedSet<PairUse> uses = new TreeSet<>();
        List<OpenedBlock> wanted = new ArrayList<>();
        String namespace = standing.namespace().value();
        for (Use use : namespaces.of(cluster).getOrDefault(namespace, List.of())) {
            if (use.side() == Side.SOURCE) {
                uses.add(use.asPairUse());
                wanted.addAll(data(use, standing));
            }
        }
        if (namespace.equals(MTC_NAMESPACE)) {
            for (ResolvedPair pair : pairs) {
                if (pair.control().equals(cluster)) {
                    uses.addAll(pair.usesOf(cluster));
                    wanted.addAll(api(pair.remote()));
                }
            }
        }
        if (uses.isEmpty()) {
            return Optional.empty();
        }
        Optional<NetworkPlugin> plugin = cluster.facts().networkPlugin();
        if (plugin.isEmpty()) {
            into.report(
                    FleetRule.PLUGIN_NEEDED,
                    cluster.description().egressFirewalls().orElseThrow().at(),
                    cluster.name(),
                    cluster.facts().openshift());
        }
        return plugin.map(kind -> new FirewallPlan(
                kind,
                Derived.of(standing.namespace()),
                Derived.of(standing.name()),
                OpenedBlock.allows(wanted, standing.rules(), kind),
                standing.rules(),
                List.copyOf(uses)));
    }

    /** What the Rsync pods of a source namespace dial; addresses that several namespaces miss are one mistake. */
    private List<OpenedBlock> data(Use use, StandingFirewall standing) {
        Destination destination = Destination.of(use.pair(), settings);
        Optional<FirewallRule> deny = standing.rules().stream()
                .filter(rule -> rule.type() == RuleType.DENY)
                .findFirst();
        if (destination.blocks().isEmpty() && deny.isPresent() && undeclared.add(destination.description())) {
            into.report(
                    NetworkRule.ADDRESSES_UNDECLARED,
                    use.namespace().at(),
                    List.of(new Related(deny.get().at(), "The Deny stands here.")),
                    use.namespace().value(),
                    cluster.name(),
                    destination.description(),
                    destination.field());
        }
        return OpenedBlock.of(destination.blocks(), destination.port());
    }

    /** What the migration controller dials. */
    private static List<OpenedBlock> api(ResolvedCluster remote) {
        List<Located<Cidr>> addresses = stated(remote.description().apiAddresses());
        List<Derived> port = remote.description()
                .api()
                .filter(url -> url.value().port() > 0)
                .map(Firewalls::port)
                .map(List::of)
                .orElse(List.of());
        return OpenedBlock.of(addresses, port);
    }

    private static Derived port(Located<PlainUrl> url) {
        return Derived.of(Integer.toString(url.value().port()), url.at());
    }
}
