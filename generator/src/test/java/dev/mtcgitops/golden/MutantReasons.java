package dev.mtcgitops.golden;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why a mutant may do something else than be refused at its line, or show in a manifest. */
final class MutantReasons {
    /** Rules that speak of the change at another line, with the fields whose change they speak of. */
    static final List<Reason> ELSEWHERE = reasons("""
            INPUT-01[01] .*[.]kind                     | a document of another kind lacks fields, and has others
            INPUT-101 .*[.]name                        | the line that names a cluster is wrong when the cluster is renamed
            INPUT-104 Cluster[.]spec[.]mtc             | either of two clusters, or their pair, can state the version: the pair is told
            INPUT-009 Cluster[.]spec([.](egressFirewalls|networkPolicies).*)? | a captured file that nobody names is read as input
            YAML-018 Cluster[.]spec([.](egressFirewalls|networkPolicies).*)?  | likewise
            INPUT-040 Delivery[.]spec[.]repository.*   | the consumer that looks for the tree misses it
            NP-004 .*                                  | the namespace that wants a tight policy names what it misses
            EGR-002 .*                                 | the namespace that has a Deny names what it misses
            SECRET-00[34] Delivery[.]spec[.](argocd|flux).* | the reference that nobody fills in any more is told
            NP-003 captured[.]items.*                  | the name is what two policies cannot share
            ENP-002 Cluster[.]spec[.]egressFirewalls\\[] | of a file that is named twice, the objects are told
            INPUT-031 captured[.]items\\[][.]spec.*   | the selector, the peer or the port of a policy is wrong as a whole
            OVERLAY-(006|021) Overlay[.]spec[.]patches.*     | the whole patch says what it applies to
            OVERLAY-020 Overlay[.]spec[.](when|patches).* | likewise
            OVERLAY-022 Overlay[.].*                   | the patch that builds on another one misses it
            MTC-VAR-005 (Overlay|idleOverlay)[.]spec[.]when.* | the value that a wider condition brings to another cluster
            OVERLAY-026 Overlay[.].*                   | a merge over what another patch wrote
            OVERLAY-024 Overlay[.].*                   | a `test` of another patch sees the change
            """);

    /** Fields that do not stand in a manifest themselves: what is rendered follows from them. */
    static final List<Reason> DECIDES = reasons("""
            .*[.](openshift|mtc)                       | which variables, policies and firewalls there are
            .*[.](networkPlugin|operator)              | likewise
            (Cluster|ClusterPair)[.]metadata[.]labels.*| which overlays apply
            .*Overlay[.].*                             | what is patched, and in what order
            ClusterPair[.]metadata[.]name              | which overlays apply
            Cluster[.](metadata|spec)[.]name           | the directory
            ClusterPair[.]spec[.](source|target)       | the directory
            Delivery[.]spec[.](layout|repository[.]path) | the directory
            Delivery[.]spec[.](argocd|flux).*          | which control objects and annotations there are
            ClusterPair[.]spec[.]control               | which cluster runs the controller
            ClusterPair[.]spec[.]namespaces.*          | which policies and firewalls there are
            ClusterPair[.]spec[.]directVolumeMigration.* | what tight policies and firewalls allow
            Cluster[.]spec[.]proxy.*                   | whether there is a list that is extended
            Cluster[.]spec[.](machineNetworks|nodes).* | which nodes stand outside of the machine networks
            captured[.]items\\[][.]spec.*              | what stands is written again, or is enough already
            Cluster[.]spec[.]networkPolicies.*         | whether the target namespace stands
            Cluster[.]spec[.](egressFirewalls|ingress|apiAddresses).* | which Allow rules are needed
            captured([.]items(\\[]([.]metadata([.]name(space)?)?)?)?)? | which firewalls stand, and whether the target namespace does
            """);

    /** Fields that need not show in a manifest: at most a finding changes. */
    static final List<Reason> SILENT = reasons("""
            * (Cluster|ClusterPair)[.]metadata[.]labels.* | only overlays ask for labels
            * Delivery[.]metadata.*                     | a Delivery needs no name
            * (ClusterPair|Overlay)[.]metadata[.]name  | names in messages and conditions
            * Delivery[.]spec[.](guards|hydrator).*    | for publishing
            * idleOverlay[.].*                         | nobody sees what it would do
            * Overlay[.]spec[.]when.*                  | the other conditions hold for the same objects
            * Overlay[.]spec[.](order|patches\\[].(target|optional)).* | the same objects are patched to the same end
            * Overlay[.]spec[.]patches\\[].patch:.*     | another patch sets the same
            * Cluster[.]spec[.]sdnMode                 | for rules on NetworkPolicies
            * Cluster[.]spec[.](behindProxy|clusterWideProxy).* | for rules; only an extended `noProxy` holds of it
            * Cluster[.]spec[.](api|apiAddresses|ingress|nodes|\\w+Networks)(\\[])? | only in firewalls, tight policies and an extended `noProxy`
            * Cluster[.]spec[.](openshift|mtc)         | two releases that are rendered alike
            * Cluster[.]spec[.]networkPlugin           | decides the kind of a firewall, if there is one
            * Cluster[.]spec[.](egressFirewalls|networkPolicies).* | a fact, in a namespace that no pair moves
            * ClusterPair[.]spec[.]directVolumeMigration[.](sharedNetwork|volumes) | for rules
            * ClusterPair[.]spec[.]directVolumeMigration[.]tcpProxy.* | for firewalls and tight policies where a credential reference is rendered
            * captured[.](items\\[][.])?(apiVersion|metadata|status).* | read over, but for namespace and name
            * captured[.]items\\[][.]spec.*             | NetworkPolicies are only compared with ours; firewalls in namespaces that no pair moves
            DUPLICATE .*[.](noProxy|addresses|\\w+Networks|nodes|ingress)\\[] | an entry that stands twice counts once
            VALUE_OF_ANOTHER_FIELD ClusterPair[.]spec[.]namespaces\\[][.]source | a namespace with neither policies nor a firewall
            DUPLICATE captured[.]items\\[]             | a policy that is captured twice
            DUPLICATE Overlay[.]spec[.]patches\\[]     | a patch that is made twice
            REMOVE Cluster[.]spec[.]proxy[.]noProxyMode | the list holds already what `extend` adds
            REMOVE ClusterPair[.]spec[.]namespaces.*    | the default says the same
            REMOVE ClusterPair[.]spec[.]directVolumeMigration.* | the default says the same
            """);

    /**
     * One line of a table.
     *
     * @param what the rule or the mutation; {@code *} for any
     * @param path the fields
     * @param why what a reader should know
     */
    record Reason(String what, Pattern path, String why) {}

    private MutantReasons() {}

    /** The first reason for {@code what} at {@code path}. */
    static Optional<Reason> find(List<Reason> reasons, String what, String path) {
        return reasons.stream()
                .filter(r -> (r.what.equals("*") || what.matches(r.what))
                        && r.path.matcher(path).matches())
                .findFirst();
    }

    private static List<Reason> reasons(String table) {
        return table.lines()
                .map(line -> {
                    String[] halves = line.strip().split(" *\\| (?=[^|]*$)", 2);
                    String[] words = halves[0].strip().split(" +", 2);
                    return words.length == 1
                            ? new Reason("*", Pattern.compile(words[0]), halves[1])
                            : new Reason(words[0], Pattern.compile(words[1]), halves[1]);
                })
                .toList();
    }
}
