package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import java.util.List;

/** The receiver of problems that are found while reading. */
@FunctionalInterface
interface Reporter {
    void report(Problem problem, Location at, List<Related> related);

    default void report(Problem problem, Location at) {
        report(problem, at, List.of());
    }
}
