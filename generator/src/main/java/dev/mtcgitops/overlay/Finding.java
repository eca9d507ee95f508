package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * A mistake shown by an object.
     *
     * @param finding the mistake
     * @param cluster the object's cluster
     * @param object the object
     */
    record Shown(Finding finding, String cluster, ResourceId object) {}

    static Finding of(PatchFault fault) {
        return new Finding(fault.rule(), fault.at(), List.of(), fault.arguments());
    }

    /** Reports every mistake once, naming the first objects of {@code shown}. */
    static void report(Collection<Shown> shown, Diagnostics into) {
        Map<Finding, List<String>> objects = new LinkedHashMap<>();
        for (Shown one : shown) {
            objects.computeIfAbsent(one.finding(), finding -> new ArrayList<>())
                    .add("`" + one.object() + "` of cluster `" + one.cluster() + "`");
        }
        objects.forEach((finding, names) -> finding.report(names, into));
    }

    private void report(List<String> objects, Diagnostics into) {
        List<String> first = objects.subList(0, Math.min(SHOWN, objects.size()));
        int more = objects.size() - first.size();
        List<Object> all = new ArrayList<>(arguments);
        all.add(String.join(", ", first) + (more == 0 ? "" : " and " + more + " more"));
        into.report(rule, at, related, all.toArray());
    }
}
