package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.rule.GitRule;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.StandingTree;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What Linux takes as a path (PATH_MAX). */
    private static final int LONGEST_PATH = 4096;

    /** Characters of paths, many times those of a large fleet, and what an entry takes besides. */
    private static final int MOST_COLLECTED = 1 << 26;

    private static final int SIZE_OF_ENTRY = 64;

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
        return folder(target.inBranch(directory))
                .map(id -> Collections.unmodifiableSortedMap(collect(new Folder(directory, id))))
                .orElse(Collections.emptySortedMap());
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
            folder(above).map(this::load).filter(this::holdsRecord).ifPresent(tree -> found.add(record(above)));
        }
        folder(path).ifPresent(id -> recordsBelow(new Folder(path, id), found));
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

    /** A folder and its path. */
    private record Folder(String path, ObjectId id) {
        /** The path of something in it. */
        String inside(TreeObject.Entry entry) {
            return path.isEmpty() ? entry.text() : path + "/" + entry.text();
        }
    }

    /** Every folder is looked at once, however often it stands on the branch: a few of them can stand for any number of paths. */
    private void recordsBelow(Folder top, SortedSet<String> found) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<Folder> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            for (TreeObject.Entry entry : load(folder.id()).entries()) {
                if (entry.isTree() && !entry.name().equals(OwnershipRecord.DIRECTORY) && seen.add(entry.id())) {
                    Folder inner = new Folder(folder.inside(entry), entry.id());
                    require(inner.path().length() <= LONGEST_PATH);
                    if (holdsRecord(load(inner.id()))) {
                        found.add(record(inner.path()));
                    }
                    open.push(inner);
                }
            }
        }
    }

    private SortedMap<String, Entry> collect(Folder top) {
        SortedMap<String, Entry> found = new TreeMap<>();
        int size = 0;
        Deque<Folder> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            for (TreeObject.Entry entry : load(folder.id()).entries()) {
                String path = folder.inside(entry);
                size += SIZE_OF_ENTRY + path.length();
                require(path.length() <= LONGEST_PATH && size <= MOST_COLLECTED);
                if (entry.isTree()) {
                    open.push(new Folder(path, entry.id()));
                } else {
                    found.put(path, asEntry(entry));
                }
            }
        }
        return found;
    }

    private void require(boolean bounded) {
        if (!bounded) {
            throw GitFailures.io(
                    GitRule.DAMAGED, target.repository(), "the branch holds more or longer paths than a checkout can.");
        }
    }

    /** The attributes that are stated in a folder, counted from the top of the branch. */
    Optional<byte[]> attributes(String folder) {
        return folder(folder)
                .map(this::load)
                .flatMap(tree -> tree.get(Constants.DOT_GIT_ATTRIBUTES))
                .filter(TreeObject.Entry::isFile)
                .map(file -> reading(() -> objects.read(file.id(), Constants.OBJ_BLOB)));
    }

    private Optional<ObjectId> folder(String path) {
        return path.isEmpty()
                ? Optional.ofNullable(root)
                : find(path).filter(TreeObject.Entry::isTree).map(TreeObject.Entry::id);
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
