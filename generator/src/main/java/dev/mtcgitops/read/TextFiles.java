package dev.mtcgitops.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files that are on no disk: texts by path. */
public final class TextFiles implements FileSource {
    private final Path folder;
    private final SortedMap<Path, byte[]> files = new TreeMap<>();

    /** The files of a {@code folder}, by their paths in it. */
    public TextFiles(String folder, SortedMap<String, String> texts) {
        this.folder = Path.of(folder);
        texts.forEach((path, text) -> files.put(this.folder.resolve(path), text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Path realPath(Path path) throws IOException {
        Path real = path.normalize();
        if (kind(real) == Kind.OTHER) {
            throw new NoSuchFileException(path.toString());
        }
        return real;
    }

    @Override
    public Kind kind(Path path) {
        if (files.containsKey(path)) {
            return Kind.FILE;
        }
        boolean folderOfSome = files.keySet().stream().anyMatch(file -> file.startsWith(path));
        return folderOfSome || path.equals(folder) ? Kind.FOLDER : Kind.OTHER;
    }

    @Override
    public List<Path> list(Path path) {
        int depth = path.getNameCount() + 1;
        return files.keySet().stream()
                .filter(file -> file.startsWith(path))
                .map(file -> file.subpath(0, depth))
                .distinct()
                .toList();
    }

    @Override
    public InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(content(file));
    }

    private byte[] content(Path file) throws NoSuchFileException {
        byte[] content = files.get(file);
        if (content == null) {
            throw new NoSuchFileException(file.toString());
        }
        return content;
    }
}
