package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.OverlayRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Applies overlays to the manifests of clusters. The result of a patch is what {@code kustomize build} makes of the same
 * entry of {@code patches}, except where Kustomize would silently do something else than what is written. Immutable; clusters
 * may be patched by several threads at once.
 */
public final class OverlayEngine {
    private final List<PreparedOverlay> overlays;
    private final Map<Location, String> owners;
    private final List<Finding> malformed = new ArrayList<>();

    /** An engine for {@code overlays}, which apply in their own order however they are given. */
    public OverlayEngine(Collection<Overlay> overlays) {
        List<PreparedOverlay> prepared = new ArrayList<>();
        int number = 0;
        for (Overlay overlay : overlays.stream().sorted().toList()) {
            List<PreparedPatch> patches = new ArrayList<>();
            for (Patch patch : overlay.patches()) {
                try {
                    patches.add(PreparedPatch.of(number++, overlay.name().value(), patch));
                } catch (PatchFault fault) {
                    malformed.add(Finding.of(fault));
                }
            }
            prepared.add(new PreparedOverlay(prepared.size(), overlay, List.copyOf(patches)));
        }
        this.overlays = List.copyOf(prepared);
        this.owners = Owners.of(prepared);
    }

    /**
     * Applies what holds for {@code cluster}. A patch that cannot be applied to an object leaves that as it is; {@link #report}
     * tells so.
     */
    public Patched apply(ClusterFacts cluster, List<Manifest> manifests) {
        List<PreparedOverlay> active =
                overlays.stream().filter(o -> o.holdsFor(cluster)).toList();
        BitSet matched = new BitSet();
        List<Finding.Shown> findings = new ArrayList<>();
        List<Manifest> patched = new ArrayList<>(manifests.size());
        for (Manifest manifest : manifests) {
            List<Finding> found = new ArrayList<>();
            apply(active, manifest, matched, found).ifPresent(patched::add);
            found.forEach(f -> findings.add(new Finding.Shown(f, cluster.name(), manifest.id())));
        }
        return new Patched(patched, Effects.of(cluster, manifests, reached(active, manifests), matched, findings));
    }

    /** Those of the user's overlays that hold for any of {@code manifests}. */
    private static BitSet reached(List<PreparedOverlay> active, List<Manifest> manifests) {
        BitSet reached = new BitSet();
        for (PreparedOverlay overlay : active) {
            if (!overlay.overlay().shipped() && manifests.stream().anyMatch(m -> overlay.holdsFor(m.id(), m.uses()))) {
                reached.set(overlay.number());
            }
        }
        return reached;
    }

    /** What a patch leaves alone is the very tree it was given. */
    @SuppressWarnings("ReferenceEquality")
    private Optional<Manifest> apply(
            List<PreparedOverlay> active, Manifest manifest, BitSet matched, List<Finding> found) {
        YamlMapping tree = manifest.tree();
        History history = new History(owners);
        for (PreparedOverlay overlay : active) {
            if (!overlay.holdsFor(manifest.id(), manifest.uses())) {
                continue;
            }
            for (PreparedPatch patch : overlay.patches()) {
                try {
                    if (!selects(patch, manifest.id(), tree)) {
                        continue;
                    }
                    matched.set(patch.number());
                    Edits edits = new Edits();
                    YamlMapping after =
                            patch.applyTo(manifest.id(), tree, edits).orElse(null);
                    history.add(overlay.name(), edits);
                    if (after == null) {
                        found.addAll(history.conflicts());
                        return Optional.empty();
                    }
                    tree = after;
                } catch (PatchFault fault) {
                    matched.set(patch.number());
                    found.add(Finding.of(fault));
                }
            }
        }
        found.addAll(history.conflicts());
        return Optional.of(tree == manifest.tree() ? manifest : manifest.withTree(tree));
    }

    private static boolean selects(PreparedPatch patch, ResourceId id, YamlMapping tree) throws PatchFault {
        try {
            return patch.selector().matches(id, tree);
        } catch (MatchBudget.Exhausted exhausted) {
            throw new PatchFault(OverlayRule.RUNAWAY_REGEX, patch.patch().at());
        }
    }

    /**
     * Reports what went wrong, each mistake once: patches that cannot be applied, overlays that override each other, and, if every cluster
     * of the fleet is among them, patches that match nothing and overlays of the user that hold for no cluster.
     *
     * @param all the effects of {@link #apply} on clusters of the fleet, in any order
     * @param complete whether these are all clusters
     */
    public void report(Collection<Effects> all, boolean complete, Diagnostics into) {
        List<Effects> clusters = all.stream()
                .sorted((a, b) -> a.cluster().name().compareTo(b.cluster().name()))
                .toList();
        malformed.forEach(f -> into.report(f.rule(), f.at(), f.arguments().toArray()));
        Finding.report(clusters.stream().flatMap(p -> p.findings().stream()).toList(), into);
        if (complete) {
            overlays.stream()
                    .filter(overlay -> !overlay.overlay().shipped())
                    .forEach(overlay -> Unused.report(overlay, clusters, into));
        }
    }
}
