package dev.mtcgitops.trace;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.network.Verdict;
import java.util.List;

/**
 * One thing that a connection passes, or does not.
 *
 * @param kind what it is
 * @param cluster where it is
 * @param object the object that decides, as {@code Kind/namespace/name}; empty where none does
 * @param verdict what becomes of the connection here
 * @param why the reason
 * @param because the input lines that decide, the most telling first
 * @param needs what would decide, and the command that tells it; only where the verdict is unknown
 */
public record Hop(
        HopKind kind,
        String cluster,
        String object,
        Verdict verdict,
        String why,
        List<Location> because,
        List<String> needs) {
    public Hop {
        because = because.stream().filter(Location::hasPosition).distinct().toList();
        needs = verdict == Verdict.UNKNOWN ? List.copyOf(needs) : List.of();
    }
}
