package dev.mtcgitops.incremental;

import dev.mtcgitops.read.InputFile;
import java.nio.file.Path;

/**
 * A file of the input as it was.
 *
 * @param name as the user gave it
 * @param path its real path, relative to the working directory
 * @param digest over its text
 */
record KnownFile(String name, String path, String digest) {
    static KnownFile of(InputFile file, Path workingDirectory) {
        return new KnownFile(file.name(), relative(file.path(), workingDirectory), TextDigest.of(file.text()));
    }

    /** {@code path} so that a fleet in another place is the same fleet. */
    static String relative(Path path, Path workingDirectory) {
        return workingDirectory.relativize(path).toString();
    }
}
