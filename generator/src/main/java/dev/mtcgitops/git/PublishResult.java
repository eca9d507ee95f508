package dev.mtcgitops.git;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.output.TreePlan;
import java.util.List;
import java.util.Optional;

/** The result of publishing. */
public sealed interface PublishResult {
    /**
     * The branch moved to a new commit, or in a dry run would.
     *
     * @param commit id of the commit, 40 hex digits
     * @param absence a sentence that the branch or its repository did not exist
     * @param plan what the commit changes
     * @param change what it changes on the clusters, where the request can tell
     * @param diff the changed lines, as Git writes them; empty unless asked for
     */
    record Committed(String commit, Optional<String> absence, TreePlan plan, Optional<FleetChange> change, String diff)
            implements PublishResult {}

    /**
     * The branch already holds the rendered tree.
     *
     * @param tip id of the commit of the branch
     * @param plan a plan without changes
     * @param change the same for objects, where the request can tell
     */
    record Unchanged(String tip, TreePlan plan, Optional<FleetChange> change) implements PublishResult {}

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
