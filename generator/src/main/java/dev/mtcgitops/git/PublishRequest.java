package dev.mtcgitops.git;

import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.RenderedTree;

/**
 * A tree to be committed to a branch.
 *
 * @param target where to
 * @param tree the rendered files
 * @param guards what is allowed that is refused otherwise
 * @param provenance author, committer and source of the commit
 * @param toolVersion version of this program
 * @param dryRun whether to compute everything and write nothing
 * @param retries how many further tries follow the first one
 */
public record PublishRequest(
        PublishTarget target,
        RenderedTree tree,
        Guards guards,
        Provenance provenance,
        String toolVersion,
        boolean dryRun,
        int retries) {}
