package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree.Entry;
import dev.mtcgitops.output.ExistingTree.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ownership of the files of an existing tree, as its records state it.
 *
 * @param record the record that holds, if there is one
 * @param isExpected whether the existing record is the expected one
 * @param interrupted whether a run was killed there
 * @param problems why the tree can be neither judged nor written
 */
record ExistingOwnership(
        Optional<OwnershipRecord> record, boolean isExpected, boolean interrupted, List<Diagnostic> problems) {

    /**
     * Reads the records of a tree without changing anything.
     *
     * @param expected the record that exists if nothing changed; empty where none is expected
     */
    static ExistingOwnership of(ExistingTree tree, Optional<OwnershipRecord> expected) {
        List<Diagnostic> problems = new ArrayList<>();
        Optional<Problem> obstacle = tree.obstacle();
        if (obstacle.isPresent()) {
            problems.add(Diagnostic.of(obstacle.get(), Location.NONE));
            return new ExistingOwnership(Optional.empty(), false, false, problems);
        }
        for (String other : tree.otherRecords()) {
            problems.add(Diagnostic.of(OutputProblems.nestedTree(other, tree.name()), Location.ofFile(other)));
        }
        Optional<Entry> directory = tree.entry(OwnershipRecord.DIRECTORY);
        if (directory.isPresent() && directory.get().kind() != Kind.DIRECTORY) {
            problems.add(Obstacles.describe(tree, OwnershipRecord.DIRECTORY, directory.get()));
            return new ExistingOwnership(Optional.empty(), false, false, problems);
        }
        Optional<byte[]> bytes = read(tree, OwnershipRecord.PATH, problems);
        boolean isExpected = bytes.isPresent()
                && expected.filter(record -> Arrays.equals(bytes.get(), record.bytes()))
                        .isPresent();
        Optional<OwnershipRecord> owned =
                isExpected ? expected : bytes.flatMap(text -> parse(tree, OwnershipRecord.PATH, text, problems));
        Optional<byte[]> pending = read(tree, OwnershipRecord.PENDING, problems);
        Optional<OwnershipRecord> both = pending.isEmpty()
                ? owned
                : parse(tree, OwnershipRecord.PENDING, pending.get(), problems)
                        .map(next -> owned.map(last -> merge(tree, last, next)).orElse(next));
        return new ExistingOwnership(both, isExpected, pending.isPresent(), problems);
    }

    private static Optional<byte[]> read(ExistingTree tree, String path, List<Diagnostic> problems) {
        Optional<Entry> entry = tree.entry(path);
        if (entry.isPresent() && entry.get().kind() != Kind.FILE) {
            problems.add(Obstacles.describe(tree, path, entry.get()));
            return Optional.empty();
        }
        return entry.map(file -> tree.read(path));
    }

    private static Optional<OwnershipRecord> parse(
            ExistingTree tree, String path, byte[] bytes, List<Diagnostic> problems) {
        return RecordParser.parse(bytes, path, tree.name(), problems);
    }

    /**
     * The record of a tree that a killed run left between two records: a file is owned if either says so, and unedited if
     * its bytes are those of either.
     */
    private static OwnershipRecord merge(ExistingTree tree, OwnershipRecord last, OwnershipRecord next) {
        SortedSet<String> directories = new TreeSet<>(last.directories());
        directories.addAll(next.directories());
        SortedMap<String, String> files = new TreeMap<>(last.files());
        next.files().forEach((path, blob) -> {
            String before = last.files().get(path);
            if (!blob.equals(before)
                    && (before == null
                            || tree.entry(path)
                                    .filter(e -> e.blob().equals(blob))
                                    .isPresent())) {
                files.put(path, blob);
            }
        });
        SortedMap<String, SortedSet<String>> openings = new TreeMap<>(next.openings());
        openings.putAll(last.openings());
        return new OwnershipRecord(last.inputDigest(), directories, files, openings);
    }
}
