package dev.mtcgitops.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.change.ChangeSummary.Clusters;
import dev.mtcgitops.change.ObjectChange.Kind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChangeSummaryTest {
    @Test
    void namesOnlyWhatDiffers() {
        ChangeSummary summary =
                new ChangeSummary(new Clusters(12, 2, 1, 1), Map.of(Kind.MOVE, 1, Kind.DELETE, 2, Kind.CREATE, 3), 40);
        assertThat(summary)
                .hasToString("Clusters: 2 of 12 changed, 1 added, 1 removed."
                        + " Objects: 3 created, 2 deleted, 1 moved, 40 unchanged.");
        assertThat(summary.differing()).isEqualTo("3 created, 2 deleted, 1 moved");
        assertThat(summary.isEmpty()).isFalse();
    }

    @Test
    void nothingDiffers() {
        ChangeSummary summary = new ChangeSummary(new Clusters(1, 0, 0, 0), Map.of(), 2);
        assertThat(summary).hasToString("No object differs. Clusters: 1. Objects: 2.");
        assertThat(summary.differing()).isEqualTo("no object differs");
        assertThat(summary.isEmpty()).isTrue();
    }
}
