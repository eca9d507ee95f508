package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.Guards;
import picocli.CommandLine.Option;

/** The flags that open a guard. */
final class GuardOptions {
    @Option(names = "--overwrite-edited", description = "Replace generated files that were edited by hand.")
    private boolean overwriteEdited;

    @Option(names = "--allow-deletions", description = "Delete any share of the generated files.")
    private boolean allowDeletions;

    /** What is allowed for a fleet; how much may be deleted otherwise, its {@code Delivery} may say. */
    Guards guards(Rendered rendered) {
        return new Guards(
                overwriteEdited,
                allowDeletions,
                rendered.delivery().map(Delivery::guards).orElse(DeletionGuard.DEFAULT));
    }
}
