package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ResultsTest {
    private static Measured took(double wall, double cpu) {
        return new Measured(wall, cpu, 10);
    }

    @Test
    void aRatioIsOfBothTimesAndOfTheSumOfTheOthers() {
        Results results =
                new Results().add("a", took(6, 8)).add("b", took(1, 1)).add("c", took(2, 3));

        assertThat(results.ratio("a", "c")).contains(new Value(3, 8.0 / 3));
        assertThat(results.ratio("a", "b", "c")).contains(new Value(2, 2));
    }

    @Test
    void whatWasNotMeasuredHasNoRatio() {
        Results results = new Results().add("a", took(6, 8));

        assertThat(results.ratio("a", "missing")).isEmpty();
        assertThat(results.ratio("a", "a", "missing")).isEmpty();
        assertThat(results.ratio("missing", "a")).isEmpty();
        assertThat(results.exponent("render", 500, 10_000)).isEmpty();
        assertThat(results.crossover("render", "kustomize build")).isEmpty();
    }

    @Test
    void aTimeThatTheSystemDoesNotTellHasNoRatio() {
        Results results = new Results().add("a", took(6, 0)).add("b", took(3, 0));

        assertThat(results.ratio("a", "b")).contains(Value.ofWall(2));
    }

    @Test
    void growthIsThePowerOfThePairs() {
        Results results = new Results().add("render 10", took(1, 3)).add("render 1000", took(100, 30));

        Value growth = results.exponent("render", 10, 1000).orElseThrow();

        assertThat(growth.wall()).isCloseTo(1, within(1e-9));
        assertThat(growth.cpu()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void oursIsFasterFromWhereItsStartIsWon() {
        // A start of 8 and 1 for each pair, against 5 for each pair: equal at 2 pairs.
        Results results = new Results()
                .add("render 1", took(9, 9))
                .add("render 10", took(18, 99))
                .add("render 100", took(108, 100))
                .add("peer 10", took(50, 50));

        Value from = results.crossover("render", "peer").orElseThrow();

        assertThat(from.wall()).isCloseTo(2, within(1e-9));
        assertThat(from.cpu()).isBetween(10.0, 100.0);
    }

    @Test
    void whoIsFasterAtOnceNeedsLessThanOne() {
        assertThat(Crossover.of(new TreeMap<>(Map.of(1, 3.0, 10, 90.0)), 6)).isEqualTo(0.5);
    }

    @Test
    void whoIsSlowerForEachPairNeverWins() {
        double from = Crossover.of(new TreeMap<>(Map.of(1, 9.0, 10, 90.0)), 5);

        assertThat(from).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Value.text(from)).isEqualTo("never");
    }
}
