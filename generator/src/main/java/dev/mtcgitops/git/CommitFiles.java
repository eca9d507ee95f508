package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.read.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/**
 * The files of a commit, as its checkout would have them in the work tree: submodules are empty folders there. Around the work tree
 * is the disk, where links may lead, but nothing is read.
 */
final class CommitFiles implements FileSource {
    /** As Linux follows (path_resolution(7)). */
    private static final int MOST_LINKS = 40;

    private final Repository repository;
    private final Path workTree;
    private final Folder.Entry top;
    private final Map<Path, Folder> folders = new ConcurrentHashMap<>();
    /** The same folders, once each: a commit can have one at any number of paths. */
    private final Map<ObjectId, Folder> distinct = new ConcurrentHashMap<>();

    private final PathBudget budget;

    /**
     * The files of one commit.
     *
     * @param repository open as long as files are read
     * @param workTree its real path
     * @param tree the tree of the commit
     */
    CommitFiles(Repository repository, Path workTree, ObjectId tree) {
        this.repository = repository;
        this.workTree = workTree;
        this.top = new Folder.Entry(FileMode.TREE, "", tree);
        this.budget = new PathBudget(workTree.toString());
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Deque<Path> names = new ArrayDeque<>();
        Path real = begin(path.toAbsolutePath(), path, names);
        int links = 0;
        while (!names.isEmpty()) {
            if (kind(real) != Kind.FOLDER) {
                throw new NoSuchFileException(path.toString());
            }
            Path next = real.resolve(names.pop()).normalize();
            Optional<Path> target = target(next);
            if (target.isEmpty()) {
                real = next;
            } else if (++links > MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            } else {
                real = begin(target.get(), real, names);
            }
        }
        return real;
    }

    /** Puts the names of {@code path} before {@code names}; the folder in which the first of them is. */
    private static Path begin(Path path, Path relativeTo, Deque<Path> names) {
        List<Path> reversed = new ArrayList<>();
        path.forEach(reversed::add);
        Collections.reverse(reversed);
        reversed.forEach(names::push);
        Path root = path.getRoot();
        return root == null ? relativeTo : root;
    }

    /** The text of the link {@code path}; nothing if something else is there. */
    private Optional<Path> target(Path path) throws IOException {
        if (!path.startsWith(workTree)) {
            Path real = path.toRealPath(LinkOption.NOFOLLOW_LINKS);
            return Files.isSymbolicLink(real) ? Optional.of(Files.readSymbolicLink(real)) : Optional.empty();
        }
        Folder.Entry entry = existing(path);
        if (entry.mode() != FileMode.SYMLINK) {
            return Optional.empty();
        }
        String text = size(path) > PathBudget.LONGEST_PATH
                ? ""
                : reading(() -> new String(
                        repository.open(entry.id(), Constants.OBJ_BLOB).getBytes(), UTF_8));
        if (text.isEmpty()) {
            throw new NoSuchFileException(path.toString());
        }
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(path.toString());
        }
    }

    @Override
    public Kind kind(Path path) {
        if (!path.startsWith(workTree)) {
            return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? Kind.FOLDER : Kind.OTHER;
        }
        return entry(path)
                .map(entry -> entry.isFile() ? Kind.FILE : entry.mode() == FileMode.SYMLINK ? Kind.LINK : Kind.FOLDER)
                .orElse(Kind.OTHER);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        if (existing(folder).isTree()) {
            folder(folder).entries().forEach(child -> children.add(folder.resolve(child.text())));
        }
        children.sort(null);
        return children;
    }

    private long size(Path file) throws IOException {
        ObjectId blob = existing(file).id();
        return reading(() -> {
            try (ObjectReader reader = repository.newObjectReader()) {
                return reader.getObjectSize(blob, Constants.OBJ_BLOB);
            }
        });
    }

    @Override
    public InputStream open(Path file) throws IOException {
        ObjectId blob = existing(file).id();
        return reading(() -> repository.open(blob, Constants.OBJ_BLOB).openStream());
    }

    private Folder.Entry existing(Path path) throws NoSuchFileException {
        return entry(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    }

    /** The entry of the commit with this path, which leads through no link. */
    private Optional<Folder.Entry> entry(Path path) {
        if (path.equals(workTree)) {
            return Optional.of(top);
        }
        Path above = path.getParent();
        return above != null && path.startsWith(workTree)
                ? folder(above).get(Folder.rawName(path.getFileName().toString()))
                : Optional.empty();
    }

    /** The folder with this path; an empty one where something else or nothing is. */
    private Folder folder(Path path) {
        Folder known = folders.get(path);
        if (known != null) {
            return known;
        }
        Folder read = entry(path)
                .filter(Folder.Entry::isTree)
                .map(entry -> distinct.computeIfAbsent(entry.id(), id -> reading(() -> Folder.read(this::checked, id))))
                .orElseGet(Folder::new);
        read.entries().forEach(child -> budget.add(path + "/" + child.text()));
        folders.put(path, read);
        return read;
    }

    /** A tree without the names that Git refuses to check out, such as {@code .git}. */
    private byte[] checked(ObjectId id, int type) throws IOException {
        byte[] bytes = repository.open(id, type).getBytes();
        new ObjectChecker().setAllowLeadingZeroFileMode(true).checkTree(id, bytes);
        return bytes;
    }

    private <T> T reading(GitFailures.Action<T> action) {
        return GitFailures.guard(workTree.toString(), () -> {
            try {
                return action.run();
            } catch (MissingObjectException e) {
                if (LocalRepository.isPartialClone(repository)) {
                    throw GitFailures.io(BaseProblems.notFetched(
                            workTree.toString(), e.getObjectId().name()));
                }
                throw e;
            }
        });
    }
}
