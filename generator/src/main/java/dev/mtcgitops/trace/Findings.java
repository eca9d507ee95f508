package dev.mtcgitops.trace;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.network.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Hops that a rule decides by what it reports. */
final class Findings {
    private Findings() {}

    /** A hop with {@code verdict}, for the reason that {@code found} tells. */
    static Hop hop(HopKind kind, String cluster, String object, Verdict verdict, Diagnostic found) {
        return new Hop(
                kind,
                cluster,
                object,
                verdict,
                found.rule() + ": " + found.message(),
                places(found),
                List.of("the remedy of " + found.rule() + ": " + found.hint()));
    }

    /** {@code hop} with an error about what is passed: it stays blocked if it is, and is unknown else. */
    static Hop doubt(Hop hop, Diagnostic error) {
        Verdict verdict = hop.verdict() == Verdict.BLOCKED ? Verdict.BLOCKED : Verdict.UNKNOWN;
        return hop(hop.kind(), hop.cluster(), hop.object(), verdict, error);
    }

    private static List<Location> places(Diagnostic found) {
        return Stream.concat(Stream.of(found.at()), found.related().stream().map(Related::at))
                .toList();
    }
}
