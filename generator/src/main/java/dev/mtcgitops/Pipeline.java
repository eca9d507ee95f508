package dev.mtcgitops;

import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.check.DeliveryCheck;
import dev.mtcgitops.check.FleetCheck;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.output.CollisionCheck;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.ManifestFiles;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.output.RenderedTree;
import dev.mtcgitops.overlay.Effects;
import dev.mtcgitops.overlay.OverlayEngine;
import dev.mtcgitops.overlay.ShippedOverlays;
import dev.mtcgitops.read.FleetDigest;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.render.ControlPlan;
import dev.mtcgitops.render.ManifestRenderer;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.FleetResolver;
import dev.mtcgitops.resolve.ResolvedFleet;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * From inputs to a rendered fleet; the one place that knows the order of the stages. A pure function: it can be called for two inputs in one
 * run.
 */
public final class Pipeline {
    private Pipeline() {}

    /** Renders a fleet as its input states it; see {@link #run(Inputs, Supposition, int, SourceTexts, Diagnostics)}. */
    public static Optional<Rendered> run(Inputs inputs, int jobs, SourceTexts texts, Diagnostics into) {
        return run(inputs, Supposition.NONE, jobs, texts, into);
    }

    /**
     * Renders a fleet.
     *
     * @param supposed what counts instead of what the input states
     * @param jobs how many files are read, and clusters rendered, at once; the result does not depend on it
     * @param texts receives every text that a diagnostic may point into
     * @param into receives every diagnostic
     * @return nothing if there is an error
     * @throws dev.mtcgitops.diagnostic.Failure if a captured file that exists cannot be read
     */
    public static Optional<Rendered> run(
            Inputs inputs, Supposition supposed, int jobs, SourceTexts texts, Diagnostics into) {
        Diagnostics read = new Diagnostics();
        Fleet fleet = supposed.in(FleetReader.read(jobs, inputs, texts, read));
        Acceptances acceptances = Acceptances.of(fleet);
        into.accept(acceptances::reason);
        ClusterErrors errors = new ClusterErrors(fleet.subjects(), read.sorted(), into);

        Diagnostics found = new Diagnostics();
        ResolvedFleet resolved = FleetResolver.resolve(fleet, found);
        FleetCheck.check(resolved, found);
        errors.add(found.sorted());
        List<ClusterPlan> sound = resolved.plans().stream()
                .filter(plan -> errors.isSound(plan.cluster().name()))
                .toList();

        ManifestRenderer renderer = new ManifestRenderer();
        OverlayEngine overlays = overlays(fleet, texts, into);
        Layout layout =
                new Layout(fleet.delivery().map(Delivery::layoutTemplate).orElse(Delivery.DEFAULT_LAYOUT));
        ClusterStages stages = new ClusterStages(renderer, overlays, fleet.delivery(), layout);
        List<RenderedCluster> clusters = Workers.map(jobs, sound, stages::run);
        clusters.forEach(cluster -> errors.add(cluster.diagnostics()));

        boolean whole = fleet.complete() && sound.size() == resolved.plans().size();
        if (fleet.complete() && !whole && !fleet.overlays().isEmpty()) {
            into.report(PipelineProblems.clustersHaveErrors(), Location.NONE);
        }
        overlays.report(
                clusters.stream().map(RenderedCluster::effects).toList(),
                () -> effectsBefore(fleet, stages),
                fleet,
                whole,
                into);
        CollisionCheck.checkDirectories(
                clusters.stream().map(RenderedCluster::directory).toList(), into);
        List<ControlObject> control = into.hasErrors() ? List.of() : control(renderer, fleet, clusters);
        control.forEach(object -> DeliveryCheck.check(object, into));
        if (!into.hasErrors()) {
            acceptances.checkUse(into);
        }
        if (!clusters.isEmpty()) {
            ManifestRenderer.remember(texts);
        }
        return into.hasErrors()
                ? Optional.empty()
                : Optional.of(new Rendered(
                        tree(fleet, layout, clusters, control),
                        layout,
                        clusters,
                        control,
                        fleet.delivery(),
                        fleet.subjects(),
                        migrations(fleet),
                        fleet.finishedNamespaces(),
                        inputFiles(inputs, fleet)));
    }

    /** What overlays did before any pair was finished. */
    private static List<Effects> effectsBefore(Fleet fleet, ClusterStages stages) {
        return fleet.isActive()
                ? List.of()
                : FleetResolver.resolve(fleet.asActive(), new Diagnostics()).plans().stream()
                        .map(stages::effects)
                        .toList();
    }

    static OverlayEngine overlays(Fleet fleet, SourceTexts texts, Diagnostics into) {
        SortedMap<String, String> shipped = ShippedOverlays.texts();
        shipped.forEach(texts::putOwn);
        List<Overlay> all = new ArrayList<>(FleetReader.readShippedOverlays(shipped, into));
        SyncWaves.overlay(fleet.delivery()).ifPresent(all::add);
        all.addAll(fleet.overlays());
        return new OverlayEngine(all);
    }

    private static List<ControlObject> control(ManifestRenderer renderer, Fleet fleet, List<RenderedCluster> clusters) {
        return fleet.delivery()
                .map(delivery -> renderer.render(new ControlPlan(
                        delivery,
                        clusters.stream().map(RenderedCluster::delivered).toList())))
                .orElse(List.of());
    }

    private static RenderedTree tree(
            Fleet fleet, Layout layout, List<RenderedCluster> clusters, List<ControlObject> control) {
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        clusters.forEach(cluster -> files.putAll(cluster.files()));
        files.putAll(ManifestFiles.of(control));
        SortedMap<String, SortedSet<String>> openings = new TreeMap<>();
        clusters.forEach(cluster -> openings.putAll(cluster.openings()));
        return RenderedTree.of(
                files,
                layout.ownDirectories(clusters.stream()
                        .map(cluster -> cluster.directory().path())
                        .toList()),
                FleetDigest.of(fleet),
                openings);
    }

    private static SortedMap<String, Migration> migrations(Fleet fleet) {
        SortedMap<String, Migration> migrations = new TreeMap<>();
        fleet.pairs().forEach(pair -> {
            Located<String> control = pair.controlCluster();
            migrations.put(
                    pair.name().value(),
                    new Migration(
                            pair.name().at(),
                            pair.source().value(),
                            pair.target().value(),
                            control.value(),
                            pair.control().at(),
                            pair.isActive()));
        });
        return migrations;
    }

    private static Set<Path> inputFiles(Inputs inputs, Fleet fleet) {
        Set<Path> all = new HashSet<>();
        fleet.captures().stream().map(Capture::path).forEach(all::add);
        inputs.files().stream()
                .filter(file -> !file.isStandardInput())
                .map(InputFile::path)
                .forEach(all::add);
        return all;
    }
}
