package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.PairUse;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.TcpProxy;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plans the MigrationController of a cluster. */
final class Controllers {
    private final ResolvedCluster cluster;
    private final List<ResolvedPair> pairs;
    private final Diagnostics into;

    private Controllers(ResolvedCluster cluster, List<ResolvedPair> pairs, Diagnostics into) {
        this.cluster = cluster;
        this.pairs = pairs;
        this.into = into;
    }

    static ControllerPlan plan(ResolvedCluster cluster, List<ResolvedPair> pairs, Settings settings, Diagnostics into) {
        return new Controllers(cluster, pairs, into).plan(settings);
    }

    private ControllerPlan plan(Settings settings) {
        Optional<ProxySettings> proxy = cluster.description().proxy().map(Located::value);
        List<PairUse> uses =
                pairs.stream().flatMap(p -> p.usesOf(cluster).stream()).sorted().toList();
        return new ControllerPlan(
                control(),
                proxy(proxy.flatMap(ProxySettings::http)),
                proxy(proxy.flatMap(ProxySettings::https)),
                NoProxy.of(cluster.description(), cluster.facts().regime()),
                stunnelTcpProxy(settings.tcpProxies().get(cluster.name())),
                groups("src_supplemental_groups", settings.sourceGroups()),
                groups("target_supplemental_groups", settings.targetGroups()),
                endpointType(settings.endpoints().get(cluster.name())),
                cluster.description()
                        .variables()
                        .map(stated -> List.copyOf(stated.value().values()))
                        .orElse(List.of()),
                uses);
    }

    private Derived control() {
        boolean control = cluster.facts().role() == Role.CONTROL;
        Location because = pairs.stream()
                .filter(p -> p.control().equals(cluster) == control)
                .map(p -> p.pair().control().at())
                .findFirst()
                .orElse(cluster.description().name().at());
        return Derived.of(Boolean.toString(control), because);
    }

    private @Nullable Derived proxy(Optional<Located<ProxyUrl>> url) {
        return url.map(this::rendered).orElse(null);
    }

    /** Flux takes over what {@code kubectl} and {@code oc} set, and deletes what is not in Git (fluxcd/pkg {@code ssa}, field managers). */
    private @Nullable Derived rendered(Located<? extends ProxyUrl> url) {
        Optional<String> text = url.value().rendered();
        if (text.isEmpty() && cluster.facts().consumer() == Consumer.FLUX) {
            into.report(PlanProblems.unmanagedByFlux(cluster.name()), url.at());
        }
        return text.map(rendered -> Derived.of(rendered, url.at())).orElse(null);
    }

    private @Nullable Derived stunnelTcpProxy(@Nullable Located<TcpProxy> proxy) {
        if (proxy == null) {
            return null;
        }
        if (!knows("stunnel_tcp_proxy", PlanProblems::tooOldForProxy, proxy.at())) {
            return null;
        }
        TcpProxy stated = proxy.value();
        if (stated.credentials().isPresent()) {
            return rendered(stated.credentials().get());
        }
        String host = stated.host().value();
        String plain = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + stated.port().value();
        return new Derived(plain, List.of(stated.host().at(), stated.port().at()));
    }

    private @Nullable Derived groups(String variable, Map<String, Located<List<Located<Long>>>> stated) {
        Located<List<Located<Long>>> groups = stated.get(cluster.name());
        if (groups == null || groups.value().isEmpty()) {
            return null;
        }
        if (!knows(variable, PlanProblems::tooOldForGroups, groups.at())) {
            return null;
        }
        return new Derived(
                groups.value().stream().map(Located::toString).collect(Collectors.joining(",")),
                groups.value().stream()
                        .map((Function<Located<Long>, Location>) Located::at)
                        .toList());
    }

    /**
     * Written on every target, also where nobody states it: the operator merges it into a ConfigMap that keeps the value of a key once
     * written (mig-operator {@code tasks/main.yml}, {@code merge_type}).
     */
    private @Nullable Derived endpointType(@Nullable Located<EndpointType> stated) {
        VariableSpec spec = spec("rsync_endpoint_type");
        if (isTooOld(spec) || isIgnored(spec)) {
            if (stated != null && stated.value() != EndpointType.ROUTE) {
                into.report(
                        isIgnored(spec)
                                ? PlanProblems.legacyEndpoint(stated.value(), cluster.name())
                                : tooOld(spec, stated, cluster),
                        stated.at());
            }
            return null;
        }
        if (stated != null) {
            checkReaders(spec, stated);
            return Derived.of(stated.value().text(), stated.at());
        }
        return isTarget() ? new Derived(EndpointType.ROUTE.text(), targetLines()) : null;
    }

    /** The operator writes the endpoint for the controllers, and an older one never asks for it (mig-controller {@code migrate.go}). */
    private void checkReaders(VariableSpec spec, Located<EndpointType> stated) {
        if (stated.value() != EndpointType.ROUTE) {
            pairs.stream()
                    .filter(p -> p.target().equals(cluster) && p.pair().isActive())
                    .map(ResolvedPair::control)
                    .distinct()
                    .filter(control -> spec.isNewerThan(control.facts().mtc()))
                    .forEach(control -> into.report(tooOld(spec, stated, control), stated.at()));
        }
    }

    private static Problem tooOld(VariableSpec spec, Located<EndpointType> stated, ResolvedCluster where) {
        return PlanProblems.tooOldForEndpoint(
                stated.value(), where.name(), where.facts().mtc(), spec.since());
    }

    /** A problem of a cluster whose MTC is older than the version that is needed. */
    private interface TooOld {
        Problem of(String cluster, MtcVersion mtc, MtcVersion needed);
    }

    private boolean isTarget() {
        return pairs.stream().anyMatch(p -> p.cluster(Side.TARGET).equals(cluster));
    }

    private List<Location> targetLines() {
        return pairs.stream()
                .filter(p -> p.target().equals(cluster))
                .map(p -> p.pair().target().at())
                .toList();
    }

    /** Whether the cluster's operator knows a variable that {@code stated} asks for. */
    private boolean knows(String variable, TooOld tooOld, Location stated) {
        VariableSpec spec = spec(variable);
        if (isIgnored(spec)) {
            into.report(PlanProblems.unknownToLegacy(variable, cluster.name()), stated);
        } else if (isTooOld(spec)) {
            into.report(tooOld.of(cluster.name(), cluster.facts().mtc(), spec.since()), stated);
        }
        return !isIgnored(spec) && !isTooOld(spec);
    }

    private static VariableSpec spec(String variable) {
        return VariableTable.find(variable).orElseThrow();
    }

    private boolean isTooOld(VariableSpec spec) {
        return spec.isNewerThan(cluster.facts().mtc());
    }

    private boolean isIgnored(VariableSpec spec) {
        return spec.isIgnoredBy(cluster.facts());
    }
}
