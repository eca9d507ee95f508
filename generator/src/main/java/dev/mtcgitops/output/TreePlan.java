package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Drift;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How an existing tree becomes the rendered one, what drifted, and why it is refused, if it is. A pure function of the two
 * trees and the guards; nothing is written.
 *
 * @param changes one for every file that exists and is owned, or is wanted, by path; where the refusals name a file
 *     that is not ours, it has none
 * @param drift the differences, by path
 * @param refusals why nothing may be written, in report order; empty if it may
 * @param comparable false where the ownership record cannot be used: then {@code changes} and {@code drift} are empty
 *     because nothing is known, and even a mere comparison is refused
 * @param before the ownership record that holds now; after a killed run, what it and the pending one say together
 * @param after the ownership record of the rendered tree, to be written last
 * @param leftovers files of a killed run, to be removed
 * @param recordChanges whether the bytes of the record differ from those of the existing one
 */
public record TreePlan(
        List<Change> changes,
        List<Drift> drift,
        List<Diagnostic> refusals,
        boolean comparable,
        Optional<OwnershipRecord> before,
        OwnershipRecord after,
        SortedSet<String> leftovers,
        boolean recordChanges) {

    /** The action on a file. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        UNCHANGED;

        /** The word used in every report. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The action on one file.
     *
     * @param path its path
     * @param action what happens
     * @param blob Git blob id of the existing content; empty where there is none
     */
    public record Change(String path, Action action, String blob) {}

    public TreePlan {
        changes = List.copyOf(changes);
        drift = List.copyOf(drift);
        refusals = refusals.stream().sorted(Diagnostic.ORDER).toList();
        leftovers = Collections.unmodifiableSortedSet(new TreeSet<>(leftovers));
    }

    /** Compares {@code wanted} with {@code existing}; the work grows with the number of files only. */
    public static TreePlan of(RenderedTree wanted, ExistingTree existing, Guards guards) {
        OwnershipRecord after = OwnershipRecord.of(wanted);
        ExistingOwnership ownership = ExistingOwnership.of(existing, Optional.of(after));
        if (!ownership.problems().isEmpty()) {
            return new TreePlan(
                    List.of(), List.of(), ownership.problems(), false, Optional.empty(), after, new TreeSet<>(), false);
        }
        TreeComparison comparison = new TreeComparison(existing, guards, ownership.record(), after);
        comparison.run();
        return new TreePlan(
                comparison.changes(),
                comparison.drift(),
                comparison.refusals(),
                true,
                ownership.record(),
                after,
                comparison.leftovers(),
                ownership.interrupted() || !ownership.isExpected());
    }

    /** Whether every file already is what was rendered; the record may still name another input. */
    public boolean changesNoFile() {
        return changed() == 0;
    }

    /** The number of files that are created, updated or deleted. */
    public int changed() {
        return (int) changes.stream()
                .filter(change -> change.action() != Action.UNCHANGED)
                .count();
    }

    /** Whether there is nothing to write or remove at all. */
    public boolean changesNothing() {
        return changesNoFile() && !recordChanges && leftovers.isEmpty();
    }
}
