package dev.mtcgitops.check;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.network.Dialled;
import dev.mtcgitops.network.FarEnd;
import dev.mtcgitops.network.Labelled;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.ProxyInUse;
import dev.mtcgitops.resolve.ResolvedCluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The way from a migration controller to the API server of a cluster: directly, or through the HTTP proxy of its own cluster. The API server of that
 * cluster is dialled by the address of its Service.
 *
 * @param control the cluster of the controller
 * @param member the cluster of the API server
 * @param kind how it goes
 * @param proxy the proxy that may be on the way
 * @param bypass the entry of {@code noProxy} that goes around it
 * @param field the field that decides, where that is not stated
 */
public record ApiWay(
        ResolvedCluster control,
        ResolvedCluster member,
        Kind kind,
        Optional<Located<ProxyUrl>> proxy,
        Optional<Located<String>> bypass,
        String field) {
    /** Where MTC runs. */
    public static final String NAMESPACE = "openshift-migration";

    /** The labels of the pods of the controller (mig-operator {@code controller.yml.j2}); releases have others as well. */
    private static final Labelled CONTROLLER =
            Labelled.atLeast(Map.of("control-plane", "controller-manager", "controller-tools.k8s.io", "1.0"));

    /** The ways. */
    public enum Kind {
        DIRECT,
        BYPASS,
        PROXY,
        UNKNOWN
    }

    /** The way from the controller on {@code control} to the API of {@code member}. */
    public static ApiWay of(ResolvedCluster control, ResolvedCluster member) {
        ProxyInUse proxy = ProxyInUse.of(control);
        return member.equals(control) ? own(control, proxy) : remote(control, member, proxy);
    }

    private static ApiWay remote(ResolvedCluster control, ResolvedCluster member, ProxyInUse proxy) {
        Optional<Located<PlainUrl>> api = member.description().api();
        if (api.isEmpty()) {
            return proxy.https().isPresent()
                    ? way(control, member, Kind.UNKNOWN, proxy.https(), "api")
                    : unproxied(control, member, proxy);
        }
        PlainUrl url = api.get().value();
        Optional<Located<String>> entry = proxy.around(url);
        if (entry.isPresent()) {
            return new ApiWay(control, member, Kind.BYPASS, Optional.empty(), entry, "");
        }
        Optional<Located<ProxyUrl>> through = proxy.towards(url);
        if (through.isEmpty()) {
            return unproxied(control, member, proxy);
        }
        return proxy.known() || proxy.noProxy().isPresent()
                ? way(control, member, Kind.PROXY, through, "")
                : way(control, member, Kind.UNKNOWN, through, "clusterWideProxy");
    }

    /** The operator hands on what OpenShift makes of a list, which spares the services, unless {@code no_proxy} is written. */
    private static ApiWay own(ResolvedCluster control, ProxyInUse proxy) {
        boolean written = control.description()
                .proxy()
                .flatMap(own -> own.value().noProxy())
                .isPresent();
        List<Located<Cidr>> services = stated(control.description().serviceNetworks());
        boolean inherited = !written
                && control.facts().regime() == Regime.INHERITED_PROXY
                && control.description().clusterWideProxy().isPresent();
        boolean spared = inherited
                || !services.isEmpty()
                        && services.stream().allMatch(network -> proxy.bypass().covers(network.value()));
        if (proxy.https().isEmpty() && (proxy.known() || !written)) {
            return way(control, control, Kind.DIRECT, Optional.empty(), "");
        }
        if (spared || proxy.bypass().coversAll()) {
            return way(control, control, Kind.BYPASS, Optional.empty(), "");
        }
        return services.isEmpty()
                ? way(control, control, Kind.UNKNOWN, proxy.https(), "serviceNetworks")
                : proxy.known() && proxy.https().isPresent()
                        ? way(control, control, Kind.PROXY, proxy.https(), "")
                        : way(control, control, Kind.UNKNOWN, proxy.https(), "clusterWideProxy");
    }

    private static ApiWay unproxied(ResolvedCluster control, ResolvedCluster member, ProxyInUse proxy) {
        return proxy.known()
                ? way(control, member, Kind.DIRECT, Optional.empty(), "")
                : way(control, member, Kind.UNKNOWN, Optional.empty(), "clusterWideProxy");
    }

    private static ApiWay way(
            ResolvedCluster control,
            ResolvedCluster member,
            Kind kind,
            Optional<Located<ProxyUrl>> proxy,
            String field) {
        return new ApiWay(control, member, kind, proxy, Optional.empty(), field);
    }

    /** This way where overlays change the proxy: nothing is known of it. */
    public ApiWay changed() {
        return way(control, member, Kind.UNKNOWN, Optional.empty(), "proxy");
    }

    /** Whether the API server is that of the controller's own cluster. */
    public boolean isOwn() {
        return member.equals(control);
    }

    /** What the controller may dial, the most probable first. */
    public List<Dialled> dialled() {
        List<Dialled> ways = new ArrayList<>();
        if (kind != Kind.PROXY) {
            ways.add(api().dialled(isOwn()));
        }
        if (kind == Kind.PROXY || kind == Kind.UNKNOWN) {
            ways.add(proxy.map(url -> Destination.ofHttpProxy(url, control).dialled(true))
                    .orElse(Dialled.ANYTHING));
        }
        return ways;
    }

    /** What is dialled, for messages. */
    public Destination destination() {
        return kind == Kind.PROXY ? Destination.ofHttpProxy(proxy.orElseThrow(), control) : api();
    }

    /** What the controller's pods exchange with others on the way. */
    public List<Crossing> crossings() {
        List<FarEnd> ends = new ArrayList<>();
        if (kind != Kind.PROXY) {
            OptionalInt port = api().dialled(isOwn()).port();
            ends.add(
                    isOwn()
                            ? Ends.hostNetwork(control, api().blocks(), port)
                            : FarEnd.outside(Ends.addresses(api().blocks()), port));
        }
        if (kind == Kind.PROXY || kind == Kind.UNKNOWN) {
            Dialled dialled = dialled().get(ends.size());
            ends.add(new FarEnd(dialled.addresses(), new FarEnd.Perhaps(), "TCP", dialled.port()));
        }
        List<Crossing> crossings = new ArrayList<>();
        crossings.add(new Crossing("controller", CONTROLLER, destination().description(), ends));
        if (kind != Kind.UNKNOWN
                && !(isOwn() && kind != Kind.PROXY)
                && destination().isNamed()) {
            crossings.add(new Crossing("controller", CONTROLLER, "the DNS", List.of(Ends.dns(control))));
        }
        return crossings;
    }

    private Destination api() {
        return Destination.ofApi(member);
    }
}
