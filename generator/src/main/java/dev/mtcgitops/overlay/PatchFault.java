package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.util.List;
import java.util.function.Function;

/** A patch that cannot be applied to an object; caught where patches are applied, and never leaves this room. */
final class PatchFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient PlacedProblem problem;

    /**
     * A fault at a place.
     *
     * @param problem its sentences, given the objects to name
     */
    PatchFault(Location at, Function<String, Problem> problem) {
        super(null, null, false, false);
        this.problem = new PlacedProblem(at, List.of(), problem);
    }

    /** The problem, without the objects concerned. */
    PlacedProblem problem() {
        return problem;
    }
}
