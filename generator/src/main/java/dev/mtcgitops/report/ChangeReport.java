package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that is told of a change.
 *
 * @param change what differs
 * @param findings what warnings and errors of the fleet only one state has; empty where they are not known of both
 */
public record ChangeReport(FleetChange change, Optional<Findings> findings) {
    /**
     * Warnings and errors of a fleet.
     *
     * @param added those of the new state only
     * @param resolved those of the old state only
     */
    public record Findings(List<Diagnostic> added, List<Diagnostic> resolved) {
        public Findings {
            added = List.copyOf(added);
            resolved = List.copyOf(resolved);
        }

        /** What is found for one of two inputs only: infos and the lines of places do not count. */
        public static Findings between(List<Diagnostic> before, List<Diagnostic> after) {
            return between(
                    before,
                    after,
                    diagnostic -> List.of(
                            diagnostic.rule(),
                            diagnostic.severity(),
                            diagnostic.at().file(),
                            diagnostic.message()));
        }

        /** What is found for an input under one of two suppositions only: infos and the words of messages do not count. */
        public static Findings supposed(List<Diagnostic> before, List<Diagnostic> after) {
            return between(
                    before, after, diagnostic -> List.of(diagnostic.rule(), diagnostic.severity(), diagnostic.at()));
        }

        private static Findings between(
                List<Diagnostic> before, List<Diagnostic> after, Function<Diagnostic, List<Object>> content) {
            return new Findings(without(after, before, content), without(before, after, content));
        }

        private static List<Diagnostic> without(
                List<Diagnostic> some, List<Diagnostic> others, Function<Diagnostic, List<Object>> content) {
            Map<List<Object>, Long> counts =
                    others.stream().collect(Collectors.groupingBy(content, HashMap::new, Collectors.counting()));
            return some.stream()
                    .filter(diagnostic -> diagnostic.severity() != Severity.INFO)
                    .filter(diagnostic -> counts.merge(content.apply(diagnostic), -1L, Long::sum) < 0)
                    .toList();
        }
    }
}
