package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.ResourceId;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Finds overlays and patches that do nothing in a whole fleet, and what they were probably meant for. */
final class Unused {
    private static final int SHOWN = 3;

    private Unused() {}

    static void report(
            PreparedOverlay overlay, List<Effects> clusters, Supplier<List<Effects>> before, Diagnostics into) {
        SortedSet<ResourceId> reached = new TreeSet<>();
        clusters.forEach(cluster -> reached.addAll(cluster.reached(overlay)));
        if (reached.isEmpty()) {
            boolean wasUsed = before.get().stream()
                    .anyMatch(cluster -> !cluster.reached(overlay).isEmpty());
            into.report(
                    wasUsed
                            ? OverlayProblems.appliedBefore(overlay.name())
                            : OverlayProblems.appliesNowhere(overlay.name()),
                    overlay.overlay().name().at());
            return;
        }
        for (PreparedPatch patch : overlay.patches()) {
            if (!patch.patch().optional() && clusters.stream().noneMatch(cluster -> cluster.matched(patch))) {
                boolean wasUsed = before.get().stream().anyMatch(cluster -> cluster.matched(patch));
                into.report(
                        wasUsed
                                ? OverlayProblems.matchedBefore(overlay.name())
                                : OverlayProblems.matchesNothing(overlay.name(), nearest(patch.selector(), reached)),
                        patch.patch().at());
            }
        }
    }

    private static List<ResourceId> nearest(Selector selector, SortedSet<ResourceId> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingInt((ResourceId object) -> -likeness(selector, object)))
                .limit(SHOWN)
                .toList();
    }

    /** Twice what matches, once what nearly does. */
    private static int likeness(Selector selector, ResourceId object) {
        int score = 0;
        for (Selector.Field field : selector.fields()) {
            String value = field.part().apply(object);
            score += field.matches(object)
                    ? 2
                    : Suggestion.nearest(field.pattern().toString(), List.of(value))
                                    .isPresent()
                            ? 1
                            : 0;
        }
        return score;
    }
}
