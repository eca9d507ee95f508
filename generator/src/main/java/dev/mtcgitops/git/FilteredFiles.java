package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.GitRule;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.attributes.Attribute;
import org.eclipse.jgit.attributes.AttributesNode;
import org.eclipse.jgit.attributes.AttributesRule;

/**
 * Files that Git would not keep as they are written: a {@code filter} of {@code .gitattributes}, as Git LFS and git-crypt use it,
 * would turn them into something else, and what stands there into a pointer to something that is not in the repository.
 */
final class FilteredFiles {
    private static final String FILTER = "filter";
    /** How a pointer begins (git-lfs, docs/spec.md). */
    private static final String POINTER = "version https://git-lfs.github.com/spec/";

    private static final int LARGEST_POINTER = 1024;
    private static final int MOST_EDITED = 100;

    private final CommitTree standing;
    private final PublishTarget target;
    private final Map<String, AttributesNode> nodes = new HashMap<>();

    FilteredFiles(CommitTree standing, PublishTarget target) {
        this.standing = standing;
        this.target = target;
    }

    /** Why {@code plan} must not be carried out, if there is such a file. */
    Optional<Diagnostic> refusal(TreePlan plan) {
        for (Change change : plan.changes()) {
            boolean written = change.action() == Action.CREATE || change.action() == Action.UPDATE;
            Optional<String> filter = written ? filter(target.inBranch(change.path())) : Optional.empty();
            if (filter.isPresent()) {
                return Optional.of(refuse(GitRule.FILTERED, change.path(), filter.get()));
            }
        }
        return plan.drift().stream()
                .filter(drift -> drift.cause() == Drift.Cause.HAND_EDITED)
                .limit(MOST_EDITED)
                .filter(drift -> isPointer(standing.read(drift.path())))
                .findFirst()
                .map(drift -> refuse(GitRule.LFS_POINTER, drift.path(), "lfs"));
    }

    private Diagnostic refuse(GitRule rule, String path, String filter) {
        return Diagnostic.of(rule, Location.ofFile(path), List.of(), path, standing.name(), Printable.of(filter));
    }

    private static boolean isPointer(byte[] content) {
        return content.length <= LARGEST_POINTER && new String(content, UTF_8).startsWith(POINTER);
    }

    /** The filter of a path, counted from the top of the branch: the nearest file decides, and in it the last line. */
    private Optional<String> filter(String path) {
        for (int slash = path.lastIndexOf('/'); ; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = slash < 0 ? "" : path.substring(0, slash);
            List<AttributesRule> rules =
                    nodes.computeIfAbsent(folder, this::node).getRules();
            String name = path.substring(slash + 1);
            for (ListIterator<AttributesRule> rule = rules.listIterator(rules.size()); rule.hasPrevious(); ) {
                AttributesRule last = rule.previous();
                Optional<Attribute> stated = last.getAttributes().stream()
                        .filter(attribute -> attribute.getKey().equals(FILTER))
                        .findFirst();
                if (stated.isPresent() && last.isMatch(name, false)) {
                    return stated.map(Attribute::getValue).filter(value -> !value.isEmpty());
                }
            }
            if (slash < 0) {
                return Optional.empty();
            }
        }
    }

    private AttributesNode node(String folder) {
        AttributesNode node = new AttributesNode();
        standing.attributes(folder).ifPresent(bytes -> {
            try {
                node.parse(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return node;
    }
}
