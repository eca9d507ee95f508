package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Suggestion;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;

/** Sentences about a place that does not exist yet: a misspelt name looks like that. */
final class Absence {
    private static final int MOST_NAMES = 10;

    private Absence() {}

    static String repository(String name) {
        return "there is no repository at `" + Printable.of(name) + "` yet";
    }

    /**
     * The branch of {@code target}; nothing in a repository that has none at all.
     *
     * @param refs the full names of all branches
     */
    static Optional<String> branch(PublishTarget target, Collection<String> refs) {
        List<String> names = refs.stream().map(Repository::shortenRefName).toList();
        Optional<String> meant = Suggestion.nearest(target.branch(), names);
        String listed = names.stream()
                .sorted(Comparator.comparing(
                                (String name) -> meant.filter(name::equals).isEmpty())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMES)
                .map(name -> "`" + Printable.of(name) + "`")
                .collect(Collectors.joining(", "));
        String further = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " others" : "";
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("the branch `" + Printable.of(target.branch()) + "` does not exist yet (the branches are "
                        + listed + further + ")");
    }
}
