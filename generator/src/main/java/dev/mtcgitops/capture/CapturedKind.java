package dev.mtcgitops.capture;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of object that says something about a cluster, and the fields of it that count. A field is a path of keys with blanks between; lists on the
 * way are looked through, and {@code *} is any key. All other fields are dropped when an object is read.
 */
public enum CapturedKind {
    CLUSTER_VERSION(
            "config.openshift.io",
            "ClusterVersion",
            "clusterversions",
            Place.named("version"),
            "status history state",
            "status history version"),
    /** The network that runs, and the one that was asked for. */
    NETWORK(
            "config.openshift.io",
            "Network",
            "networks",
            Place.named("cluster"),
            "metadata annotations network.openshift.io/network-type-migration",
            "spec networkType",
            "spec clusterNetwork cidr",
            "spec serviceNetwork",
            "status networkType",
            "status clusterNetwork cidr",
            "status serviceNetwork",
            "status migration networkType"),
    NETWORK_OPERATOR(
            "operator.openshift.io",
            "Network",
            "networks",
            Place.named("cluster"),
            "spec defaultNetwork openshiftSDNConfig mode"),
    INFRASTRUCTURE(
            "config.openshift.io",
            "Infrastructure",
            "infrastructures",
            Place.named("cluster"),
            "status apiServerURL",
            "status platformStatus * apiServerInternalIPs",
            "status platformStatus * apiServerInternalIP",
            "status platformStatus * ingressIPs",
            "status platformStatus * ingressIP",
            "status platformStatus * machineNetworks",
            "status platformStatus * cloudLoadBalancerConfig clusterHosted apiLoadBalancerIPs",
            "status platformStatus * cloudLoadBalancerConfig clusterHosted ingressLoadBalancerIPs"),
    PROXY(
            "config.openshift.io",
            "Proxy",
            "proxies",
            Place.named("cluster"),
            "spec httpProxy",
            "spec httpsProxy",
            "spec noProxy",
            "spec trustedCA name",
            "status httpProxy",
            "status httpsProxy"),
    INGRESS_CONTROLLER(
            "operator.openshift.io",
            "IngressController",
            "ingresscontrollers",
            new Place(Set.of("openshift-ingress-operator"), Set.of("default")),
            "status endpointPublishingStrategy type"),
    NODE(
            "",
            "Node",
            "nodes",
            Place.ANYWHERE,
            "metadata labels kubernetes.io/os",
            "metadata labels node-role.kubernetes.io/worker",
            "metadata labels node-role.kubernetes.io/compute",
            "metadata labels node-role.kubernetes.io/infra",
            "metadata labels node-role.kubernetes.io/master",
            "status addresses type",
            "status addresses address",
            "status nodeInfo kubeletVersion"),
    NAMESPACE("", "Namespace", "namespaces", Place.ANYWHERE, "status phase"),
    ENDPOINTS("", "Endpoints", "endpoints", new Place(Set.of("default"), Set.of("kubernetes")), "subsets addresses ip"),
    SERVICE(
            "",
            "Service",
            "services",
            new Place(Set.of("openshift-ingress"), Set.of("router-default")),
            "spec type",
            "status loadBalancer ingress ip",
            "status loadBalancer ingress hostname"),
    /** The routers: of OpenShift 4 in their own namespace, of OpenShift 3 in {@code default}. */
    POD(
            "",
            "Pod",
            "pods",
            Place.in("openshift-ingress", "default"),
            "metadata labels ingresscontroller.operator.openshift.io/deployment-ingresscontroller",
            "metadata labels router",
            "status hostIP",
            "status phase"),
    /** Of the installation only the networks and the name of the cluster, which {@link Distillation} finds in its text. */
    CONFIG_MAP(
            "",
            "ConfigMap",
            "configmaps",
            new Place(
                    Set.of("kube-system", "openshift-migration", "openshift-web-console"),
                    Set.of("cluster-config-v1", "migration-cluster-config", "webconsole-config")),
            "data OPERATOR_VERSION",
            "data RSYNC_ENDPOINT_TYPE",
            "data machineNetworks",
            "data masterPublicURL"),
    DEPLOYMENT(
            "apps",
            "Deployment",
            "deployments",
            new Place(Set.of("openshift-migration"), Set.of("migration-operator")),
            "metadata ownerReferences kind",
            "metadata labels olm.owner",
            "spec template spec containers image"),
    EGRESS_NETWORK_POLICY(
            "network.openshift.io",
            "EgressNetworkPolicy",
            "egressnetworkpolicies",
            Place.ANYWHERE,
            "metadata labels",
            "spec"),
    EGRESS_FIREWALL("k8s.ovn.org", "EgressFirewall", "egressfirewalls", Place.ANYWHERE, "metadata labels", "spec"),
    NETWORK_POLICY("networking.k8s.io", "NetworkPolicy", "networkpolicies", Place.ANYWHERE, "metadata labels", "spec"),
    ADMIN_NETWORK_POLICY("policy.networking.k8s.io", "AdminNetworkPolicy", "adminnetworkpolicies", Place.ANYWHERE),
    CLUSTER_NETWORK(
            "network.openshift.io",
            "ClusterNetwork",
            "clusternetworks",
            Place.named("default"),
            "pluginName",
            "network",
            "serviceNetwork",
            "clusterNetworks CIDR"),
    NET_NAMESPACE("network.openshift.io", "NetNamespace", "netnamespaces", Place.ANYWHERE, "netid", "netname"),
    /** Its variables, and who wrote them, are kept as {@link Distillation} leaves them. */
    MIGRATION_CONTROLLER(
            "migration.openshift.io",
            "MigrationController",
            "migrationcontrollers",
            Place.in("openshift-migration"),
            "owners",
            "applied",
            "spec"),
    MIG_CLUSTER(
            "migration.openshift.io",
            "MigCluster",
            "migclusters",
            Place.in("openshift-migration"),
            "spec isHostCluster",
            "spec url",
            "status operatorVersion"),
    MIG_PLAN(
            "migration.openshift.io",
            "MigPlan",
            "migplans",
            Place.in("openshift-migration"),
            "spec srcMigClusterRef name",
            "spec destMigClusterRef name",
            "spec namespaces",
            "spec closed",
            "spec indirectVolumeMigration",
            "spec persistentVolumes selection action",
            "spec persistentVolumes selection copyMethod",
            "spec persistentVolumes pvc volumeMode"),
    CLUSTER_SERVICE_VERSION(
            "operators.coreos.com",
            "ClusterServiceVersion",
            "clusterserviceversions",
            Place.in("openshift-migration"),
            "spec version",
            "status phase"),
    /** The version as commands tell it; no object of the API, so its name is the rest of the command. */
    SERVER_VERSION("-", "oc", "-", Place.ANYWHERE, "gitVersion", "server");

    /** Groups that old clients and servers use for some kinds. */
    private static final List<String> OLD_GROUPS = List.of("", "extensions");

    private static final Set<String> ONCE_IN_OLD_GROUPS =
            Set.of("EgressNetworkPolicy", "ClusterNetwork", "NetNamespace", "NetworkPolicy", "Deployment");

    private final String group;
    private final String kind;
    private final String plural;
    private final Place place;
    private final List<List<String>> kept;

    CapturedKind(String group, String kind, String plural, Place place, String... kept) {
        this.group = group;
        this.kind = kind;
        this.plural = plural;
        this.place = place;
        this.kept = Arrays.stream(kept).map(path -> List.of(path.split(" "))).toList();
    }

    /**
     * The objects of a kind that count.
     *
     * @param namespaces their namespaces; empty for any
     * @param names their names; empty for any
     */
    private record Place(Set<String> namespaces, Set<String> names) {
        static final Place ANYWHERE = new Place(Set.of(), Set.of());

        static Place named(String name) {
            return new Place(Set.of(), Set.of(name));
        }

        static Place in(String... namespaces) {
            return new Place(Set.of(namespaces), Set.of());
        }
    }

    /** The kind of an object that says {@code apiVersion} and {@code kind}. */
    static Optional<CapturedKind> of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return Arrays.stream(values())
                .filter(known -> known.kind.equals(kind)
                        && (known.group.equals(group)
                                || (OLD_GROUPS.contains(group) && ONCE_IN_OLD_GROUPS.contains(kind))))
                .findFirst();
    }

    /** The kind whose objects have a file in the folder {@code plural} of {@code group} in the tree of a must-gather; the core group is {@code core} there. */
    static Optional<CapturedKind> inFolder(String group, String plural) {
        String real = group.equals("core") ? "" : group;
        return Arrays.stream(values())
                .filter(known -> known.group.equals(real) && known.plural.equals(plural))
                .findFirst();
    }

    /** Whether objects of this kind in {@code namespace} count. */
    boolean isIn(String namespace) {
        return place.namespaces().isEmpty() || place.namespaces().contains(namespace);
    }

    /** Whether the object of this kind with that namespace and name counts. */
    boolean counts(String namespace, String name) {
        return isIn(namespace) && (place.names().isEmpty() || place.names().contains(name));
    }

    /** The fields that count. */
    List<List<String>> kept() {
        return kept;
    }

    /** The kind as objects name it. */
    public String text() {
        return kind;
    }

    /** The version in which current servers have it. */
    public String apiVersion() {
        return group + "/v1";
    }

    /** Whether two captures of one object may differ without saying anything about the cluster. */
    boolean changesByItself() {
        return this == POD || this == NAMESPACE;
    }
}
