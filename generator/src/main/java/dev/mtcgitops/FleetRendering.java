package dev.mtcgitops;

import dev.mtcgitops.check.DeliveryCheck;
import dev.mtcgitops.check.FleetCheck;
import dev.mtcgitops.check.ManifestCheck;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.incremental.RenderedCluster;
import dev.mtcgitops.incremental.RenderedPart;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.CollisionCheck;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.output.RenderedTree;
import dev.mtcgitops.overlay.OverlayEngine;
import dev.mtcgitops.overlay.Patched;
import dev.mtcgitops.overlay.ShippedOverlays;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.render.ControlPlan;
import dev.mtcgitops.render.DeliveredCluster;
import dev.mtcgitops.render.ManifestRenderer;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FleetDigest;
import dev.mtcgitops.resolve.FleetResolver;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one place that knows the order of the stages after reading: resolve, render, overlay, check, output. Each takes a value and
 * returns a value; an error in one keeps the next from running. First all that concerns one cluster, then what sees all of them.
 */
final class FleetRendering {
    private final RenderRequest request;
    private final Fleet fleet;
    private final SourceTexts texts;
    private final Diagnostics into;
    private final ManifestRenderer renderer = new ManifestRenderer();
    private final OverlayEngine overlays;
    private final Layout layout;

    /** The rendering of {@code fleet}, which speaks of a part of all pairs and clusters, or of all. */
    FleetRendering(RenderRequest request, Fleet fleet, SourceTexts texts, Diagnostics into) {
        this.request = request;
        this.fleet = fleet;
        this.texts = texts;
        this.into = into;
        this.overlays = overlays();
        this.layout = new Layout(fleet.delivery().map(Delivery::layoutTemplate).orElse(Delivery.DEFAULT_LAYOUT));
    }

    private OverlayEngine overlays() {
        SortedMap<String, String> shipped = ShippedOverlays.texts();
        shipped.forEach(texts::putOwn);
        List<Overlay> all = new ArrayList<>(FleetReader.readShippedOverlays(shipped, into));
        SyncWaves.overlay(fleet.delivery()).ifPresent(all::add);
        all.addAll(fleet.overlays());
        return new OverlayEngine(all);
    }

    /**
     * Renders the clusters that the fleet speaks of.
     *
     * @param elsewhere the other clusters
     * @return nothing if there is an error in what was read
     */
    Optional<RenderedPart> clusters(Set<String> elsewhere) {
        Diagnostics found = new Diagnostics();
        ResolvedFleet resolved = FleetResolver.resolve(fleet, elsewhere, found);
        FleetCheck.check(resolved, found);
        into.addAll(found.sorted());
        return found.hasErrors()
                ? Optional.empty()
                : Optional.of(new RenderedPart(
                        FleetDigest.of(fleet),
                        Workers.map(request.jobs(), resolved.plans(), this::cluster),
                        found.sorted()));
    }

    private RenderedCluster cluster(ClusterPlan plan) {
        Diagnostics found = new Diagnostics();
        Patched patched = overlays.apply(plan.facts(), renderer.render(plan));
        ClusterOutput output = new ClusterOutput(
                plan.cluster().description().name(), plan.facts().regime(), patched.manifests());
        List<String> proofs = ManifestCheck.check(plan, output.manifests(), found);
        DeliveryCheck.check(fleet.delivery(), plan, output.manifests(), found);
        CollisionCheck.checkManifests(layout, output, found);
        return new RenderedCluster(
                request.keepManifests() ? output : output.withoutManifests(),
                DeliveredCluster.of(plan, output.directory(layout), output.manifests()),
                patched.effects(),
                ManifestFiles.of(layout, output),
                proofs,
                found.sorted());
    }

    /**
     * Makes one fleet of all clusters.
     *
     * @param all what became of them
     * @param inputFiles the real paths of all files that were read
     * @return nothing if there is an error
     */
    Optional<Rendered> together(RenderedPart all, Set<Path> inputFiles) {
        List<RenderedCluster> clusters = all.clusters();
        into.addAll(all.findings());
        clusters.forEach(cluster -> into.addAll(cluster.findings()));
        List<ClusterOutput> outputs =
                clusters.stream().map(RenderedCluster::output).toList();
        List<ControlObject> control = into.hasErrors() ? List.of() : control(clusters);
        overlays.report(clusters.stream().map(RenderedCluster::effects).toList(), into);
        CollisionCheck.checkDirectories(layout, outputs, into);
        ManifestRenderer.remember(texts);
        if (into.hasErrors()) {
            return Optional.empty();
        }
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        clusters.forEach(cluster -> files.putAll(cluster.files()));
        files.putAll(ManifestFiles.of(control));
        RenderedTree tree = new RenderedTree(
                files,
                layout.ownDirectories(
                        outputs.stream().map(o -> o.directory(layout)).toList()),
                all.says().value());
        List<String> proofs =
                clusters.stream().flatMap(cluster -> cluster.proofs().stream()).toList();
        return Optional.of(new Rendered(tree, layout, outputs, control, fleet.delivery(), inputFiles, proofs));
    }

    private List<ControlObject> control(List<RenderedCluster> clusters) {
        List<DeliveredCluster> delivered =
                clusters.stream().map(RenderedCluster::delivered).toList();
        List<ControlObject> control = fleet.delivery()
                .map(delivery -> renderer.render(new ControlPlan(delivery, delivered)))
                .orElse(List.of());
        control.forEach(object -> DeliveryCheck.check(object, into));
        return control;
    }
}
