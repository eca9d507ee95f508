package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BaselineTest {
    private static final Baseline BASELINE =
            Baseline.parse("{\"help\": {\"wall\": 2, \"cpu\": 3}, \"growth\": {\"wall\": 1}}");

    @Test
    void whatIsWorseByNoMoreThanItsSlackIsNoRegression() {
        assertThat(BASELINE.regressions(Map.of("help", new Value(4, 4.05)))).isEmpty();
    }

    @Test
    void cpuTimeMayGrowLessThanWallTime() {
        assertThat(BASELINE.regressions(Map.of("help", new Value(1, 4.06))))
                .containsExactly("`--help` / bare JVM, CPU: 4.06, and 1.35 times the baseline of 3 is allowed");
        assertThat(BASELINE.regressions(Map.of("help", new Value(4.01, 1))))
                .containsExactly("`--help` / bare JVM, wall: 4.01, and 2 times the baseline of 2 is allowed");
    }

    @Test
    void anExponentMayGrowLess() {
        assertThat(BASELINE.regressions(Map.of("growth", new Value(1.14, 9)))).isEmpty();
        assertThat(BASELINE.regressions(Map.of("growth", new Value(1.16, 1)))).hasSize(1);
    }

    @Test
    void toBecomeUnreachableIsARegression() {
        Baseline from = Baseline.parse("{\"from-kubectl\": {\"wall\": 2, \"cpu\": 3}}");

        assertThat(from.regressions(Map.of("from-kubectl", new Value(Double.POSITIVE_INFINITY, 3))))
                .hasSize(1);
    }

    @Test
    void whatWasMeasuredAtOneOfTheTwoOnlyIsToldNotCompared() {
        Map<String, Value> measured = Map.of("help", new Value(2, 3), "origins", Value.ofCpu(9));

        assertThat(BASELINE.regressions(measured)).isEmpty();
        assertThat(BASELINE.skipped(measured))
                .containsExactly(
                        "growth exponent, 500 to 10,000 pairs: not measured",
                        "share of origins in rendering: not in the baseline");
    }

    @Test
    void aNewBaselineKeepsWhatWasNotMeasuredNow() {
        Baseline next = BASELINE.with(Map.of("help", new Value(1.5, 2.25), "origins", Value.ofCpu(0.1)));

        assertThat(next.json()).isEqualTo("""
                        {
                          "growth": {"wall": 1},
                          "help": {"wall": 1.5, "cpu": 2.25},
                          "origins": {"cpu": 0.1}
                        }
                        """);
        assertThat(Baseline.parse(next.json()).json()).isEqualTo(next.json());
    }

    @Test
    void theCommittedOneHoldsKnownFiguresOnly() throws IOException {
        Path file = Path.of("generator/src/test/resources/dev/mtcgitops/bench/baseline.json");

        assertThat(Figures.ALL)
                .extracting(Figure::id)
                .containsAll(Baseline.read(file).ids());
    }
}
