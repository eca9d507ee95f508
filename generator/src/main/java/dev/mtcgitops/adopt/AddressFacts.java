package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a cluster is reached: its API server, its routers, its nodes, and the networks of its machines. */
final class AddressFacts {
    private static final List<String> API_ADDRESSES = List.of("apiServerInternalIPs", "apiServerInternalIP");
    private static final List<String> INGRESS_ADDRESSES = List.of("ingressIPs", "ingressIP");
    private static final String LABEL = "node-role.kubernetes.io/";

    private AddressFacts() {}

    /** The URL of the API server. */
    static Optional<Fact<String>> api(CapturedCluster cluster) {
        return cluster.one(CapturedKind.INFRASTRUCTURE)
                .flatMap(object -> object.text("status", "apiServerURL").map(url -> Fact.of(url, object)))
                .or(() -> cluster.all(CapturedKind.SERVER_VERSION).stream()
                        .flatMap(object -> object.text("server").map(url -> Fact.of(url, object)).stream())
                        .findFirst())
                .or(() -> cluster.named(CapturedKind.CONFIG_MAP, "webconsole-config")
                        .flatMap(
                                object -> object.text("data", "masterPublicURL").map(url -> Fact.of(url, object))))
                .map(fact -> fact.map(AddressFacts::withoutSlash));
    }

    static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** States the addresses of the API server: those in front of it, else those of its endpoints. */
    static void stateApiAddresses(CapturedCluster cluster, Draft draft, Diagnostics into) {
        platform(cluster, API_ADDRESSES, "apiLoadBalancerIPs")
                .or(() -> cluster.one(CapturedKind.ENDPOINTS)
                        .map(object -> Fact.of(object.texts("subsets", "addresses", "ip"), object)))
                .ifPresent(fact -> state("apiAddresses", fact, draft, into));
    }

    /** States where Routes are reached, or says in a comment what may be it. */
    static void stateIngress(CapturedCluster cluster, Draft draft, Diagnostics into) {
        Optional<Fact<List<String>>> addresses = platform(cluster, INGRESS_ADDRESSES, "ingressLoadBalancerIPs")
                .or(() -> cluster.one(CapturedKind.SERVICE)
                        .map(service -> Fact.of(service.texts("status", "loadBalancer", "ingress", "ip"), service))
                        .filter(fact -> !fact.value().isEmpty()));
        List<CapturedObject> routers = cluster.all(CapturedKind.POD).stream()
                .filter(pod -> pod.text("metadata", "labels", "router").isPresent()
                        || pod.text(
                                        "metadata",
                                        "labels",
                                        "ingresscontroller.operator.openshift.io/deployment-ingresscontroller")
                                .filter("default"::equals)
                                .isPresent())
                .filter(pod -> pod.text("status", "hostIP").isPresent()
                        && pod.text("status", "phase").filter("Running"::equals).isPresent())
                .toList();
        List<String> hosts = routers.stream()
                .flatMap(pod -> pod.text("status", "hostIP").stream())
                .distinct()
                .toList();
        Optional<CapturedObject> named = cluster.one(CapturedKind.SERVICE)
                .filter(service -> service.text("status", "loadBalancer", "ingress", "hostname")
                        .isPresent());
        if (addresses.isPresent()) {
            state("ingress", addresses.get(), draft, into);
        } else if (named.isPresent()) {
            into.report(
                    AdoptProblems.ingressIsAName(cluster.name()), named.get().at());
            draft.remark("ingress", "ingress: " + named.get().title() + " has only a host name, resolve it");
        } else if (!hosts.isEmpty() && isOfOpenShift3(routers)) {
            state(
                    "ingress",
                    new Fact<>(hosts, Fact.from(routers), routers.get(0).at()),
                    draft,
                    into,
                    "unless a load balancer is in front of them");
        } else if (!hosts.isEmpty() && isOnHosts(cluster)) {
            draft.remark(
                    "ingress",
                    "ingress: [" + String.join(", ", hosts) + "], if no load balancer is in front of "
                            + Fact.from(routers));
        }
    }

    private static boolean isOfOpenShift3(List<CapturedObject> routers) {
        return routers.get(0).namespace().equals("default");
    }

    private static boolean isOnHosts(CapturedCluster cluster) {
        return cluster.one(CapturedKind.INGRESS_CONTROLLER)
                .flatMap(controller -> controller.text("status", "endpointPublishingStrategy", "type"))
                .filter("HostNetwork"::equals)
                .isPresent();
    }

    /** The addresses that the platform has for all, once: the plural repeats the singular. */
    private static Optional<Fact<List<String>>> platform(
            CapturedCluster cluster, List<String> fields, String balancer) {
        return cluster.one(CapturedKind.INFRASTRUCTURE)
                .flatMap(object -> Stream.concat(
                                fields.stream().map(field -> object.texts("status", "platformStatus", "*", field)),
                                Stream.of(object.texts(
                                        "status",
                                        "platformStatus",
                                        "*",
                                        "cloudLoadBalancerConfig",
                                        "clusterHosted",
                                        balancer)))
                        .map(texts ->
                                texts.stream().filter(text -> !text.isEmpty()).toList())
                        .filter(texts -> !texts.isEmpty())
                        .findFirst()
                        .map(texts -> Fact.of(texts, object)));
    }

    /** States the addresses of the workers, which MTC's node ports are looked for on. */
    static void stateNodes(CapturedCluster cluster, Draft draft, Diagnostics into) {
        List<CapturedObject> all = cluster.all(CapturedKind.NODE).stream()
                .filter(node -> node.text("metadata", "labels", "kubernetes.io/os")
                        .filter("windows"::equals)
                        .isEmpty())
                .toList();
        List<CapturedObject> workers = labelled(all, "worker");
        List<CapturedObject> compute = workers.isEmpty() ? labelled(all, "compute") : workers;
        List<CapturedObject> nodes = compute.isEmpty()
                ? all.stream().filter(node -> !isLabelled(node, "master")).toList()
                : compute;
        List<String> addresses = nodes.stream()
                .flatMap(node -> node.nodes("status", "addresses"))
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(address ->
                        address.text("type").filter("InternalIP"::equals).isPresent())
                .flatMap(address -> address.text("address").stream())
                .toList();
        if (!addresses.isEmpty()) {
            state("nodes", new Fact<>(addresses, Fact.from(nodes), nodes.get(0).at()), draft, into);
        }
    }

    private static List<CapturedObject> labelled(List<CapturedObject> nodes, String role) {
        return nodes.stream().filter(node -> isLabelled(node, role)).toList();
    }

    private static boolean isLabelled(CapturedObject node, String role) {
        return node.nodes("metadata", "labels", LABEL + role).findAny().isPresent();
    }

    /** States the networks of the machines: what the platform has now comes before what the installation was given. */
    static void stateMachineNetworks(CapturedCluster cluster, Draft draft, Diagnostics into) {
        Optional<CapturedObject> platform = cluster.one(CapturedKind.INFRASTRUCTURE)
                .filter(object -> !object.texts("status", "platformStatus", "*", "machineNetworks")
                        .isEmpty());
        if (platform.isPresent()) {
            stateNetworks(
                    "machineNetworks",
                    platform.get().texts("status", "platformStatus", "*", "machineNetworks"),
                    platform.get(),
                    draft,
                    into);
        } else {
            cluster.named(CapturedKind.CONFIG_MAP, "cluster-config-v1")
                    .ifPresent(object -> stateNetworks(
                            "machineNetworks", object.texts("data", "machineNetworks"), object, draft, into));
        }
    }

    /** States a list of networks. */
    static void stateNetworks(
            String field, List<String> texts, CapturedObject object, Draft draft, Diagnostics into, String... remarks) {
        List<String> networks = new ArrayList<>();
        texts.forEach(text -> Cidr.parse(text)
                .filter(cidr -> text.contains("/"))
                .ifPresentOrElse(
                        cidr -> networks.add(cidr.toString()),
                        () -> into.report(AdoptProblems.noAddress(field, draft.name()), object.at())));
        if (!networks.isEmpty()) {
            draft.state(field, Fact.of(Nodes.texts(networks), object), remarks);
        }
    }

    private static void state(String field, Fact<List<String>> fact, Draft draft, Diagnostics into, String... remarks) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String text : fact.value()) {
            Optional<Cidr> address = Cidr.parse(text).filter(Cidr::isSingleAddress);
            address.ifPresent(cidr -> addresses.add(cidr.shortText()));
            if (address.isEmpty()) {
                into.report(AdoptProblems.noAddress(field, draft.name()), fact.at());
            }
        }
        if (!addresses.isEmpty()) {
            draft.state(field, fact.map(texts -> Nodes.texts(addresses)), remarks);
        }
    }
}
