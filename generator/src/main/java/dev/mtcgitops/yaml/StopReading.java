package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;

/** Ends the reading of a text after an error that leaves the rest unclear. */
final class StopReading extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;
    private final transient Location at;

    StopReading(Problem problem, Location at) {
        super(null, null, false, false);
        this.problem = problem;
        this.at = at;
    }

    Problem problem() {
        return problem;
    }

    Location at() {
        return at;
    }
}
