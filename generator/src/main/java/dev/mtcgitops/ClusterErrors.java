package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Subjects;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Which clusters of a fleet have errors, so that each cluster goes through the stages as far as its own errors let it. */
final class ClusterErrors {
    private final Subjects subjects;
    private final Diagnostics into;
    private final Set<String> unread;
    private final Set<String> faulty;

    /**
     * The errors of reading.
     *
     * @param read what reading reported
     * @param into receives what is reported
     */
    ClusterErrors(Subjects subjects, Collection<Diagnostic> read, Diagnostics into) {
        this.subjects = subjects;
        this.into = into;
        this.unread = subjects.withErrors(read);
        this.faulty = new HashSet<>(unread);
        into.addAll(read);
    }

    /** Reports what a stage found, except about clusters that could not be read: it may only follow from what is missing there. */
    void add(Collection<Diagnostic> found) {
        Collection<Diagnostic> meant = unread.isEmpty()
                ? found
                : found.stream()
                        .filter(diagnostic -> Collections.disjoint(subjects.of(diagnostic.at()), unread))
                        .toList();
        faulty.addAll(subjects.withErrors(meant));
        into.addAll(meant);
    }

    /** Whether no error about a cluster was reported. */
    boolean isSound(String cluster) {
        return !faulty.contains(cluster);
    }
}
