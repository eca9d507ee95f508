package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.Settings;
import java.util.List;
import java.util.Optional;

/** The source of a cluster's HTTP proxies, and the clients that they reach. */
public final class ProxyChecks {
    private ProxyChecks() {}

    /** Judges the proxies that {@code cluster} states. */
    public static void check(ResolvedCluster cluster, Diagnostics into) {
        cluster.description().clusterWideProxy().ifPresent(wide -> {
            checkInherited(cluster, wide, into);
            checkSchemes(wide.value().http(), wide.value().https(), into);
        });
        cluster.description().proxy().map(Located::value).ifPresent(own -> {
            checkSchemes(own.http(), own.https(), into);
            checkVelero(cluster.facts(), own, into);
        });
    }

    /** A source that needs a proxy to reach the target's routers is taken to need one for everything else outside, too. */
    static void check(ResolvedPair pair, Settings settings, Diagnostics into) {
        Cluster source = pair.source().description();
        if (inheritsNothing(pair.source())
                && source.proxy().isEmpty()
                && source.clusterWideProxy().isEmpty()) {
            settings.tcpProxy(pair)
                    .ifPresent(tcpProxy -> into.report(
                            ProxyProblems.missing(pair.source().name()),
                            source.at(),
                            List.of(new Related(tcpProxy.at(), "The way to the target leads through a proxy."))));
        }
    }

    private static void checkInherited(ResolvedCluster cluster, Located<ClusterWideProxy> wide, Diagnostics into) {
        if (!cluster.facts().openshift().has(OpenShiftCapability.CLUSTER_WIDE_PROXY)) {
            into.report(ProxyProblems.noClusterWide(cluster.facts().openshift()), wide.at());
        } else if (inheritsNothing(cluster) && cluster.description().proxy().isEmpty()) {
            into.report(ProxyProblems.notInherited(cluster.name()), wide.at());
        }
    }

    private static boolean inheritsNothing(ResolvedCluster cluster) {
        return cluster.facts().regime() == Regime.MANUAL_PROXY;
    }

    private static void checkSchemes(
            Optional<? extends Located<? extends ProxyUrl>> http,
            Optional<? extends Located<? extends ProxyUrl>> https,
            Diagnostics into) {
        http.ifPresent(url -> checkScheme(url, "http", List.of("http"), into));
        https.ifPresent(url -> checkScheme(url, "https", List.of("http", "https"), into));
    }

    private static void checkScheme(
            Located<? extends ProxyUrl> url, String field, List<String> schemes, Diagnostics into) {
        if (url.value() instanceof PlainUrl plain && !schemes.contains(plain.scheme())) {
            into.report(ProxyProblems.scheme(plain.scheme(), field, schemes), url.at());
        }
    }

    private static void checkVelero(ClusterFacts facts, ProxySettings own, Diagnostics into) {
        if (facts.mtc().has(MtcCapability.VELERO_BY_OADP) && facts.operator() == Operator.OLM) {
            own.http().or(own::https).ifPresent(url -> into.report(ProxyProblems.notForVelero(facts.name()), url.at()));
        }
    }
}
