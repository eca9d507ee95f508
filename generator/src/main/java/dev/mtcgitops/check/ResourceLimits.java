package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Quantity;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the requests of a cluster's containers are within their limits (Kubernetes {@code validateContainerResourceRequirements}),
 * the defaults of the operator's role included; those of OADP are not known.
 */
final class ResourceLimits {
    private final ClusterPlan plan;
    private final SortedMap<String, YamlScalar> stated;
    private final Diagnostics into;

    private ResourceLimits(ClusterPlan plan, SortedMap<String, YamlScalar> stated, Diagnostics into) {
        this.plan = plan;
        this.stated = stated;
        this.into = into;
    }

    /** Judges what the input states. */
    static void check(ClusterPlan plan, Diagnostics into) {
        SortedMap<String, YamlScalar> stated = new TreeMap<>();
        for (Cluster.Variable variable : plan.controller().variables()) {
            put(stated, variable.key().value(), variable.value());
        }
        new ResourceLimits(plan, stated, into).check();
    }

    /** Judges a finished MigrationController. */
    static void check(ClusterPlan plan, YamlMapping spec, Diagnostics into) {
        SortedMap<String, YamlScalar> stated = new TreeMap<>();
        spec.entries().forEach(entry -> put(stated, entry.key().value(), entry.value()));
        new ResourceLimits(plan, stated, into).check();
    }

    private static void put(SortedMap<String, YamlScalar> stated, String name, YamlNode value) {
        if (value instanceof YamlScalar scalar) {
            stated.put(name, scalar);
        }
    }

    private void check() {
        for (String name : VariableTable.names()) {
            String limit = name.replace("_requests", "_limits");
            if (!limit.equals(name) && (stated.containsKey(name) || stated.containsKey(limit))) {
                check(variable(name), variable(limit));
            }
        }
    }

    private static VariableSpec variable(String name) {
        return VariableTable.find(name).orElseThrow();
    }

    private void check(VariableSpec request, VariableSpec limit) {
        Optional<String> asked = amount(request);
        Optional<String> most = amount(limit);
        if (asked.isEmpty() || most.isEmpty() || isWithin(asked.get(), most.get())) {
            return;
        }
        Optional<YamlScalar> requestAt = stated(request);
        Optional<YamlScalar> limitAt = stated(limit);
        if (requestAt.isEmpty()) {
            into.report(
                    ResourceProblems.limitBelowDefault(limit.name(), request.name(), asked.get()),
                    limitAt.orElseThrow().origin().responsible());
        } else if (limitAt.isEmpty()) {
            into.report(
                    ResourceProblems.requestAboveDefault(request.name(), limit.name(), most.get()),
                    requestAt.get().origin().responsible());
        } else {
            into.report(
                    ResourceProblems.requestAboveLimit(request.name(), limit.name(), most.get()),
                    requestAt.get().origin().responsible(),
                    List.of(new Related(limitAt.get().origin().responsible(), "The limit is stated here.")));
        }
    }

    private static boolean isWithin(String request, String limit) {
        return Quantity.parse(request)
                .flatMap(asked -> Quantity.parse(limit).map(most -> asked.compareTo(most) <= 0))
                .orElse(true);
    }

    /** What holds on the cluster; nothing where a variable does not act, or where nothing is known of it. */
    private Optional<String> amount(VariableSpec variable) {
        return VariableReach.acts(variable, plan)
                ? stated(variable)
                        .map(YamlScalar::value)
                        .or(() -> variable.defaultIn(plan.facts().mtc()))
                : Optional.empty();
    }

    private Optional<YamlScalar> stated(VariableSpec variable) {
        return Optional.ofNullable(stated.get(variable.name()));
    }
}
