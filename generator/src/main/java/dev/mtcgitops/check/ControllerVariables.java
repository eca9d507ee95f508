package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableFault;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the spec of a finished MigrationController, whoever wrote its entries. */
public final class ControllerVariables {
    /** As mig-controller's {@code pkg/settings/dvm.go} filters {@code RSYNC_OPT_EXTRAS}. */
    private static final Pattern RSYNC_OPTION = Pattern.compile("--?(?:[a-z0-9]+-)*+[a-z0-9]++(?:=.*)?");

    private static final String ADDING = "additional_excluded_resources";

    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private final ClusterPlan plan;
    private final YamlMapping spec;
    private final Diagnostics into;

    private ControllerVariables(ClusterPlan plan, YamlMapping spec, Diagnostics into) {
        this.plan = plan;
        this.spec = spec;
        this.into = into;
    }

    /** Judges {@code manifest} if it is a MigrationController. */
    public static void check(ClusterPlan plan, Manifest manifest, Diagnostics into) {
        if (manifest.id().kind().equals("MigrationController")) {
            YamlMapping spec = spec(manifest.tree());
            ControllerVariables variables = new ControllerVariables(plan, spec, into);
            spec.entries().forEach(variables::check);
            ControllerRole.check(plan, spec, into);
            ResourceLimits.check(plan, spec, into);
        }
    }

    /** The {@code spec}; if it is gone, an empty one at the place that removed it. */
    private static YamlMapping spec(YamlMapping tree) {
        return tree.mapping("spec").orElseGet(() -> {
            Origin instead = tree.get("spec").orElse(tree).origin();
            return YamlMapping.empty(tree.removedAt("spec").map(Origin::at).orElse(instead));
        });
    }

    private void check(YamlMapping.Entry entry) {
        List<VariableFault> faults = VariableJudge.faults(entry, spec);
        faults.forEach(fault -> into.report(fault.problem(), fault.at().origin().responsible()));
        VariableTable.find(entry.key().value())
                .filter(variable -> !variable.name().equals(ControllerRole.OLM))
                .ifPresent(variable ->
                        VariableReach.check(variable, entry.key().origin().responsible(), plan, into));
        if (faults.isEmpty()) {
            VariableReach.checkLabels(entry.key().value(), entry.value(), plan, into);
            checkMeaning(entry);
        }
    }

    /** Values that arrive unchanged, and may still do something else than is meant. */
    private void checkMeaning(YamlMapping.Entry entry) {
        switch (entry.key().value()) {
            case "stunnel_tcp_proxy" -> checkTunnel((YamlScalar) entry.value());
            case "rsync_endpoint_type" -> checkEndpoint((YamlScalar) entry.value());
            case "http_proxy", "https_proxy" -> checkProxy((YamlScalar) entry.value());
            case "rsync_opt_extras" -> checkOptions((YamlScalar) entry.value());
            case "excluded_resources" ->
                report(
                        ControllerProblems.replacesDefaults(
                                VariableTable.find(ADDING)
                                                .orElseThrow()
                                                .isNewerThan(plan.facts().mtc())
                                        ? "State the default ones as well."
                                        : "Use `" + ADDING + "`, which adds to it."),
                        entry.key());
            default -> {}
        }
    }

    /** Firewalls and policies open the way to the proxy of the pairs, which is none where they state none. */
    private void checkTunnel(YamlScalar value) {
        StunnelUrl.check(value, into);
        Derived planned = plan.controller().stunnelTcpProxy();
        Optional<String> server = Placeholders.isWhole(value.value()) ? Optional.empty() : server(value.value());
        if (server.isPresent()
                && !server.equals(planned == null ? Optional.empty() : server(planned.text()))
                && plan.facts().role() == Role.CONTROL) {
            report(ControllerProblems.notFollowed("stunnel_tcp_proxy", "directVolumeMigration.tcpProxy"), value);
        }
    }

    /** Host and port are all that decides the way. */
    private static Optional<String> server(String url) {
        return GoUrl.parse(url)
                .filter(parsed -> !parsed.hostName().isEmpty())
                .map(parsed -> parsed.hostName() + ":" + parsed.port());
    }

    private void checkEndpoint(YamlScalar value) {
        Derived planned = plan.controller().endpointType();
        if (planned != null && !planned.text().equals(value.value())) {
            report(ControllerProblems.notFollowed("rsync_endpoint_type", "directVolumeMigration.endpoint"), value);
        }
    }

    /** Nothing at all switches an inherited proxy off. */
    private void checkProxy(YamlScalar value) {
        String text = value.value();
        if (!text.isEmpty()
                && !Placeholders.isWhole(text)
                && !hasHost(Placeholders.filledIn(text, StunnelUrl.ANY_DIGIT))) {
            report(ProxyProblems.noUrl(), value);
        }
    }

    private static boolean hasHost(String url) {
        return GoUrl.parse(url)
                .filter(parsed ->
                        !parsed.scheme().isEmpty() && !parsed.hostName().isEmpty())
                .isPresent();
    }

    private void checkOptions(YamlScalar value) {
        BLANKS.splitAsStream(value.value())
                .filter(option ->
                        !option.isEmpty() && !RSYNC_OPTION.matcher(option).matches())
                .forEach(option -> report(ControllerProblems.badOption(option), value));
    }

    private void report(Problem problem, YamlNode at) {
        into.report(problem, at.responsible());
    }
}
