package dev.mtcgitops;

import dev.mtcgitops.check.DeliveryCheck;
import dev.mtcgitops.check.FleetCheck;
import dev.mtcgitops.check.ManifestCheck;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.CollisionCheck;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.RenderedTree;
import dev.mtcgitops.overlay.Effects;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The one place that knows the order of the stages: read, resolve, render, overlay, check, output. Each takes a value and returns a
 * value; an error in one keeps the next from running.
 */
public final class Pipeline {
    private final RenderRequest request;
    private final SourceTexts texts;
    private final Diagnostics into;

    private Pipeline(RenderRequest request, SourceTexts texts, Diagnostics into) {
        this.request = request;
        this.texts = texts;
        this.into = into;
    }

    /**
     * Renders a fleet.
     *
     * @param texts receives every text that a diagnostic may point into
     * @param into receives every diagnostic
     * @return nothing if there is an error
     * @throws dev.mtcgitops.diagnostic.Failure if an input that exists cannot be read
     */
    public static Optional<Rendered> run(RenderRequest request, SourceTexts texts, Diagnostics into) {
        return new Pipeline(request, texts, into).run();
    }

    private Optional<Rendered> run() {
        Optional<Fleet> fleet = FleetReader.read(
                request.jobs(), request.inputs(), request.standardInput(), request.workingDirectory(), texts, into);
        if (fleet.isEmpty()) {
            return Optional.empty();
        }
        ResolvedFleet resolved = FleetResolver.resolve(fleet.get(), into);
        FleetCheck.check(resolved, into);
        return into.hasErrors() ? Optional.empty() : render(fleet.get(), resolved.plans());
    }

    private Optional<Rendered> render(Fleet fleet, List<ClusterPlan> plans) {
        ManifestRenderer renderer = new ManifestRenderer();
        OverlayEngine overlays = overlays(fleet);
        Layout layout =
                new Layout(fleet.delivery().map(Delivery::layoutTemplate).orElse(Delivery.DEFAULT_LAYOUT));
        List<Stage> stages = Workers.map(request.jobs(), plans, plan -> {
            Patched patched = overlays.apply(plan.facts(), renderer.render(plan));
            ClusterOutput output = new ClusterOutput(
                    plan.cluster().description().name(), plan.facts().regime(), patched.manifests());
            List<String> proofs = ManifestCheck.check(plan, output.manifests(), into);
            DeliveryCheck.check(fleet.delivery(), plan, output.manifests(), into);
            CollisionCheck.checkManifests(layout, output, into);
            return new Stage(
                    patched.effects(),
                    request.keepManifests() ? output : output.withoutManifests(),
                    DeliveredCluster.of(plan, output.directory(layout), output.manifests()),
                    ManifestFiles.of(layout, output),
                    proofs);
        });
        List<ClusterOutput> outputs = stages.stream().map(Stage::output).toList();
        List<ControlObject> control = into.hasErrors() ? List.of() : control(fleet, renderer, stages);
        overlays.report(stages.stream().map(Stage::effects).toList(), into);
        CollisionCheck.checkDirectories(layout, outputs, into);
        ManifestRenderer.remember(texts);
        if (into.hasErrors()) {
            return Optional.empty();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        stages.forEach(stage -> files.putAll(stage.files()));
        files.putAll(ManifestFiles.of(control));
        RenderedTree tree = new RenderedTree(
                files,
                layout.ownDirectories(
                        outputs.stream().map(o -> o.directory(layout)).toList()),
                FleetDigest.of(fleet));
        List<String> proofs =
                stages.stream().flatMap(stage -> stage.proofs().stream()).toList();
        return Optional.of(new Rendered(tree, layout, outputs, control, fleet.delivery(), fleet.files(), proofs));
    }

    private List<ControlObject> control(Fleet fleet, ManifestRenderer renderer, List<Stage> stages) {
        List<DeliveredCluster> clusters = stages.stream().map(Stage::delivered).toList();
        List<ControlObject> control = fleet.delivery()
                .map(delivery -> renderer.render(new ControlPlan(delivery, clusters)))
                .orElse(List.of());
        control.forEach(object -> DeliveryCheck.check(object, into));
        return control;
    }

    private OverlayEngine overlays(Fleet fleet) {
        SortedMap<String, String> shipped = ShippedOverlays.texts();
        shipped.forEach(texts::putOwn);
        List<Overlay> overlays = new ArrayList<>(FleetReader.readShippedOverlays(shipped, into));
        SyncWaves.overlay(fleet.delivery()).ifPresent(overlays::add);
        overlays.addAll(fleet.overlays());
        return new OverlayEngine(overlays);
    }

    /** What became of one cluster. */
    private record Stage(
            Effects effects,
            ClusterOutput output,
            DeliveredCluster delivered,
            SortedMap<String, byte[]> files,
            List<String> proofs) {}
}
