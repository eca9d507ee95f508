package dev.mtcgitops.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {
    private static Problem differs(Object one, Object other) {
        return new Problem(
                "TEST-002",
                Severity.WARNING,
                Quoted.quoted(one) + " differs from " + Quoted.quoted(other) + ".",
                "Use " + Quoted.quoted(other) + ", not " + Quoted.quoted(one) + ".");
    }

    private static final Location AT = new Location("f", 2, 3, 2, 4);

    @Test
    void saysWhatItsProblemSays() {
        Diagnostics found = new Diagnostics();
        found.report(differs("$1{1}\\", 4), AT);
        found.report(differs("$1{1}\\", 4), AT);
        assertThat(found.sorted())
                .containsExactly(new Diagnostic(
                        "TEST-002",
                        Severity.WARNING,
                        AT,
                        "`$1{1}\\` differs from `4`.",
                        "Use `4`, not `$1{1}\\`.",
                        List.of()));
        assertThat(found.hasErrors()).isFalse();
    }

    @Test
    void longArgumentsAreCutAfterTheyAreMasked() {
        Diagnostic d = Diagnostic.of(differs("🚀".repeat(600), "http://u:" + "p".repeat(600) + "@h"), AT);
        assertThat(d.message())
                .isEqualTo("`" + "🚀".repeat(500) + "…` differs from `http://" + "*".repeat(493) + "…`.");
        assertThat(Diagnostic.of(differs("x".repeat(500), ""), AT).message())
                .isEqualTo("`" + "x".repeat(500) + "` differs from ``.");
    }

    @Test
    void orderIsTotal() {
        List<Diagnostic> sorted = new ArrayList<>();
        for (String file : List.of("", "a", "b")) {
            for (int line : new int[] {1, 2}) {
                for (String rule : List.of("A-001", "B-001")) {
                    for (int end : new int[] {3, 4}) {
                        for (String message : List.of("m", "n")) {
                            for (String hint : List.of("h", "i")) {
                                for (Severity severity : Severity.values()) {
                                    Location at = new Location(file, line, 2, line, end);
                                    sorted.add(new Diagnostic(
                                            rule, severity, at, message, hint, List.of(new Related(at, "r"))));
                                    sorted.add(new Diagnostic(rule, severity, at, message, hint, List.of()));
                                }
                            }
                        }
                    }
                }
            }
        }
        List<Diagnostic> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(1));
        Diagnostics found = new Diagnostics();
        found.addAll(shuffled);
        assertThat(found.sorted()).isEqualTo(sorted);
        assertThat(found.hasErrors()).isTrue();
        assertThat(Report.of(shuffled).diagnostics()).isEqualTo(sorted);
    }

    @Test
    void locations() {
        assertThat(AT).hasToString("f:2:3").isEqualByComparingTo(new Location("f", 2, 3, 2, 4));
        assertThat(Location.ofFile("d")).hasToString("d").isLessThan(AT);
        assertThat(Location.NONE.hasPosition()).isFalse();
    }

    @Test
    void failureCarriesItsDiagnostic() {
        Diagnostic d = Printed.error(AT, "M.", "");
        Failure failure = new Failure(Failure.Kind.IO, d);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure.diagnostic()).isEqualTo(d);
        assertThat(failure).hasMessage("M.");
    }

    @Test
    void driftSortsByPathThenCause() {
        Drift a = new Drift("a", Drift.Cause.STALE);
        Drift b = new Drift("b", Drift.Cause.HAND_EDITED);
        Drift c = new Drift("b", Drift.Cause.FOREIGN);
        assertThat(new Report(List.of(), List.of(c, b, a)).drift()).containsExactly(a, b, c);
    }

    @Test
    void jsonRefusesWhatItDoesNotKnow() {
        assertThat(Json.write(Map.of("a", List.of(1, 2L, true, "\t\n"))))
                .isEqualTo("{\"a\":[1,2,true,\"\\u0009\\n\"]}");
        assertThatThrownBy(() -> Json.write(1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
