package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** Makes one description of several: a field stated once counts for all, a field stated differently is an error. */
final class ClusterMerger {
    private final Diagnostics into;

    private ClusterMerger(Diagnostics into) {
        this.into = into;
    }

    /** The clusters by name. */
    static SortedMap<String, Cluster> merge(List<Cluster> descriptions, Diagnostics into) {
        ClusterMerger merger = new ClusterMerger(into);
        SortedMap<String, Cluster> byName = new TreeMap<>();
        for (Cluster description : descriptions) {
            byName.merge(description.name().value(), description, merger::merge);
        }
        return byName;
    }

    private Cluster merge(Cluster a, Cluster b) {
        String name = a.name().value();
        return new Cluster(
                a.name(),
                a.at(),
                labels(a, b),
                openshift(name, a.openshift(), b.openshift()),
                one(name, "mtc", a.mtc(), b.mtc()),
                one(name, "operator", a.operator(), b.operator()),
                one(name, "networkPlugin", a.networkPlugin(), b.networkPlugin()),
                one(name, "sdnMode", a.sdnMode(), b.sdnMode()),
                one(name, "proxy", a.proxy(), b.proxy(), FleetProblems::controllersDiffer),
                one(name, "clusterWideProxy", a.clusterWideProxy(), b.clusterWideProxy()),
                one(name, "api", a.api(), b.api()),
                one(name, "apiAddresses", a.apiAddresses(), b.apiAddresses()),
                one(name, "ingress", a.ingress(), b.ingress()),
                one(name, "nodes", a.nodes(), b.nodes()),
                one(name, "machineNetworks", a.machineNetworks(), b.machineNetworks()),
                one(name, "clusterNetworks", a.clusterNetworks(), b.clusterNetworks()),
                one(name, "serviceNetworks", a.serviceNetworks(), b.serviceNetworks()),
                one(name, "behindProxy", a.behindProxy(), b.behindProxy()),
                one(name, "egressFirewalls", a.egressFirewalls(), b.egressFirewalls()),
                one(name, "networkPolicies", a.networkPolicies(), b.networkPolicies()),
                one(name, "variables", a.variables(), b.variables(), FleetProblems::controllersDiffer));
    }

    /** 4.14 agrees with 4.14.3, and the patch level is then known. */
    private Optional<Located<OpenShiftVersion>> openshift(
            String name, Optional<Located<OpenShiftVersion>> a, Optional<Located<OpenShiftVersion>> b) {
        Optional<Located<OpenShiftVersion>> first =
                one(name, "openshift", a, b, OpenShiftVersion::agreesWith, FleetProblems::describedDifferently);
        return first.isPresent() && b.isPresent() && first.get().value().patch() < 0 ? b : first;
    }

    private <T> Optional<Located<T>> one(String name, String field, Optional<Located<T>> a, Optional<Located<T>> b) {
        return one(name, field, a, b, FleetProblems::describedDifferently);
    }

    private <T> Optional<Located<T>> one(
            String name,
            String field,
            Optional<Located<T>> a,
            Optional<Located<T>> b,
            BiFunction<String, String, Problem> differs) {
        return one(name, field, a, b, Object::equals, differs);
    }

    private <T> Optional<Located<T>> one(
            String name,
            String field,
            Optional<Located<T>> a,
            Optional<Located<T>> b,
            BiPredicate<T, T> agree,
            BiFunction<String, String, Problem> differs) {
        if (a.isPresent()
                && b.isPresent()
                && !agree.test(a.get().value(), b.get().value())) {
            into.report(
                    differs.apply(field, name),
                    b.get().at(),
                    List.of(new Related(a.get().at(), "It is stated here first.")));
        }
        return a.or(() -> b);
    }

    private SortedMap<String, String> labels(Cluster a, Cluster b) {
        SortedMap<String, String> labels = new TreeMap<>(a.labels());
        for (Map.Entry<String, String> label : b.labels().entrySet()) {
            String other = labels.putIfAbsent(label.getKey(), label.getValue());
            if (other != null && !other.equals(label.getValue())) {
                into.report(
                        FleetProblems.describedDifferently(
                                "metadata.labels." + label.getKey(), a.name().value()),
                        b.name().at(),
                        List.of(new Related(a.name().at(), "It is stated here first.")));
            }
        }
        return labels;
    }
}
