package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.SpecProblems;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FleetProblems;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges what a finished MigrationController says of its cluster's part: the role of the operator uses these variables without a
 * default (mig-operator {@code roles/migrationcontroller/tasks/main.yml}).
 */
final class ControllerRole {
    private static final String CONTROLLER = "migration_controller";
    private static final String UI = "migration_ui";
    private static final String VELERO = "migration_velero";
    /** Its reach is a matter of the role alone: it is right or wrong, never merely without effect. */
    static final String OLM = "olm_managed";

    private static final String ENDPOINT = "rsync_endpoint_type";

    private final ClusterPlan plan;
    private final YamlMapping spec;
    private final Diagnostics into;
    /** The missing variables, by the place that must change. */
    private final SortedMap<Location, List<String>> missing = new TreeMap<>();

    private ControllerRole(ClusterPlan plan, YamlMapping spec, Diagnostics into) {
        this.plan = plan;
        this.spec = spec;
        this.into = into;
    }

    static void check(ClusterPlan plan, YamlMapping spec, Diagnostics into) {
        new ControllerRole(plan, spec, into).check();
    }

    private void check() {
        if (!plan.facts().hasReducedOperator()) {
            need(CONTROLLER, spec);
            need(UI, spec);
            checkController();
            checkClusterName();
        }
        need(VELERO, spec);
        if (is(VELERO, false)) {
            decided(VELERO, "Every cluster that takes part in a migration needs Velero.");
        }
        checkOlm();
        missing.forEach((at, names) ->
                into.report(ControllerProblems.missing(plan.facts().name(), names), at));
        if (plan.controller().endpointType() != null && spec.get(ENDPOINT).isEmpty()) {
            into.report(TunnelProblems.endpointRemoved(plan.facts().name()), place(ENDPOINT, spec));
        }
    }

    private void checkController() {
        boolean planned = plan.controller().control().text().equals("true");
        if (is(CONTROLLER, !planned)) {
            into.report(
                    FleetProblems.roleOverridden(plan.facts().name(), planned),
                    spec.get(CONTROLLER).orElseThrow().origin().responsible());
        }
    }

    /** The host MigCluster needs it, which controller and console both look for. */
    private void checkClusterName() {
        for (String flag : List.of(CONTROLLER, UI)) {
            if (is(flag, true)) {
                need("cluster_name", spec.get(flag).orElseThrow());
                return;
            }
        }
    }

    /** A shipped overlay writes it where it is needed. */
    private void checkOlm() {
        boolean needed = plan.facts().operator() == Operator.OLM
                && !VariableTable.find(OLM).orElseThrow().isDeadOn(plan.facts());
        if (needed) {
            need(OLM, spec);
        }
        if (is(OLM, !needed) || (!needed && is(OLM, false))) {
            decided(
                    OLM,
                    needed
                            ? "Up to MTC 1.6 the operator reports no status without it, and up to 1.5 it overwrites what OLM installed."
                            : "It has a meaning where OLM installed MTC 1.6 or older only, and is rendered there.");
        }
    }

    private void need(String name, YamlNode because) {
        if (spec.get(name).isEmpty()) {
            missing.computeIfAbsent(place(name, because), at -> new ArrayList<>())
                    .add("`" + name + "`");
        }
    }

    private Location place(String name, YamlNode otherwise) {
        return spec.removedAt(name).orElse(otherwise.origin().responsible());
    }

    private void decided(String name, String reason) {
        into.report(
                SpecProblems.decided(name, reason),
                spec.get(name).orElseThrow().origin().responsible());
    }

    private boolean is(String name, boolean value) {
        return spec.get(name)
                .filter(node -> node instanceof YamlScalar scalar
                        && scalar.type() == ScalarType.BOOLEAN
                        && scalar.value().equals(Boolean.toString(value)))
                .isPresent();
    }
}
