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
import org.jspecify.annotations.Nullable;

/**
 * The result of one walk through a directory, links not followed. Git's own folders are skipped until they are asked for. Of each of possibly
 * a million entries, little is kept.
 */
final class Listing {
    private final Path root;
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

    private Listing(Path root) {
        this.root = root;
    }

    /** The entries below {@code root}; nothing if there is no such directory. */
    static Listing of(Path root) {
        return of(root, root);
    }

    private static Listing of(Path root, Path start) {
        Listing listing = new Listing(root);
        try {
            Files.walkFileTree(start, listing.new Visitor(start));
        } catch (IOException e) {
            throw Disk.unreadable(start, e);
        }
        return listing;
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
                .forEach(path -> below.addAll(of(root, path).below(relative(path))));
        return below;
    }

    private String relative(Path path) {
        return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path start;

        Visitor(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(start) || !directory.endsWith(".git")) {
                return FileVisitResult.CONTINUE;
            }
            repositories.add(directory);
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(new Seen(relative(file), Disk.kind(attributes), attributes.size()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            // What is closed to us beside our directories is none of our business.
            closed.put(file, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            if (e != null) {
                closed.put(directory, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
