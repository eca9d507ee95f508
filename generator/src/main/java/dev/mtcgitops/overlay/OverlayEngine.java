package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Applies overlays to the manifests of clusters. The result of a patch is what {@code kustomize build} makes of the same
 * entry of {@code patches}, except where Kustomize would silently differ from the text of the patch. Immutable; clusters
 * may be patched by several threads at once.
 */
public final class OverlayEngine {
    private final List<PreparedOverlay> overlays;
    private final Map<Location, String> authors;

    /** An engine for {@code overlays}, which apply in their own order however they are given. */
    public OverlayEngine(Collection<Overlay> overlays) {
        this.overlays = overlays.stream().sorted().map(PreparedOverlay::of).toList();
        this.authors = Conflicts.authors(overlays);
    }

    /**
     * Applies the overlays of {@code cluster}. A patch that cannot be applied leaves the object as it is; {@link #report}
     * reports it.
     */
    public Patched apply(ClusterFacts cluster, List<Manifest> manifests) {
        List<PreparedOverlay> here = overlays.stream()
                .filter(o -> Condition.holdsFor(o.overlay().when(), cluster))
                .toList();
        Effects effects = new Effects(cluster.name());
        List<Manifest> patched = new ArrayList<>(manifests.size());
        for (Manifest manifest : manifests) {
            List<PreparedOverlay> active = here.stream()
                    .filter(o -> Condition.holdsFor(o.overlay().when(), manifest.id(), manifest.uses()))
                    .toList();
            apply(active, manifest, effects).ifPresent(patched::add);
        }
        return new Patched(patched, effects);
    }

    /** A tree without edits is the very one that was given. */
    @SuppressWarnings("ReferenceEquality")
    private Optional<Manifest> apply(List<PreparedOverlay> active, Manifest manifest, Effects effects) {
        YamlMapping tree = manifest.tree();
        Conflicts conflicts = new Conflicts(authors, conflict -> effects.find(conflict, manifest.id()));
        for (PreparedOverlay overlay : active) {
            effects.reach(overlay, manifest.id());
            for (PreparedPatch patch : overlay.patches()) {
                if (!patch.selector().matches(manifest.id(), tree)) {
                    continue;
                }
                effects.match(patch);
                try {
                    Edits edits = new Edits();
                    Optional<YamlMapping> after = patch.applyTo(manifest.id(), tree, edits);
                    conflicts.add(overlay.name(), edits);
                    if (after.isEmpty()) {
                        return Optional.empty();
                    }
                    tree = after.get();
                } catch (PatchFault fault) {
                    effects.find(fault.problem(), manifest.id());
                }
            }
        }
        return Optional.of(tree == manifest.tree() ? manifest : manifest.withTree(tree));
    }

    /**
     * Reports the problems, each once: patches that cannot be applied, overlays that override each other, names in a {@code when}
     * that nothing has, and, if every cluster of the fleet is there, patches that match nothing and overlays that hold for nothing.
     *
     * @param all the effects of {@link #apply} on clusters of {@code fleet}, in any order
     * @param before the effects before any pair of the fleet was finished; asked for once, and only where something is unused
     * @param whole whether these are all clusters
     */
    public void report(
            Collection<Effects> all, Supplier<List<Effects>> before, Fleet fleet, boolean whole, Diagnostics into) {
        List<Effects> clusters =
                all.stream().sorted(Comparator.comparing(Effects::cluster)).toList();
        PlacedProblem.report(clusters, into);
        Supplier<List<Effects>> once = new Once(before);
        FleetNames names = FleetNames.of(fleet);
        for (PreparedOverlay overlay : overlays) {
            if (!overlay.overlay().shipped() && names.has(overlay.overlay().when(), into) && whole) {
                Unused.report(overlay, clusters, once, into);
            }
        }
    }

    /** The effects of another supplier, which renders a whole fleet and is asked only once. */
    private static final class Once implements Supplier<List<Effects>> {
        private final Supplier<List<Effects>> supplier;
        private Optional<List<Effects>> effects = Optional.empty();

        Once(Supplier<List<Effects>> supplier) {
            this.supplier = supplier;
        }

        @Override
        public List<Effects> get() {
            if (effects.isEmpty()) {
                effects = Optional.of(supplier.get());
            }
            return effects.get();
        }
    }
}
