package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.ExistingTree.Entry;
import dev.mtcgitops.output.ExistingTree.Kind;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import dev.mtcgitops.work.Progress.Task;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Carries out a plan in a directory so that a run may be killed at any moment.
 *
 * <p>Every file appears whole: written beside its place under another name, then renamed. Before the first file changes,
 * the new ownership record is put beside the old one; while both exist, a file is known by either, so the next run can
 * finish or undo the work, whatever its own input. The last step renames the new record over the old one. Nothing is
 * forced to the disk: this guards against killed runs, not against a loss of power.
 */
public final class DirectoryWriter {
    private final DirectoryTree target;
    private final Runnable beforeEachStep;
    /** The directory that was written to last: files come by path, so the next one mostly has the same way to it. Empty where there is none. */
    private String last = "";

    private DirectoryWriter(DirectoryTree target, Runnable beforeEachStep) {
        this.target = target;
        this.beforeEachStep = beforeEachStep;
    }

    /**
     * Makes {@code target} hold {@code wanted}. Touches nothing if nothing changes.
     *
     * @param plan the plan made of the two
     * @throws Failure if the disk refuses, or if somebody changed a file since the plan was made
     * @throws IllegalArgumentException if the plan is refused
     */
    public static void apply(TreePlan plan, RenderedTree wanted, DirectoryTree target) {
        apply(plan, wanted, target, () -> {});
    }

    static void apply(TreePlan plan, RenderedTree wanted, DirectoryTree target, Runnable beforeEachStep) {
        if (!plan.refusals().isEmpty()) {
            throw new IllegalArgumentException("refused: " + plan.refusals());
        }
        if (!plan.changesNothing()) {
            new DirectoryWriter(target, beforeEachStep).run(plan, wanted.files());
        }
    }

    private void run(TreePlan plan, SortedMap<String, RenderedFile> wanted) {
        for (String leftover : plan.leftovers()) {
            if (!leftover.equals(OwnershipRecord.PENDING)) {
                delete(leftover);
            }
        }
        if (plan.changesNoFile() && !plan.recordChanges()) {
            return;
        }
        if (plan.before().isPresent() && plan.leftovers().contains(OwnershipRecord.PENDING)) {
            // The pending record of the killed run is about to be replaced: what it knows must not be lost.
            write(OwnershipRecord.PATH, RenderedFile.of(plan.before().get().bytes()));
        }
        write(OwnershipRecord.PENDING, RenderedFile.of(plan.after().bytes()));
        Task task = target.progress().begin("Writing files", plan.changed());
        for (Change change : plan.changes()) {
            if (change.action() == Action.DELETE) {
                demandUnchanged(change);
                delete(change.path());
                task.step();
            }
        }
        plan.before().ifPresent(before -> removeEmptied(before, plan.after()));
        for (Change change : plan.changes()) {
            if (change.action() == Action.CREATE || change.action() == Action.UPDATE) {
                demandUnchanged(change);
                write(change.path(), Objects.requireNonNull(wanted.get(change.path()), "plan of another tree"));
                task.step();
            }
        }
        beforeEachStep.run();
        move(target.resolve(OwnershipRecord.PENDING), target.resolve(OwnershipRecord.PATH));
    }

    /** Stops if the disk no longer holds the entries that the plan saw, links in the parents included; on the way to a cluster, each is looked at once. */
    private void demandUnchanged(Change change) {
        String known = Stream.of(last, parent(last))
                .filter(directory -> change.path().startsWith(directory + "/"))
                .findFirst()
                .orElse("");
        Optional<Entry> now = target.entry(change.path(), known);
        boolean same = change.blob().isEmpty()
                ? now.isEmpty()
                : now.filter(e -> e.kind() == Kind.FILE && e.blob().equals(change.blob()))
                        .isPresent();
        if (!same) {
            Path path = target.resolve(change.path());
            throw Disk.failure(OutputProblems.changedMeanwhile(path), path);
        }
    }

    private void write(String path, RenderedFile file) {
        Path place = target.resolve(path);
        Path directory = Objects.requireNonNull(place.getParent());
        Path temporary = directory.resolve(TreeComparison.temporaryName(file.blob()));
        byte[] content = file.content();
        try {
            beforeEachStep.run();
            if (!parent(path).equals(last)) {
                Files.createDirectories(directory);
                last = parent(path);
            }
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Disk.unwritable(place, e);
        }
        beforeEachStep.run();
        move(temporary, place);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Disk.unwritable(to, e);
        }
    }

    private void delete(String path) {
        beforeEachStep.run();
        try {
            Files.deleteIfExists(target.resolve(path));
        } catch (IOException e) {
            throw Disk.unwritable(target.resolve(path), e);
        }
    }

    /** Removes directories that held files of {@code before} only, deepest first. */
    private void removeEmptied(OwnershipRecord before, OwnershipRecord after) {
        Set<String> emptied = new TreeSet<>(Comparator.reverseOrder());
        for (String path : before.files().keySet()) {
            if (!after.files().containsKey(path)) {
                addParents(path, emptied);
            }
        }
        emptied.removeIf(directory -> OwnershipRecord.holds(after.files(), directory));
        for (String directory : emptied) {
            if (target.entry(directory).filter(e -> e.kind() == Kind.DIRECTORY).isPresent()) {
                removeIfEmpty(target.resolve(directory));
            }
        }
    }

    /** Adds every directory on the way to {@code path}. */
    private static void addParents(String path, Set<String> parents) {
        int slash = path.lastIndexOf('/');
        while (slash > 0 && parents.add(path.substring(0, slash))) {
            slash = path.lastIndexOf('/', slash - 1);
        }
    }

    private void removeIfEmpty(Path directory) {
        beforeEachStep.run();
        try {
            Files.delete(directory);
        } catch (DirectoryNotEmptyException e) {
            // Something that is not ours lives there.
        } catch (IOException e) {
            throw Disk.unwritable(directory, e);
        }
    }
}
