package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.Guards;

/** The flags that open a guard. */
final class GuardOptions {
    private boolean overwriteEdited;
    private boolean allowDeletions;

    /** What is allowed for a fleet; how much may be deleted otherwise, its {@code Delivery} may say. */
    Guards guards(Rendered rendered) {
        return new Guards(
                overwriteEdited,
                allowDeletions,
                rendered.delivery().map(Delivery::guards).orElse(DeletionGuard.DEFAULT));
    }

    /** Adds the flags to {@code verb}. */
    void addTo(VerbSpec verb) {
        verb.on("--overwrite-edited", "Replace generated files that were edited by hand.", () -> overwriteEdited = true)
                .on("--allow-deletions", "Delete any share of the generated files.", () -> allowDeletions = true);
    }
}
