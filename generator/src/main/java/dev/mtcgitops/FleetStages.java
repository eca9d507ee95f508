package dev.mtcgitops;

import dev.mtcgitops.ClusterStages.StagedCluster;
import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.check.FleetCheck;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.output.CollisionCheck;
import dev.mtcgitops.output.FilePacker;
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
import dev.mtcgitops.resolve.ResolvedPair;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.trace.Trace;
import dev.mtcgitops.trace.TracedPath;
import dev.mtcgitops.work.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The stages that see the whole fleet, read and resolved, in one run. */
final class FleetStages {
    /** The rules about values that decide about connections, as far as reading applies them. */
    private static final List<String> CONNECTING = List.of("EP-", "STUNNEL-", "PROXY-", "NOPROXY-", "ENP-", "SECRET-");

    private final Inputs inputs;
    private final Workers workers;
    private final SourceTexts texts;
    private final Diagnostics into;
    private final Fleet fleet;
    private final ResolvedFleet resolved;
    /** Whether every pair and cluster has become a plan that says all of it. */
    private final boolean resolvedWhole;

    private final ClusterErrors errors;
    private final Acceptances acceptances;
    private final List<Diagnostic> read;
    private final ManifestRenderer renderer = new ManifestRenderer();
    private final OverlayEngine overlays;
    private final Layout layout;
    private final ClusterStages stages;

    private FleetStages(Inputs inputs, Supposition supposed, Workers workers, SourceTexts texts, Diagnostics into) {
        this.inputs = inputs;
        this.workers = workers;
        this.texts = texts;
        this.into = into;
        Diagnostics reading = new Diagnostics();
        this.fleet = supposed.in(FleetReader.read(workers, inputs, texts, reading));
        this.read = reading.sorted();
        this.acceptances = Acceptances.of(fleet);
        into.accept(acceptances::reason);
        this.errors = new ClusterErrors(fleet.subjects(), read, into);
        workers.progress().begin("Resolving clusters");
        Diagnostics found = new Diagnostics();
        this.resolved = FleetResolver.resolve(fleet, found);
        FleetCheck.check(resolved, found);
        errors.add(found.sorted());
        this.resolvedWhole = fleet.complete() && !found.hasErrors();
        this.overlays = overlays(fleet, texts, into);
        this.layout = new Layout(fleet.delivery().map(Delivery::layoutTemplate).orElse(Delivery.DEFAULT_LAYOUT));
        this.stages = new ClusterStages(resolved, renderer, overlays, fleet.delivery(), layout, new FilePacker());
    }

    /** Reads and resolves {@code inputs}, and judges what they say. */
    static FleetStages of(Inputs inputs, Supposition supposed, Workers workers, SourceTexts texts, Diagnostics into) {
        return new FleetStages(inputs, supposed, workers, texts, into);
    }

    static OverlayEngine overlays(Fleet fleet, SourceTexts texts, Diagnostics into) {
        SortedMap<String, String> shipped = ShippedOverlays.texts();
        shipped.forEach(texts::putOwn);
        List<Overlay> all = new ArrayList<>(FleetReader.readShippedOverlays(shipped, into));
        SyncWaves.overlay(fleet.delivery()).ifPresent(all::add);
        all.addAll(fleet.overlays());
        return new OverlayEngine(all);
    }

    /** The plans of the clusters that no error is about. */
    List<ClusterPlan> sound() {
        return resolved.plans().stream()
                .filter(plan -> errors.isSound(plan.cluster().name()))
                .toList();
    }

    /** All plans. */
    List<ClusterPlan> all() {
        return resolved.plans();
    }

    /** Takes {@code plans} through the stages of their clusters, and judges what came out. */
    List<RenderedCluster> run(List<ClusterPlan> plans) {
        List<StagedCluster> staged = workers.map("Rendering clusters", plans, stages::run);
        staged.forEach(cluster -> errors.add(cluster.diagnostics()));
        boolean whole = resolvedWhole && plans.size() == resolved.plans().size();
        if (fleet.complete() && !whole && !fleet.overlays().isEmpty()) {
            into.report(PipelineProblems.clustersHaveErrors(), Location.NONE);
        }
        overlays.report(staged.stream().map(StagedCluster::effects).toList(), this::effectsBefore, fleet, whole, into);
        List<RenderedCluster> clusters =
                staged.stream().map(StagedCluster::rendered).toList();
        CollisionCheck.checkDirectories(
                clusters.stream().map(RenderedCluster::directory).toList(), into);
        if (!clusters.isEmpty()) {
            ManifestRenderer.remember(texts);
        }
        return clusters;
    }

    /** What overlays did before any pair was finished. */
    private List<Effects> effectsBefore() {
        return fleet.isActive()
                ? List.of()
                : FleetResolver.resolve(fleet.asActive(), new Diagnostics()).plans().stream()
                        .map(stages::effects)
                        .toList();
    }

    List<ControlObject> control(List<RenderedCluster> clusters) {
        return fleet.delivery()
                .map(delivery -> renderer.render(new ControlPlan(
                        delivery,
                        clusters.stream().map(RenderedCluster::delivered).toList())))
                .orElse(List.of());
    }

    void checkAcceptances() {
        acceptances.checkUse(into);
    }

    /** Follows the connections of the fleet, on what {@code clusters} will have; their files are not kept for it. */
    private Supplier<List<TracedPath>> tracing(List<RenderedCluster> clusters) {
        List<String> names = clusters.stream().map(RenderedCluster::name).toList();
        List<Supplier<List<Manifest>>> finished =
                clusters.stream().map(RenderedCluster::finished).toList();
        return () -> trace(names, finished);
    }

    private List<TracedPath> trace(List<String> names, List<Supplier<List<Manifest>>> finished) {
        Map<String, List<Manifest>> manifests = new HashMap<>();
        workers.map("Following connections", finished, Supplier::get)
                .forEach(some -> manifests.put(names.get(manifests.size()), some));
        return Trace.of(
                resolved,
                plan -> manifests.get(plan.cluster().name()),
                this::unread,
                place -> texts.hasInput(place.file(), place.line()));
    }

    /** An error because of which a value that decides about the connections of {@code pair} was not read. */
    private Optional<Diagnostic> unread(ResolvedPair pair) {
        return read.stream()
                .filter(error -> error.severity() == Severity.ERROR
                        && CONNECTING.stream().anyMatch(error.rule()::startsWith)
                        && pair.members().stream()
                                .anyMatch(member ->
                                        fleet.subjects().of(error.at()).contains(member.name())))
                .findFirst();
    }

    Rendered rendered(List<RenderedCluster> clusters, List<ControlObject> control) {
        return new Rendered(
                tree(clusters, control),
                layout,
                resolved,
                clusters,
                control,
                fleet.delivery(),
                fleet.subjects(),
                migrations(),
                fleet.finishedNamespaces(),
                inputFiles(),
                tracing(clusters));
    }

    private RenderedTree tree(List<RenderedCluster> clusters, List<ControlObject> control) {
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

    private SortedMap<String, Migration> migrations() {
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

    private Set<Path> inputFiles() {
        Set<Path> all = new HashSet<>();
        fleet.captures().stream().map(Capture::path).forEach(all::add);
        inputs.files().stream()
                .filter(file -> !file.isStandardInput())
                .map(InputFile::path)
                .forEach(all::add);
        return all;
    }
}
