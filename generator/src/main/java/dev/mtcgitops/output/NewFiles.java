package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * Files that are written once and belong to the user from then on: what exists is never overwritten.
 *
 * @param directory where they go
 * @param files their texts by path
 */
public record NewFiles(Path directory, SortedMap<String, String> files) {
    /**
     * What exists in the places of the files, or is no folder where one has to be.
     *
     * @param exists the problem of such a path
     */
    public List<Diagnostic> obstacles(Function<Path, Problem> exists) {
        List<Diagnostic> obstacles = new ArrayList<>();
        for (String name : files.keySet()) {
            Path file = directory.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !isFree(file.resolveSibling(""))) {
                obstacles.add(Diagnostic.of(exists.apply(file), Location.ofFile(file.toString())));
            }
        }
        return obstacles;
    }

    /** Whether {@code folder} is one, or can be made. */
    private static boolean isFree(Path folder) {
        for (Path path = folder; path != null; path = path.getParent()) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return Files.isDirectory(path);
            }
        }
        return true;
    }

    /**
     * Writes them all.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if the disk refuses, or if a file has come into being
     */
    public void write() {
        files.forEach((name, text) -> {
            Path file = directory.resolve(name);
            try {
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (IOException e) {
                throw Disk.unwritable(file, e);
            }
        });
    }
}
