package dev.mtcgitops.output;

import static dev.mtcgitops.output.Trees.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanReportTest {
    private static final TreePlan PLAN = TreePlan.of(
            rendered("clusters/a", "1", "clusters/b", "2", "flux/d", "4"),
            MemoryTree.after(rendered("clusters/a", "1", "clusters/b", "1", "clusters/c", "3")),
            Guards.STRICT);

    @Test
    void lists_changes_and_counts_them() {
        assertThat(PlanReport.changes(PLAN, false))
                .containsExactly("update clusters/b", "delete clusters/c", "create flux/d");
        assertThat(PlanReport.done(PLAN)).isEqualTo("1 created, 1 updated, 1 deleted, 1 unchanged.");
    }

    @Test
    void lists_unchanged_files_when_asked() {
        assertThat(PlanReport.changes(PLAN, true))
                .startsWith("unchanged clusters/a", "update clusters/b")
                .hasSize(4);
    }
}
