package dev.mtcgitops.output;

import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The contents of a directory and all below it, links not followed; the directories of one depth are read at once. Git's own folders are skipped until they are
 * asked for. Of each of possibly a million entries, little is kept.
 */
final class Listing {
    private final Path root;
    private final Workers workers;
    private final List<Seen> files = new ArrayList<>();
    private final List<Path> repositories = new ArrayList<>();
    private final Map<Path, IOException> closed = new TreeMap<>();

    /**
     * An entry that is not a directory.
     *
     * @param path its path from the root, with {@code /}
     * @param kind what it is, should it be a link
     * @param size of a regular file, in bytes
     */
    record Seen(String path, ExistingTree.Kind kind, long size) {}

    /** The entries of one directory, and the failures to read it. */
    private record Folder(List<Seen> files, List<Path> folders, Map<Path, IOException> closed) {}

    private Listing(Path root, Workers workers) {
        this.root = root;
        this.workers = workers;
    }

    /** The entries below {@code root}; nothing if there is no such directory. */
    static Listing of(Path root, Workers workers) {
        return of(root, root, workers);
    }

    private static Listing of(Path root, Path start, Workers workers) {
        Listing listing = new Listing(root, workers);
        List<Path> level = List.of(start);
        while (!level.isEmpty()) {
            List<Folder> folders = workers.map("Listing directories", level, listing::folder);
            level = new ArrayList<>();
            for (Folder folder : folders) {
                listing.files.addAll(folder.files());
                listing.closed.putAll(folder.closed());
                for (Path below : folder.folders()) {
                    (below.endsWith(".git") ? listing.repositories : level).add(below);
                }
            }
        }
        return listing;
    }

    private Folder folder(Path directory) {
        Folder folder = new Folder(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            entries.forEach(entry -> add(entry, folder));
        } catch (DirectoryIteratorException e) {
            folder.closed().put(directory, e.getCause());
        } catch (IOException e) {
            // What is closed to us beside our directories is none of our business.
            folder.closed().put(directory, e);
        }
        return folder;
    }

    private void add(Path entry, Folder folder) {
        try {
            Optional<BasicFileAttributes> found = Disk.look(entry);
            if (found.isPresent() && found.get().isDirectory()) {
                folder.folders().add(entry);
            } else if (found.isPresent()) {
                BasicFileAttributes attributes = found.get();
                folder.files().add(new Seen(relative(entry), Disk.kind(attributes), attributes.size()));
            }
        } catch (IOException e) {
            folder.closed().put(entry, e);
        }
    }

    /** All entries, without unreadable ones and those in Git's own folders. */
    List<Seen> files() {
        return files;
    }

    /**
     * Everything below {@code directory}, a path from the root.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if part of it could not be read
     */
    List<Seen> below(String directory) {
        Path place = root.resolve(directory);
        closed.forEach((path, reason) -> {
            if (path.startsWith(place)) {
                throw Disk.unreadable(path, reason);
            }
        });
        String beginning = directory + "/";
        List<Seen> below = new ArrayList<>();
        files.stream().filter(seen -> seen.path().startsWith(beginning)).forEach(below::add);
        repositories.stream()
                .filter(path -> path.startsWith(place))
                .forEach(path -> below.addAll(of(root, path, workers).below(relative(path))));
        return below;
    }

    private String relative(Path path) {
        String text = path.toString();
        int start = root.toString().length() + (root.getNameCount() == 0 ? 0 : 1);
        return text.substring(start).replace(path.getFileSystem().getSeparator().charAt(0), '/');
    }
}
