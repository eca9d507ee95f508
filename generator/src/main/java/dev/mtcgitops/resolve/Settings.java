package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.DirectVolumeMigration;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.TcpProxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What pairs say about direct volume migration, merged to the one value per cluster that MTC knows: the proxy and the groups on
 * the control cluster, the endpoint on the target (mig-controller {@code pkg/settings/dvm.go}, {@code migrate.go}).
 *
 * @param tcpProxies by control cluster
 * @param sourceGroups by control cluster
 * @param targetGroups by control cluster
 * @param endpoints by target cluster
 */
public record Settings(
        Map<String, Located<TcpProxy>> tcpProxies,
        Map<String, Located<List<Located<Long>>>> sourceGroups,
        Map<String, Located<List<Located<Long>>>> targetGroups,
        Map<String, Located<EndpointType>> endpoints) {

    static Settings of(List<ResolvedPair> pairs, Diagnostics into) {
        Function<ResolvedPair, ResolvedCluster> control = ResolvedPair::control;
        return new Settings(
                one(
                        "directVolumeMigration.tcpProxy",
                        pairs,
                        control,
                        DirectVolumeMigration::tcpProxy,
                        PlanProblems::twoProxies,
                        into),
                one(
                        "directVolumeMigration.supplementalGroups.source",
                        pairs,
                        control,
                        DirectVolumeMigration::sourceGroups,
                        PlanProblems::twoGroupLists,
                        into),
                one(
                        "directVolumeMigration.supplementalGroups.target",
                        pairs,
                        control,
                        DirectVolumeMigration::targetGroups,
                        PlanProblems::twoGroupLists,
                        into),
                one(
                        "directVolumeMigration.endpoint",
                        pairs,
                        ResolvedPair::target,
                        DirectVolumeMigration::endpoint,
                        PlanProblems::twoEndpoints,
                        into));
    }

    /**
     * The one value per cluster, in the order of pair names. A value that differs from the first is an error; a pair without a value is
     * reported, unless the value is MTC's default.
     */
    private static <T> Map<String, Located<T>> one(
            String field,
            List<ResolvedPair> pairs,
            Function<ResolvedPair, ResolvedCluster> carrier,
            Function<DirectVolumeMigration, Optional<Located<T>>> stated,
            Function<String, Problem> conflict,
            Diagnostics into) {
        Map<String, Located<T>> values = new TreeMap<>();
        for (ResolvedPair pair : pairs) {
            String cluster = carrier.apply(pair).name();
            Optional<Located<T>> value = stated.apply(pair.pair().directVolumeMigration());
            if (value.isEmpty()) {
                continue;
            }
            Located<T> first = values.putIfAbsent(cluster, value.get());
            if (first != null && !first.equals(value.get())) {
                into.report(
                        conflict.apply(cluster),
                        value.get().at(),
                        List.of(new Related(first.at(), "The other pair states it here.")));
            }
        }
        for (ResolvedPair pair : pairs) {
            Located<T> shared = values.get(carrier.apply(pair).name());
            if (shared != null
                    && shared.value() != EndpointType.ROUTE
                    && stated.apply(pair.pair().directVolumeMigration()).isEmpty()) {
                into.report(
                        PlanProblems.sharedSetting(field, carrier.apply(pair).name()),
                        pair.pair().name().at(),
                        List.of(new Related(shared.at(), "It is stated here.")));
            }
        }
        return values;
    }

    /** The proxy that the source pods of {@code pair} dial, whoever stated it. */
    public Optional<Located<TcpProxy>> tcpProxy(ResolvedPair pair) {
        return Optional.ofNullable(tcpProxies.get(pair.control().name()));
    }

    /** The endpoint that {@code pair} uses; MTC's default is Route. */
    public EndpointType endpoint(ResolvedPair pair) {
        Located<EndpointType> stated = endpoints.get(pair.target().name());
        return stated == null ? EndpointType.ROUTE : stated.value();
    }

    /** Whether the Rsync pods of {@code pair} meet on the pod network of one cluster. */
    public boolean staysInside(ResolvedPair pair) {
        return pair.source().equals(pair.target())
                && endpoint(pair) == EndpointType.CLUSTER_IP
                && tcpProxy(pair).isEmpty();
    }
}
