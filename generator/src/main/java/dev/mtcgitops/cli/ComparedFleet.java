package dev.mtcgitops.cli;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import java.util.List;

/**
 * A fleet to compare with another. Its files are not kept: two large fleets would need much memory.
 *
 * @param state its objects
 * @param found what was found in its input
 */
record ComparedFleet(FleetState state, Diagnostics found) {
    List<Diagnostic> findings() {
        return found.sorted();
    }
}
