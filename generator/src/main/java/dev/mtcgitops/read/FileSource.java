package dev.mtcgitops.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * The place that input files are read from: the disk, or a commit, which has them under the names of its work tree. Only read, by
 * several threads at once.
 */
public interface FileSource {
    /** The kind of what a path names. */
    enum Kind {
        /** A regular file. */
        FILE,
        FOLDER,
        /** A symbolic link, wherever it leads. */
        LINK,
        /** A pipe, socket or device; also what does not exist. */
        OTHER
    }

    /**
     * The absolute path without links and {@code ..} that {@code path} leads to.
     *
     * @throws java.nio.file.NoSuchFileException if it leads nowhere
     */
    Path realPath(Path path) throws IOException;

    /** What {@code path} is; only its last name may be a link. */
    Kind kind(Path path);

    /** The paths of everything in {@code folder}, sorted. */
    List<Path> list(Path folder) throws IOException;

    /** The content of {@code file}. */
    InputStream open(Path file) throws IOException;
}
