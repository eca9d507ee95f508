package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A problem of an overlay and its place, without the objects that show it; equal if sentence and place are equal.
 *
 * @param at its place
 * @param related other places
 * @param problem its sentences, given the objects to name
 */
record PlacedProblem(Location at, List<Related> related, Function<String, Problem> problem) {
    private static final int SHOWN = 3;

    /** Reports every problem once, naming the first objects that show it. */
    static void report(List<Effects> clusters, Diagnostics into) {
        Map<PlacedProblem, List<String>> objects = new LinkedHashMap<>();
        for (Effects effects : clusters) {
            effects.problems().forEach((problem, ids) -> {
                List<String> names = objects.computeIfAbsent(problem, same -> new ArrayList<>());
                ids.forEach(id -> names.add("`" + id + "` of cluster `" + effects.cluster() + "`"));
            });
        }
        objects.forEach((problem, names) ->
                into.report(problem.problem().apply(listed(names)), problem.at(), problem.related()));
    }

    private static String listed(List<String> names) {
        List<String> first = names.subList(0, Math.min(SHOWN, names.size()));
        int more = names.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }

    private Problem sentence() {
        return problem.apply("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlacedProblem problem
                && at.equals(problem.at)
                && related.equals(problem.related)
                && sentence().equals(problem.sentence());
    }

    @Override
    public int hashCode() {
        return at.hashCode();
    }
}
