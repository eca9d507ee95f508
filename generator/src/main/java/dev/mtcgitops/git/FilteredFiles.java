package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files whose bytes Git would not keep: a {@code filter} of {@code .gitattributes}, as Git LFS and git-crypt use it,
 * would change them, or replace them by a pointer to something outside the repository.
 */
final class FilteredFiles {
    /** The beginning of a pointer (git-lfs, docs/spec.md). */
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    private static final int LARGEST_POINTER = 1024;
    private static final int MOST_EDITED = 100;
    /** Each is compared with each file that changes. */
    private static final int MOST_LINES = 1000;

    private final CommitTree existing;
    private final PublishTarget target;
    private final Map<String, List<FilterLine>> stated = new HashMap<>();
    private @Nullable Map<String, String> macros;

    FilteredFiles(CommitTree existing, PublishTarget target) {
        this.existing = existing;
        this.target = target;
    }

    /** Why {@code plan} must not be carried out, if there is such a file. */
    Optional<Diagnostic> refusal(TreePlan plan) {
        for (Change change : plan.changes()) {
            boolean written = change.action() == Action.CREATE || change.action() == Action.UPDATE;
            Optional<String> filter = written ? filter(target.inBranch(change.path())) : Optional.empty();
            if (filter.isPresent()) {
                return Optional.of(
                        refuse(change.path(), BranchProblems.filtered(change.path(), existing.name(), filter.get())));
            }
        }
        return plan.drift().stream()
                .filter(drift -> drift.cause() == Drift.Cause.HAND_EDITED)
                .limit(MOST_EDITED)
                .filter(drift -> isPointer(existing.read(drift.path())))
                .findFirst()
                .map(drift -> refuse(drift.path(), BranchProblems.pointer(drift.path(), existing.name())));
    }

    private static Diagnostic refuse(String path, Problem problem) {
        return Diagnostic.of(problem, Location.ofFile(path));
    }

    private static boolean isPointer(byte[] content) {
        return content.length <= LARGEST_POINTER && new String(content, UTF_8).startsWith(POINTER);
    }

    /** The filter of a path, counted from the top of the branch: the nearest file decides, and in it the last line. */
    private Optional<String> filter(String path) {
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            List<FilterLine> lines = lines(slash < 0 ? "" : path.substring(0, slash));
            String name = path.substring(slash + 1);
            for (FilterLine line : lines) {
                if (line.pattern().matches(name)) {
                    return Optional.of(line.filter()).filter(value -> !value.isEmpty());
                }
            }
            if (slash < 0) {
                return Optional.empty();
            }
        }
    }

    private List<FilterLine> lines(String folder) {
        List<FilterLine> known = stated.get(folder);
        if (known == null) {
            String text = attributes(folder);
            if (macros == null) {
                // Only the top of a branch may define them (gitattributes).
                macros = FilterLine.macros(attributes(""));
            }
            known = FilterLine.read(text, macros);
            if (known.size() > MOST_LINES) {
                throw GitFailures.io(RepositoryProblems.damaged(
                        target.repository(), "its `.gitattributes` name filters in too many lines."));
            }
            stated.put(folder, known);
        }
        return known;
    }

    private String attributes(String folder) {
        return new String(existing.attributes(folder).orElse(new byte[0]), UTF_8);
    }
}
