package dev.mtcgitops.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The result of one walk through a directory, links not followed. Git's own folders are skipped until they are asked for. */
final class Listing {
    private final Path root;
    private final List<Seen> files = new ArrayList<>();
    private final List<Path> repositories = new ArrayList<>();
    private final Map<Path, IOException> closed = new TreeMap<>();

    /**
     * An entry that is not a directory.
     *
     * @param path its path
     * @param attributes its own, should it be a link
     */
    record Seen(Path path, BasicFileAttributes attributes) {}

    private Listing(Path root) {
        this.root = root;
    }

    /** The entries below {@code root}; nothing if there is no such directory. */
    static Listing of(Path root) {
        Listing listing = new Listing(root);
        try {
            Files.walkFileTree(root, listing.new Visitor());
        } catch (IOException e) {
            throw Disk.unreadable(root, e);
        }
        return listing;
    }

    /** All entries, without unreadable ones and those in Git's own folders. */
    List<Seen> files() {
        return files;
    }

    /**
     * Everything below {@code directory}.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if part of it could not be read
     */
    List<Seen> below(Path directory) {
        closed.forEach((path, reason) -> {
            if (path.startsWith(directory)) {
                throw Disk.unreadable(path, reason);
            }
        });
        List<Seen> below = new ArrayList<>();
        files.stream().filter(seen -> seen.path().startsWith(directory)).forEach(below::add);
        repositories.stream()
                .filter(path -> path.startsWith(directory))
                .forEach(path -> below.addAll(of(path).below(path)));
        return below;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(root) || !directory.endsWith(".git")) {
                return FileVisitResult.CONTINUE;
            }
            repositories.add(directory);
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(new Seen(file, attributes));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // What is closed to us beside our directories is none of our business.
            closed.put(file, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            if (e != null) {
                closed.put(directory, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
