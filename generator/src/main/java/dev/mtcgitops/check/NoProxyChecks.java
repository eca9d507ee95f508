package dev.mtcgitops.check;

import static dev.mtcgitops.resolve.ResolvedCluster.stated;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ProxyInUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the {@code no_proxy} of a cluster bypasses, written or inherited, and what it should. */
final class NoProxyChecks {
    private final ClusterPlan plan;
    private final Cluster cluster;
    private final ProxyInUse proxy;
    private final Diagnostics into;

    private NoProxyChecks(ClusterPlan plan, ProxyInUse proxy, Diagnostics into) {
        this.plan = plan;
        this.cluster = plan.cluster().description();
        this.proxy = proxy;
        this.into = into;
    }

    static void check(ClusterPlan plan, ProxyInUse proxy, Diagnostics into) {
        NoProxyChecks checks = new NoProxyChecks(plan, proxy, into);
        boolean written = plan.controller().noProxy() != null;
        if (written && !proxy.isStated()) {
            checks.reportNoProxy();
        }
        if (proxy.isStated() || !proxy.known()) {
            if (written) {
                cluster(plan).proxy().ifPresent(checks::checkComplete);
            }
            checks.checkAddresses();
            cluster(plan).api().ifPresent(api -> checkLeadingDots(proxy, api, into));
        }
    }

    private static Cluster cluster(ClusterPlan plan) {
        return plan.cluster().description();
    }

    private void reportNoProxy() {
        String name = plan.cluster().name();
        cluster.proxy()
                .flatMap(own -> own.value().noProxy())
                .ifPresent(list -> into.report(
                        proxy.known()
                                ? ProxyProblems.bypassesNothing(name)
                                : ProxyProblems.bypassesUnknown(plan.facts()),
                        list.at()));
    }

    private void checkComplete(Located<ProxySettings> own) {
        Location at = own.value().noProxy().map(Located::at).orElse(own.at());
        boolean extend = own.value().mode().value() == NoProxyMode.EXTEND;
        List<String> missing =
                proxy.bypass().coversAll() ? List.of() : extend ? unstated() : proxy.lacking(plan.cluster());
        if (!missing.isEmpty()) {
            String name = plan.cluster().name();
            into.report(
                    extend
                            ? ProxyProblems.cannotExtend(plan.facts(), missing)
                            : ProxyProblems.replacesTooMuch(name, missing),
                    at);
        }
    }

    /** The fields that {@code extend} would use. */
    private List<String> unstated() {
        List<String> fields = new ArrayList<>();
        boolean four = plan.facts().openshift().has(OpenShiftCapability.MACHINE_NETWORKS);
        if (four && cluster.machineNetworks().isEmpty()) {
            fields.add("machineNetworks");
        }
        if (cluster.serviceNetworks().isEmpty()) {
            fields.add("serviceNetworks");
        }
        if (cluster.clusterNetworks().isEmpty()) {
            fields.add("clusterNetworks");
        }
        if (four && cluster.api().isEmpty()) {
            fields.add("api");
        }
        return fields;
    }

    /** An API server that is dialled by something that bypasses the proxy is never asked for its addresses. */
    private void checkAddresses() {
        boolean bypassed = cluster.api()
                .filter(api ->
                        proxy.bypass().bypasses(api.value().host(), api.value().effectivePort()))
                .isPresent();
        if (cluster.machineNetworks().isPresent() && proxy.noProxy().isPresent()) {
            stated(cluster.nodes()).forEach(node -> checkAddress("worker", node));
            if (!bypassed) {
                dialled().forEach(address -> checkAddress("API server", address));
            }
        }
    }

    /** The addresses of the API server: its own where it has one instead of a name. */
    private List<Located<Cidr>> dialled() {
        return cluster.api()
                .flatMap(api ->
                        Cidr.parse(api.value().host()).map(address -> List.of(new Located<>(address, api.at()))))
                .orElseGet(() -> stated(cluster.apiAddresses()));
    }

    private void checkAddress(String what, Located<Cidr> address) {
        boolean inMachineNetwork = stated(cluster.machineNetworks()).stream()
                .anyMatch(network -> network.value().contains(address.value()));
        if (!inMachineNetwork && !proxy.bypass().covers(address.value())) {
            into.report(ProxyProblems.outside(what, address.value()), address.at());
        }
    }

    /** {@code .y.com} is meant to spare {@code y.com}, and does not. */
    static void checkLeadingDots(ProxyInUse proxy, Located<PlainUrl> api, Diagnostics into) {
        String host = api.value().host().toLowerCase(Locale.ROOT);
        if (proxy.bypass().bypasses(host, api.value().effectivePort())) {
            return;
        }
        for (Located<String> entry : proxy.noProxy().orElse(List.of())) {
            if (subdomainsOf(entry.value()).filter(host::equals).isPresent()) {
                into.report(
                        ProxyProblems.leadingDot(entry.value(), host),
                        entry.at(),
                        List.of(new Related(api.at(), "This API server is meant to be bypassed.")));
            }
        }
    }

    private static Optional<String> subdomainsOf(String entry) {
        String name = entry.startsWith("*.") ? entry.substring(1) : entry;
        int colon = name.indexOf(':');
        return name.startsWith(".")
                ? Optional.of(
                        name.substring(1, colon < 0 ? name.length() : colon).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
