package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A mistake in an overlay, whichever objects show it.
 *
 * @param rule the mistake
 * @param at its place
 * @param related other places
 * @param arguments what the rule's sentence needs, before the objects
 */
record Finding(Rule rule, Location at, List<Related> related, List<Object> arguments) {
    private static final int SHOWN = 3;

    /** Reports every mistake once, naming the first objects that show it. */
    static void report(List<Effects> clusters, Diagnostics into) {
        Map<Finding, List<String>> objects = new LinkedHashMap<>();
        for (Effects effects : clusters) {
            effects.findings()
                    .forEach((finding, ids) ->
                            ids.forEach(id -> objects.computeIfAbsent(finding, same -> new ArrayList<>())
                                    .add("`" + id + "` of cluster `" + effects.cluster() + "`")));
        }
        objects.forEach((finding, names) -> finding.reportAt(names, into));
    }

    private void reportAt(List<String> objects, Diagnostics into) {
        List<String> first = objects.subList(0, Math.min(SHOWN, objects.size()));
        int more = objects.size() - first.size();
        List<Object> all = new ArrayList<>(arguments);
        all.add(String.join(", ", first) + (more == 0 ? "" : " and " + more + " more"));
        into.report(rule, at, related, all.toArray());
    }
}
