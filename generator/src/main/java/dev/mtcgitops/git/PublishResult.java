package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.output.TreePlan;
import java.util.List;

/** How publishing ended. */
public sealed interface PublishResult {
    /**
     * The branch stands at a new commit, or in a dry run would.
     *
     * @param commit id of the commit, 40 hex digits
     * @param plan what the commit changes
     * @param diff the changed lines, as Git writes them; empty unless asked for
     */
    record Committed(String commit, TreePlan plan, String diff) implements PublishResult {}

    /**
     * The branch already holds what was rendered.
     *
     * @param tip id of the commit at which the branch stands
     * @param plan a plan without changes
     */
    record Unchanged(String tip, TreePlan plan) implements PublishResult {}

    /**
     * A guard refused, and nothing was written.
     *
     * @param reasons why, in report order
     */
    record Refused(List<Diagnostic> reasons) implements PublishResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
