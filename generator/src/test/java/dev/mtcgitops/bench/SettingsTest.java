package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SettingsTest {
    @Test
    void withoutWishesAllSizesAreMeasuredAndTheLargestLessOften() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.sizes()).containsExactly(1, 3, 10, 100, 500, 2000, 10_000);
        assertThat(settings.runs(2000)).isEqualTo(5);
        assertThat(settings.runs(10_000)).isEqualTo(3);
        assertThat(settings.approve()).isFalse();
    }

    @Test
    void sizesAndRunsCanBeChosen() {
        Settings settings =
                Settings.of(Map.of("BENCH_RUNS", "2", "BENCH_SIZES", " 100,1  10 ", "BENCH_APPROVE", "true"));

        assertThat(settings.sizes()).containsExactly(1, 10, 100);
        assertThat(settings.runs(10_000)).isEqualTo(2);
        assertThat(Settings.of(Map.of("BENCH_RUNS_LARGE", "1")).runs(10_000)).isEqualTo(1);
        assertThat(settings.approve()).isTrue();
    }

    @Test
    void theMedianIsTheMiddle() {
        assertThat(Medians.of(9, 1, 2)).isEqualTo(2);
        assertThat(Medians.of(4, 9, 1, 2)).isEqualTo(3);
    }

    @Test
    void theTimesOfChildrenFollowANameThatMayHoldAnything() {
        String stat = "42 (a) b (c) S 1 42 42 0 -1 4194304 100 200 0 0 11 12 150 25 20 0 1 0 5";

        assertThat(ChildTimes.parse(stat)).isEqualTo(1.75);
    }
}
