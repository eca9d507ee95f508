package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.resolve.ProxyInUse;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.List;
import java.util.Optional;

/**
 * The way from the controller to the API server of its remote cluster: over HTTPS, and over SPDY where it runs commands in pods
 * (mig-controller {@code pkg/pods/command.go}).
 */
final class ApiAccessChecks {
    private ApiAccessChecks() {}

    /** Judges the way of {@code pair}, whose control cluster uses {@code proxy}. */
    static void check(ResolvedPair pair, ProxyInUse proxy, Diagnostics into) {
        pair.remotes().stream()
                .filter(remote -> !remote.equals(pair.control()))
                .forEach(remote -> check(pair, remote, proxy, into));
    }

    private static void check(ResolvedPair pair, ResolvedCluster cluster, ProxyInUse proxy, Diagnostics into) {
        Cluster remote = cluster.description();
        Optional<Located<Boolean>> behindProxy = remote.behindProxy().filter(Located::value);
        behindProxy.ifPresent(stated -> into.report(ProxyProblems.behindProxy(cluster.name()), stated.at()));
        remote.api().ifPresent(api -> {
            checkForwardProxy(pair, cluster, proxy, api, into);
            NoProxyChecks.checkLeadingDots(proxy, api, into);
            behindProxy.ifPresent(stated -> checkBypassed(cluster, proxy, api, stated, into));
        });
    }

    private static void checkForwardProxy(
            ResolvedPair pair, ResolvedCluster cluster, ProxyInUse proxy, Located<PlainUrl> api, Diagnostics into) {
        proxy.towards(api.value())
                .ifPresent(through -> into.report(
                        ProxyProblems.throughProxy(
                                cluster.name(), pair.control().name()),
                        api.at(),
                        List.of(new Related(through.at(), "The proxy is stated here."))));
    }

    /** That a direct connection fails is known of one kind of cluster only: of those that say {@code behindProxy}. */
    private static void checkBypassed(
            ResolvedCluster cluster,
            ProxyInUse proxy,
            Located<PlainUrl> api,
            Located<Boolean> behindProxy,
            Diagnostics into) {
        proxy.around(api.value())
                .ifPresent(entry -> into.report(
                        ProxyProblems.bypassesRemote(entry.value(), cluster.name()),
                        entry.at(),
                        List.of(new Related(behindProxy.at(), "A direct connection does not get through."))));
    }
}
