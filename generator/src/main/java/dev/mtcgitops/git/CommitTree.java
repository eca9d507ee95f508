package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.OwnershipRecord;
import java.util.ArrayDeque;
import java.util.Collection;
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
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The content of a branch below a path: the tree of one commit, or nothing. */
final class CommitTree implements ExistingTree {
    private static final String RECORD_NAME = OwnershipRecord.PATH.substring(OwnershipRecord.DIRECTORY.length() + 1);

    private final ObjectSource objects;
    private final @Nullable ObjectId root;
    private final PublishTarget target;
    private final Map<ObjectId, Folder> read = new HashMap<>();

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
                .map(id -> Collections.unmodifiableSortedMap(collect(new Place(directory, id))))
                .orElse(Collections.emptySortedMap());
    }

    @Override
    public byte[] read(String path) {
        return content(find(target.inBranch(path)).orElseThrow().id());
    }

    @Override
    public void prepare(Collection<String> paths) {
        List<ObjectId> blobs = paths.stream()
                .map(path -> find(target.inBranch(path)).orElseThrow().id())
                .toList();
        reading(() -> {
            objects.prepare(blobs);
            return true;
        });
    }

    @Override
    public String name() {
        return target.name();
    }

    @Override
    public Optional<Problem> obstacle() {
        String path = target.path();
        for (int end = path.indexOf('/'); !path.isEmpty(); end = path.indexOf('/', end + 1)) {
            String part = end < 0 ? path : path.substring(0, end);
            Optional<Kind> kind = find(part).map(CommitTree::asEntry).map(Entry::kind);
            if (kind.isPresent() && kind.get() != Kind.DIRECTORY) {
                return Optional.of(BranchProblems.noDirectory(path, part, target.branch(), kind.get()));
            }
            if (end < 0 || kind.isEmpty()) {
                break;
            }
        }
        return Optional.empty();
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
        folder(path).ifPresent(id -> recordsBelow(new Place(path, id), found));
        return List.copyOf(found);
    }

    private static String record(String directory) {
        return directory.isEmpty() ? OwnershipRecord.PATH : directory + "/" + OwnershipRecord.PATH;
    }

    private boolean holdsRecord(Folder tree) {
        return tree.get(OwnershipRecord.DIRECTORY)
                .filter(Folder.Entry::isTree)
                .map(entry -> load(entry.id()))
                .flatMap(folder -> folder.get(RECORD_NAME))
                .isPresent();
    }

    /** Where a folder is, and which. */
    private record Place(String path, ObjectId id) {
        /** The path of something in it. */
        String inside(String name) {
            return path.isEmpty() ? name : path + "/" + name;
        }
    }

    /** Every folder is read once, however often the branch holds it: a few of them can make any number of paths. */
    private void recordsBelow(Place top, SortedSet<String> found) {
        Set<ObjectId> seen = new HashSet<>();
        PathBudget budget = new PathBudget(target.repository());
        Deque<Place> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Place folder = open.pop();
            for (Folder.Entry entry : load(folder.id()).entries()) {
                if (entry.isTree() && !entry.name().equals(OwnershipRecord.DIRECTORY) && seen.add(entry.id())) {
                    Place inner = new Place(folder.inside(entry.text()), entry.id());
                    budget.requireShort(inner.path());
                    if (holdsRecord(load(inner.id()))) {
                        found.add(record(inner.path()));
                    }
                    open.push(inner);
                }
            }
        }
    }

    private SortedMap<String, Entry> collect(Place top) {
        SortedMap<String, Entry> found = new TreeMap<>();
        PathBudget budget = new PathBudget(target.repository());
        Deque<Place> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Place folder = open.pop();
            for (Folder.Entry entry : load(folder.id()).entries()) {
                String path = folder.inside(entry.text());
                budget.add(path);
                if (entry.isTree()) {
                    open.push(new Place(path, entry.id()));
                } else {
                    found.put(path, asEntry(entry));
                }
            }
        }
        return found;
    }

    /** The attributes that are stated in a folder, counted from the top of the branch. */
    Optional<byte[]> attributes(String folder) {
        return folder(folder)
                .map(this::load)
                .flatMap(tree -> tree.get(Constants.DOT_GIT_ATTRIBUTES))
                .filter(Folder.Entry::isFile)
                .map(file -> content(file.id()));
    }

    private Optional<ObjectId> folder(String path) {
        return path.isEmpty()
                ? Optional.ofNullable(root)
                : find(path).filter(Folder.Entry::isTree).map(Folder.Entry::id);
    }

    /** The entry at {@code path}, or the first on the way to it that is not a folder. */
    private Optional<Folder.Entry> find(String path) {
        Optional<ObjectId> folder = Optional.ofNullable(root);
        Optional<Folder.Entry> entry = Optional.empty();
        for (String segment : path.split("/", -1)) {
            entry = folder.flatMap(id -> load(id).get(Folder.rawName(segment)));
            if (entry.isEmpty() || !entry.get().isTree()) {
                return entry;
            }
            folder = entry.map(Folder.Entry::id);
        }
        return entry;
    }

    private Folder load(ObjectId id) {
        return read.computeIfAbsent(id, unread -> reading(() -> Folder.read(objects, unread)));
    }

    /** Several threads may ask, but readers of objects are for one. */
    private synchronized byte[] content(ObjectId blob) {
        return reading(() -> objects.read(blob, Constants.OBJ_BLOB));
    }

    private <T> T reading(GitFailures.Action<T> action) {
        return GitFailures.guard(target.repository(), action);
    }

    private static Entry asEntry(Folder.Entry entry) {
        if (entry.isFile()) {
            return new Entry(Kind.FILE, entry.id().name(), entry.mode() == FileMode.EXECUTABLE_FILE);
        }
        return new Entry(
                entry.isTree() ? Kind.DIRECTORY : entry.mode() == FileMode.SYMLINK ? Kind.SYMLINK : Kind.OTHER, "");
    }
}
