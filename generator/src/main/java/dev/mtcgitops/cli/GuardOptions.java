package dev.mtcgitops.cli;

import dev.mtcgitops.output.Guards;
import picocli.CommandLine.Option;

/** The flags that open a guard. */
final class GuardOptions {
    @Option(names = "--overwrite-edited", description = "Replace generated files that were edited by hand.")
    private boolean overwriteEdited;

    @Option(names = "--allow-deletions", description = "Delete any share of the generated files.")
    private boolean allowDeletions;

    Guards guards() {
        return new Guards(overwriteEdited, allowDeletions);
    }
}
