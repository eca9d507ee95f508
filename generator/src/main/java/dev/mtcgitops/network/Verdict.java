package dev.mtcgitops.network;

import java.util.List;
import java.util.stream.Stream;

/** The verdict on a connection. */
public enum Verdict {
    PASSES,
    BLOCKED,
    /** It depends on what the input does not state: what a name resolves to, the labels of nodes, the port. */
    UNKNOWN;

    /** The verdict on a connection that has to pass all of {@code parts}. */
    public static Verdict all(Stream<Verdict> parts) {
        List<Verdict> all = parts.toList();
        return all.contains(BLOCKED) ? BLOCKED : all.contains(UNKNOWN) ? UNKNOWN : PASSES;
    }

    /** The verdict on a connection that takes one of several ways, nobody knows which: what all of them have in common. */
    public static Verdict common(Stream<Verdict> ways) {
        List<Verdict> distinct = ways.distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : UNKNOWN;
    }
}
