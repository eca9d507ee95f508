package dev.mtcgitops.git;

import dev.mtcgitops.change.Replacement;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.RenderedTree;
import java.util.Optional;

/**
 * A tree to be committed to a branch.
 *
 * @param target where to
 * @param tree the rendered files
 * @param guards the exceptions that are allowed
 * @param provenance author, committer and source of the commit
 * @param toolVersion version of this program
 * @param dryRun whether to compute everything and write nothing
 * @param retries how many further tries follow the first one
 * @param diff whether the result holds every changed line
 * @param hydrator whether the branch is made for a promoter of environments, see {@link HydratorMetadata}
 * @param replacement tells what the commit changes, beside its files
 */
public record PublishRequest(
        PublishTarget target,
        RenderedTree tree,
        Guards guards,
        Provenance provenance,
        String toolVersion,
        boolean dryRun,
        int retries,
        boolean diff,
        boolean hydrator,
        Optional<Replacement> replacement) {

    /** A request without extras. */
    public PublishRequest(
            PublishTarget target,
            RenderedTree tree,
            Guards guards,
            Provenance provenance,
            String toolVersion,
            boolean dryRun,
            int retries) {
        this(target, tree, guards, provenance, toolVersion, dryRun, retries, false, false, Optional.empty());
    }

    /** This one, with the changed lines in the result. */
    public PublishRequest withDiff() {
        return new PublishRequest(
                target, tree, guards, provenance, toolVersion, dryRun, retries, true, hydrator, replacement);
    }

    /** This one, for a branch that a promoter of environments reads. */
    public PublishRequest asHydrator() {
        return new PublishRequest(
                target, tree, guards, provenance, toolVersion, dryRun, retries, diff, true, replacement);
    }

    /** This one, whose tree is the rendering of {@code state}. */
    public PublishRequest of(Replacement state) {
        return new PublishRequest(
                target, tree, guards, provenance, toolVersion, dryRun, retries, diff, hydrator, Optional.of(state));
    }
}
