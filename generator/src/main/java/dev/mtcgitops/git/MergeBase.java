package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Suggestion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/** The commit from which a revision and the commit that is checked out went apart. */
final class MergeBase {
    private final Repository repository;
    private final RevWalk walk;
    private final Diagnostics into;

    /** @param into where a revision without one is reported */
    MergeBase(Repository repository, RevWalk walk, Diagnostics into) {
        this.repository = repository;
        this.walk = walk;
        this.into = into;
    }

    /** The best one, as {@code git merge-base} names it; of several equally good ones, the newest. */
    Optional<RevCommit> of(String revision) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return nothing(BaseProblems.noCommits());
        }
        Optional<RevCommit> other = commit(revision);
        if (other.isEmpty()) {
            return other;
        }
        walk.setRevFilter(RevFilter.MERGE_BASE);
        walk.markStart(walk.parseCommit(head));
        walk.markStart(other.get());
        RevCommit base = walk.next();
        return base == null ? nothing(BaseProblems.noMergeBase(revision)) : Optional.of(base);
    }

    private Optional<RevCommit> commit(String revision) throws IOException {
        try {
            ObjectId id = revision.isEmpty() ? null : repository.resolve(revision);
            if (id == null
                    || ObjectId.isId(revision)
                            && !repository.getObjectDatabase().has(id)) {
                return nothing(unknown(revision));
            }
            RevObject object = walk.peel(walk.parseAny(id));
            return object instanceof RevCommit commit
                    ? Optional.of(commit)
                    : nothing(BaseProblems.noCommit(revision, Constants.typeString(object.getType())));
        } catch (AmbiguousObjectException e) {
            return nothing(BaseProblems.ambiguous(revision));
        } catch (RevisionSyntaxException | IncorrectObjectTypeException e) {
            return nothing(unknown(revision));
        }
    }

    /** The name may lack the remote: a clone for a job has no branches of its own. */
    private Problem unknown(String revision) throws IOException {
        List<String> names =
                repository
                        .getRefDatabase()
                        .getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES, Constants.R_TAGS)
                        .stream()
                        .map(Ref::getName)
                        .map(Repository::shortenRefName)
                        .toList();
        return BaseProblems.unknown(
                revision,
                names.stream()
                        .filter(name -> name.endsWith("/" + revision))
                        .findFirst()
                        .or(() -> Suggestion.nearest(revision, names)));
    }

    private Optional<RevCommit> nothing(Problem problem) {
        into.report(problem, Location.NONE);
        return Optional.empty();
    }
}
