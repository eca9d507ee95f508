package dev.mtcgitops.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The files on the disk, as they are now. */
final class DiskFiles implements FileSource {
    @Override
    public Path realPath(Path path) throws IOException {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            if (isBelowFile(path)) {
                throw new NoSuchFileException(path.toString());
            }
            throw e;
        }
    }

    private static boolean isBelowFile(Path path) {
        Path parent = path.getParent();
        return parent != null && (Files.isRegularFile(parent) || isBelowFile(parent));
    }

    @Override
    public Kind kind(Path path) {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Kind.FILE
                    : found.isDirectory() ? Kind.FOLDER : found.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
        } catch (IOException unknown) {
            return Kind.OTHER;
        }
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
    }
}
