package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.Listing.Seen;
import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A tree in a directory, which need not exist yet. Symbolic links inside it are never followed. */
public final class DirectoryTree implements ExistingTree {
    private final Path root;
    private final String name;
    private final Workers workers;
    private @Nullable Listing listing;

    private DirectoryTree(Path root, String name, Workers workers) {
        this.root = root;
        this.name = name;
        this.workers = workers;
    }

    /** As {@link #at(Path, Workers)}, by the caller's thread alone. */
    public static DirectoryTree at(Path directory) {
        return at(directory, Workers.of(1));
    }

    /**
     * The tree in {@code directory}. Should the directory itself be a symbolic link, it is followed here, once.
     *
     * @param directory the directory as the user gave it
     * @param workers read files when it is listed
     * @throws Failure if something else exists there
     */
    public static DirectoryTree at(Path directory, Workers workers) {
        try {
            Path root = directory.toAbsolutePath().normalize();
            if (Disk.look(directory).isPresent()) {
                root = directory.toRealPath();
                if (!Files.isDirectory(root)) {
                    throw Disk.failure(OutputProblems.notADirectory(directory), directory);
                }
            }
            return new DirectoryTree(root, directory.toString(), workers);
        } catch (IOException e) {
            throw Disk.unreadable(directory, e);
        }
    }

    /** The progress of reading and writing files. */
    Progress progress() {
        return workers.progress();
    }

    /** The directory as an absolute path without symbolic links at its end. */
    Path root() {
        return root;
    }

    /** The place of {@code path} on the disk. */
    Path resolve(String path) {
        return path.isEmpty() ? root : root.resolve(path);
    }

    @Override
    public Optional<Entry> entry(String path) {
        return entry(path, "");
    }

    /** As {@link #entry(String)}, where {@code known} on the way to {@code path} was a directory a moment ago; empty if none was. */
    Optional<Entry> entry(String path, String known) {
        int start = known.isEmpty() ? 0 : known.length() + 1;
        for (int slash = path.indexOf('/', start); ; slash = path.indexOf('/', slash + 1)) {
            Path part = resolve(slash < 0 ? path : path.substring(0, slash));
            try {
                Optional<BasicFileAttributes> found = Disk.look(part);
                if (slash < 0 || found.isEmpty() || !found.get().isDirectory()) {
                    return found.map(attributes -> entry(part, Disk.kind(attributes), attributes.size()));
                }
            } catch (IOException e) {
                throw Disk.unreadable(part, e);
            }
        }
    }

    private static Entry entry(Path place, Kind kind, long size) {
        try {
            return new Entry(kind, kind == Kind.FILE ? Disk.blobId(place, size) : "");
        } catch (IOException e) {
            throw Disk.unreadable(place, e);
        }
    }

    @Override
    public SortedMap<String, Entry> below(String directory) {
        if (entry(directory).filter(e -> e.kind() == Kind.DIRECTORY).isEmpty()) {
            return Collections.emptySortedMap();
        }
        List<Seen> files = listing().below(directory);
        List<Entry> entries =
                workers.map("Comparing files", files, seen -> entry(resolve(seen.path()), seen.kind(), seen.size()));
        SortedMap<String, Entry> found = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            found.put(files.get(i).path(), entries.get(i));
        }
        return found;
    }

    @Override
    public byte[] read(String path) {
        try (var content = Files.newInputStream(resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw Disk.unreadable(resolve(path), e);
        }
    }

    @Override
    public List<String> otherRecords() {
        List<String> found = new ArrayList<>();
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            addRecord(above, found);
        }
        for (Seen seen : listing().files()) {
            if (seen.path().endsWith("/" + OwnershipRecord.PATH) && seen.kind() == Kind.FILE) {
                found.add(resolve(seen.path()).toString());
            }
        }
        Collections.sort(found);
        return found;
    }

    /** One walk for all questions: there may be more than a hundred thousand files. */
    private Listing listing() {
        if (listing == null) {
            listing = Listing.of(root, workers);
        }
        return listing;
    }

    private static void addRecord(Path directory, List<String> found) {
        Path record = directory.resolve(OwnershipRecord.PATH);
        if (Files.isRegularFile(record, LinkOption.NOFOLLOW_LINKS)) {
            found.add(record.toString());
        }
    }

    @Override
    public String name() {
        return name;
    }
}
