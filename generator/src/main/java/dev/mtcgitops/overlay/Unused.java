package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.rule.OverlayEngineRule;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds overlays and patches that do nothing in a whole fleet, and what they were probably meant for. */
final class Unused {
    private static final int SHOWN = 3;

    private Unused() {}

    static void report(PreparedOverlay overlay, List<Patched> clusters, Diagnostics into) {
        SortedMap<ResourceId, Manifest> reached = new TreeMap<>();
        for (Patched cluster : clusters) {
            if (overlay.holdsFor(cluster.cluster())) {
                cluster.before().stream()
                        .filter(overlay::holdsFor)
                        .forEach(manifest -> reached.putIfAbsent(manifest.id(), manifest));
            }
        }
        if (reached.isEmpty()) {
            into.report(
                    OverlayEngineRule.APPLIES_NOWHERE, overlay.overlay().name().at(), overlay.name());
            return;
        }
        for (PreparedPatch patch : overlay.patches()) {
            if (!patch.patch().optional() && clusters.stream().noneMatch(c -> c.matched(patch.number()))) {
                into.report(
                        OverlayEngineRule.MATCHES_NOTHING,
                        patch.patch().at(),
                        overlay.name(),
                        nearest(patch.selector(), reached));
            }
        }
    }

    private static String nearest(Selector selector, SortedMap<ResourceId, Manifest> candidates) {
        return candidates.values().stream()
                .sorted(Comparator.comparingInt((Manifest manifest) -> -likeness(selector, manifest)))
                .limit(SHOWN)
                .map(manifest -> "`" + manifest.id() + "`")
                .collect(Collectors.joining(", "));
    }

    /** Twice what matches, once what nearly does. */
    private static int likeness(Selector selector, Manifest manifest) {
        int score = 0;
        for (Selector.Field field : selector.fields()) {
            String value = field.part().apply(manifest.id());
            String wanted = field.pattern().pattern();
            score += field.matches(manifest.id())
                    ? 2
                    : Suggestion.nearest(wanted, List.of(value)).isPresent() ? 1 : 0;
        }
        return score;
    }
}
