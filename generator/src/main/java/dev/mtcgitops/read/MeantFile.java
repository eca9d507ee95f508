package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Suggestion;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file that somebody probably meant who named one that does not exist. */
final class MeantFile {
    /** How far a file of the same name is looked for: levels below the input's root, and files in all. */
    private static final int DEPTH = 4;

    private static final int MOST = 10_000;

    private MeantFile() {}

    /** A file of nearly that name where {@code document} looks for {@code name}, or one of the same name elsewhere below the input's root. */
    static Optional<Path> of(InputFile document, String name) {
        FileSource source = document.source();
        try {
            Path wanted = source.realPath(document.folder()).resolve(name).normalize();
            List<Path> files = below(source, source.realPath(document.root()));
            List<String> beside = files.stream()
                    .filter(file -> wanted.resolveSibling(file.getFileName()).equals(file))
                    .map(file -> file.getFileName().toString())
                    .toList();
            return Suggestion.nearest(wanted.getFileName().toString(), beside)
                    .map(wanted::resolveSibling)
                    .or(() -> files.stream()
                            .filter(file -> file.endsWith(wanted.getFileName()))
                            .findFirst())
                    .filter(file -> !file.equals(document.path()));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** In a larger input nothing is proposed. */
    private static List<Path> below(FileSource source, Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        List<Path> folders = List.of(root);
        for (int depth = 0; depth < DEPTH; depth++) {
            List<Path> deeper = new ArrayList<>();
            for (Path folder : folders) {
                for (Path child : source.list(folder)) {
                    switch (source.kind(child)) {
                        case FILE -> files.add(child);
                        case FOLDER -> deeper.add(child);
                        case LINK, OTHER -> {}
                    }
                }
                if (files.size() >= MOST) {
                    return List.of();
                }
            }
            folders = deeper;
        }
        files.sort(null);
        return files;
    }
}
