package dev.mtcgitops.trace;

import dev.mtcgitops.check.ClusterFirewalls;
import dev.mtcgitops.check.ClusterPolicies;
import dev.mtcgitops.check.ControllerVariables;
import dev.mtcgitops.check.ProxyChecks;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cluster as it is once its manifests are applied.
 *
 * @param plan what was planned for it
 * @param manifests what became of it, overlays applied
 * @param policies its NetworkPolicies
 * @param firewalls its egress firewalls
 * @param errors what is wrong with the variables of its MigrationController, and with its proxies
 */
record FinishedCluster(
        ClusterPlan plan,
        List<Manifest> manifests,
        ClusterPolicies policies,
        ClusterFirewalls firewalls,
        List<Diagnostic> errors) {
    static FinishedCluster of(ClusterPlan plan, List<Manifest> manifests) {
        Diagnostics found = new Diagnostics();
        manifests.forEach(manifest -> ControllerVariables.check(plan, manifest, found));
        ProxyChecks.check(plan.cluster(), found);
        return new FinishedCluster(
                plan,
                manifests,
                ClusterPolicies.of(plan, manifests),
                ClusterFirewalls.of(plan, manifests),
                found.sorted().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList());
    }

    ResolvedCluster cluster() {
        return plan.cluster();
    }

    String name() {
        return plan.cluster().name();
    }

    /** The first error of a rule whose id begins with one of {@code families}. */
    Optional<Diagnostic> error(String... families) {
        return errors.stream()
                .filter(error -> List.of(families).stream()
                        .anyMatch(family -> error.rule().startsWith(family + "-")))
                .findFirst();
    }

    /** The stated plugin, if the release has none of that name. */
    Optional<Location> impossiblePlugin() {
        return cluster()
                .description()
                .networkPlugin()
                .filter(stated ->
                        !KnownVersions.plugins(plan.facts().openshift()).contains(stated.value()))
                .map(stated -> stated.at());
    }

    /** Where an overlay gives {@code variable} of the MigrationController another value than {@code planned}, or takes it away. */
    Optional<Location> change(String variable, @Nullable Derived planned) {
        YamlMapping spec = manifests.stream()
                .filter(manifest -> manifest.id().kind().equals("MigrationController"))
                .flatMap(manifest -> manifest.tree().mapping("spec").stream())
                .findFirst()
                .orElseGet(() -> YamlMapping.empty(Origin.NONE));
        boolean same = spec.get(variable).isEmpty()
                ? planned == null
                : planned != null
                        && spec.text(variable).filter(planned.text()::equals).isPresent();
        return same
                ? Optional.empty()
                : Optional.of(spec.get(variable)
                        .map(YamlNode::responsible)
                        .orElseGet(() -> spec.responsible(List.of(variable))));
    }
}
