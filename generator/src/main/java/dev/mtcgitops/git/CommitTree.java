package dev.mtcgitops.git;

import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.StandingTree;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** What stands on a branch below a path: the tree of one commit, or nothing. */
final class CommitTree implements StandingTree {
    private static final String RECORD_NAME = OwnershipRecord.PATH.substring(OwnershipRecord.DIRECTORY.length() + 1);

    /** As many as a large fleet has; what else lies on the branch may be much more. */
    private static final int MOST_REMEMBERED = 50_000;

    private final ObjectSource objects;
    private final @Nullable ObjectId root;
    private final PublishTarget target;
    private final Map<ObjectId, TreeObject> read = new HashMap<>();

    /** @param root the commit's tree; null where there is no commit yet */
    CommitTree(ObjectSource objects, @Nullable ObjectId root, PublishTarget target) {
        this.objects = objects;
        this.root = root;
        this.target = target;
    }

    @Override
    public Optional<Entry> entry(String path) {
        return find(target.inBranch(path)).map(CommitTree::asEntry);
    }

    @Override
    public SortedMap<String, Entry> below(String directory) {
        SortedMap<String, Entry> found = new TreeMap<>();
        String prefix = directory.isEmpty() ? "" : directory + "/";
        folder(target.inBranch(directory)).ifPresent(tree -> collect(tree, prefix, found));
        return Collections.unmodifiableSortedMap(found);
    }

    @Override
    public byte[] read(String path) {
        ObjectId blob = find(target.inBranch(path)).orElseThrow().id();
        return reading(() -> objects.read(blob, Constants.OBJ_BLOB));
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public List<String> otherRecords() {
        SortedSet<String> found = new TreeSet<>();
        String path = target.path();
        for (int end = path.length(); end > 0; ) {
            end = Math.max(0, path.lastIndexOf('/', end - 1));
            String above = path.substring(0, end);
            folder(above).filter(this::holdsRecord).ifPresent(tree -> found.add(record(above)));
        }
        folder(path).ifPresent(tree -> recordsBelow(tree, path, found));
        return List.copyOf(found);
    }

    private static String record(String directory) {
        return directory.isEmpty() ? OwnershipRecord.PATH : directory + "/" + OwnershipRecord.PATH;
    }

    private boolean holdsRecord(TreeObject tree) {
        return tree.get(OwnershipRecord.DIRECTORY)
                .filter(TreeObject.Entry::isTree)
                .map(entry -> load(entry.id()))
                .flatMap(folder -> folder.get(RECORD_NAME))
                .isPresent();
    }

    private void recordsBelow(TreeObject tree, String path, SortedSet<String> found) {
        for (TreeObject.Entry entry : tree.entries()) {
            if (entry.isTree() && !entry.name().equals(OwnershipRecord.DIRECTORY)) {
                TreeObject folder = load(entry.id());
                String inner = path.isEmpty() ? entry.text() : path + "/" + entry.text();
                if (holdsRecord(folder)) {
                    found.add(record(inner));
                }
                recordsBelow(folder, inner, found);
            }
        }
    }

    private void collect(TreeObject tree, String prefix, SortedMap<String, Entry> into) {
        for (TreeObject.Entry entry : tree.entries()) {
            if (entry.isTree()) {
                collect(load(entry.id()), prefix + entry.text() + "/", into);
            } else {
                into.put(prefix + entry.text(), asEntry(entry));
            }
        }
    }

    /** The attributes that are stated in a folder, counted from the top of the branch. */
    Optional<byte[]> attributes(String folder) {
        return folder(folder)
                .flatMap(tree -> tree.get(Constants.DOT_GIT_ATTRIBUTES))
                .filter(TreeObject.Entry::isFile)
                .map(file -> reading(() -> objects.read(file.id(), Constants.OBJ_BLOB)));
    }

    private Optional<TreeObject> folder(String path) {
        if (path.isEmpty()) {
            return Optional.ofNullable(root).map(this::load);
        }
        return find(path).filter(TreeObject.Entry::isTree).map(entry -> load(entry.id()));
    }

    /** The entry at {@code path}, or the first on the way to it that is no folder. */
    private Optional<TreeObject.Entry> find(String path) {
        Optional<TreeObject> folder = Optional.ofNullable(root).map(this::load);
        Optional<TreeObject.Entry> entry = Optional.empty();
        for (String segment : path.split("/", -1)) {
            entry = folder.flatMap(tree -> tree.get(TreeObject.rawName(segment)));
            if (entry.isEmpty() || !entry.get().isTree()) {
                return entry;
            }
            folder = entry.map(found -> load(found.id()));
        }
        return entry;
    }

    private TreeObject load(ObjectId id) {
        TreeObject known = read.get(id);
        if (known == null) {
            known = reading(() -> TreeObject.read(objects, id));
            if (read.size() < MOST_REMEMBERED) {
                read.put(id, known);
            }
        }
        return known;
    }

    private <T> T reading(GitFailures.Action<T> action) {
        return GitFailures.guard(target.repository(), action);
    }

    private static Entry asEntry(TreeObject.Entry entry) {
        if (entry.isFile()) {
            return new Entry(Kind.FILE, entry.id().name());
        }
        return new Entry(entry.isTree() ? Kind.DIRECTORY : entry.isSymlink() ? Kind.SYMLINK : Kind.OTHER, "");
    }
}
