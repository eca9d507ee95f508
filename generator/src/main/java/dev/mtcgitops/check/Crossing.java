package dev.mtcgitops.check;

import dev.mtcgitops.network.FarEnd;
import dev.mtcgitops.network.Labelled;
import java.util.List;

/**
 * A connection of a pod that NetworkPolicies of its namespace have to let through.
 *
 * @param pod what the pod is, for messages
 * @param labels its labels
 * @param what the other end, for messages
 * @param ends the other end: the ways that it may take, one of them
 */
public record Crossing(String pod, Labelled labels, String what, List<FarEnd> ends) {
    public Crossing {
        ends = List.copyOf(ends);
    }
}
