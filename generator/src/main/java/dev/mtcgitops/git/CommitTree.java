package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.rule.GitRule;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.StandingTree;
import java.io.IOException;
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

    /** What one byte of a tree takes as entries, and of a record as lines. */
    private static final int WEIGHT = 8;

    /** What Linux takes as a path (PATH_MAX). */
    private static final int LONGEST_PATH = 4096;

    /** Characters of paths, many times those of a large fleet, and what an entry takes besides. */
    private static final int MOST_COLLECTED = 1 << 26;

    private static final int SIZE_OF_ENTRY = 64;
    private static final int SIZE_OF_ID = 128;

    private final ObjectSource objects;
    private final @Nullable ObjectId root;
    private final PublishTarget target;
    private final Memory memory = Memory.ofHeap();
    private final Map<ObjectId, TreeObject> read = new HashMap<>();
    private @Nullable RecordedFolders recorded;

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
        return reading(() -> content(blob, Constants.OBJ_BLOB));
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

    private RecordedFolders recorded() {
        RecordedFolders known = recorded;
        if (known == null) {
            byte[] record = find(target.inBranch(OwnershipRecord.PATH))
                    .filter(TreeObject.Entry::isFile)
                    .map(file -> reading(() -> content(file.id(), Constants.OBJ_BLOB)))
                    .orElse(new byte[0]);
            known = new RecordedFolders(record);
            recorded = known;
        }
        return known;
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
        String inside(String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }
    }

    /** Every folder is looked at once, however often it stands on the branch: a few of them can stand for any number of paths. */
    private void recordsBelow(Folder top, SortedSet<String> found) {
        Set<ObjectId> seen = new HashSet<>();
        Deque<Folder> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            for (TreeObject.Entry entry : load(folder.id()).entries()) {
                if (entry.isTree()
                        && !entry.name().equals(OwnershipRecord.DIRECTORY)
                        && !recorded().contains(entry.id())
                        && seen.add(entry.id())) {
                    fit(SIZE_OF_ID * (long) seen.size());
                    Folder inner = new Folder(folder.inside(entry.text()), entry.id());
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
            if (recorded()
                    .list(folder.id(), (path, blob) -> found.put(folder.inside(path), new Entry(Kind.FILE, blob)))) {
                continue;
            }
            for (TreeObject.Entry entry : load(folder.id()).entries()) {
                String path = folder.inside(entry.text());
                size += SIZE_OF_ENTRY + path.length();
                require(path.length() <= LONGEST_PATH && size <= MOST_COLLECTED);
                fit(WEIGHT / 2L * size);
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
                .map(file -> reading(() -> content(file.id(), Constants.OBJ_BLOB)));
    }

    private Optional<ObjectId> folder(String path) {
        return path.isEmpty()
                ? Optional.ofNullable(root)
                : find(path).filter(TreeObject.Entry::isTree).map(TreeObject.Entry::id);
    }

    /** The entry at {@code path}, or the first on the way to it that is no folder. */
    private Optional<TreeObject.Entry> find(String path) {
        Optional<ObjectId> folder = Optional.ofNullable(root);
        Optional<TreeObject.Entry> entry = Optional.empty();
        for (String segment : path.split("/", -1)) {
            entry = folder.flatMap(id -> load(id).get(TreeObject.rawName(segment)));
            if (entry.isEmpty() || !entry.get().isTree()) {
                return entry;
            }
            folder = entry.map(TreeObject.Entry::id);
        }
        return entry;
    }

    private TreeObject load(ObjectId id) {
        TreeObject known = read.get(id);
        return known == null ? reading(() -> loadNew(id)) : known;
    }

    private TreeObject loadNew(ObjectId id) throws IOException {
        byte[] bytes = content(id, Constants.OBJ_TREE);
        TreeObject tree = TreeObject.parse(id, bytes);
        long size = SIZE_OF_ID + WEIGHT * (long) bytes.length;
        if (2 * (memory.kept() + size) < memory.most()) {
            memory.keep(size);
            read.put(id, tree);
        }
        return tree;
    }

    private byte[] content(ObjectId id, int type) throws IOException {
        byte[] bytes = objects.read(id, type);
        memory.fit(WEIGHT * (long) bytes.length);
        return bytes;
    }

    private void fit(long bytes) {
        reading(() -> {
            memory.fit(bytes);
            return true;
        });
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
