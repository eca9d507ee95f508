package dev.mtcgitops;

import dev.mtcgitops.check.DeliveryCheck;
import dev.mtcgitops.check.ManifestCheck;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.output.ClusterDirectory;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.CollisionCheck;
import dev.mtcgitops.output.FilePacker;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.overlay.Effects;
import dev.mtcgitops.overlay.OverlayEngine;
import dev.mtcgitops.overlay.Patched;
import dev.mtcgitops.render.DeliveredCluster;
import dev.mtcgitops.render.ManifestRenderer;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FirewallPlan;
import dev.mtcgitops.resolve.ResolvedFleet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The stages that see one cluster: render, overlay, check, output. A pure function of the plan; clusters may be rendered by several threads.
 *
 * @param fleet the fleet of the clusters
 * @param renderer makes manifests from plans
 * @param overlays patches them
 * @param delivery how consumers get them
 * @param layout where they go
 * @param packer keeps their files
 */
record ClusterStages(
        ResolvedFleet fleet,
        ManifestRenderer renderer,
        OverlayEngine overlays,
        Optional<Delivery> delivery,
        Layout layout,
        FilePacker packer) {
    StagedCluster run(ClusterPlan plan) {
        Diagnostics found = new Diagnostics();
        Patched patched = patched(plan);
        ClusterOutput output = output(plan, patched);
        ManifestCheck.check(plan, fleet, output.manifests(), found);
        DeliveryCheck.check(delivery, plan, output.manifests(), found);
        CollisionCheck.checkManifests(output, found);
        RenderedCluster rendered = new RenderedCluster(
                output.directory(),
                DeliveredCluster.of(plan, output.directory().path(), output.manifests()),
                ManifestFiles.of(output, packer),
                openings(plan, output),
                () -> patched(plan).manifests());
        return new StagedCluster(rendered, patched.effects(), found.sorted());
    }

    /**
     * A cluster behind these stages.
     *
     * @param rendered all that is kept of it
     * @param effects what overlays did to it
     * @param diagnostics what rendering and checking it reported
     */
    record StagedCluster(RenderedCluster rendered, Effects effects, List<Diagnostic> diagnostics) {}

    private static SortedMap<String, SortedSet<String>> openings(ClusterPlan plan, ClusterOutput output) {
        SortedMap<String, SortedSet<String>> openings = new TreeMap<>();
        for (FirewallPlan firewall : plan.firewalls()) {
            SortedSet<String> blocks = firewall.allows().stream()
                    .map(allow -> allow.cidr().text()
                            + allow.port().stream()
                                    .map(port -> ":" + port.text())
                                    .collect(Collectors.joining()))
                    .collect(Collectors.toCollection(TreeSet::new));
            output.manifests().stream()
                    .map(Manifest::id)
                    .filter(id -> !blocks.isEmpty()
                            && id.kind().startsWith("Egress")
                            && id.namespace().equals(firewall.namespace().text())
                            && id.name().equals(firewall.name().text()))
                    .forEach(id ->
                            openings.put(OutputPath.manifest(output.directory().path(), id), blocks));
        }
        return openings;
    }

    /** What overlays do to the manifests of a plan. */
    Effects effects(ClusterPlan plan) {
        return patched(plan).effects();
    }

    private Patched patched(ClusterPlan plan) {
        return overlays.apply(plan.facts(), renderer.render(plan));
    }

    private ClusterOutput output(ClusterPlan plan, Patched patched) {
        Located<String> name = plan.cluster().description().name();
        String directory = layout.directory(name.value(), plan.facts().regime());
        return new ClusterOutput(new ClusterDirectory(name, directory), patched.manifests());
    }
}
