package dev.mtcgitops.overlay;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ResourceId;
import java.util.Collection;
import java.util.stream.Collectors;

/** The problems of the overlays of a fleet as a whole. */
final class OverlayProblems {
    private OverlayProblems() {}

    static Problem unknownName(String what, String name, String meant) {
        return Problem.of(
                "OVERLAY-011",
                "There is no " + what + " " + quoted(name) + ".",
                (meant.isEmpty() ? "" : "Did you mean " + quoted(meant) + "? ")
                        + "Only a name with `*` may match nothing.");
    }

    static Problem matchesNothing(String overlay, Collection<ResourceId> nearest) {
        return Problem.of(
                "OVERLAY-020",
                "This patch matches no object wherever overlay " + quoted(overlay) + " applies.",
                "The nearest are "
                        + nearest.stream().map(object -> quoted(object)).collect(Collectors.joining(", "))
                        + ". Correct the selection, or set `optional: true` if the patch may match nothing.");
    }

    static Problem appliedBefore(String overlay) {
        return Problem.of(
                "OVERLAY-032",
                "Overlay " + quoted(overlay) + " applied only to objects of pairs that are finished now.",
                "Remove it together with these pairs.");
    }

    static Problem matchedBefore(String overlay) {
        return Problem.of(
                "OVERLAY-032",
                "This patch of overlay " + quoted(overlay) + " matched only objects of pairs that are finished now.",
                "Remove it together with these pairs.");
    }

    static Problem overridden(String earlier, String later, String pointer, String objects) {
        return Problem.of(
                "OVERLAY-030",
                "Overlay " + quoted(later) + " overrides the value of overlay " + quoted(earlier) + " at "
                        + quoted(pointer) + " in " + objects + "; " + quoted(later) + " comes later and wins.",
                "Let only one of them set this field, or narrow a `when` so that they apply to different objects.");
    }

    static Problem appliesNowhere(String overlay) {
        return Problem.of(
                "OVERLAY-031",
                "The `when` of overlay " + quoted(overlay) + " holds for no object of any cluster.",
                "Correct it, or remove the overlay until there is something it applies to.");
    }
}
