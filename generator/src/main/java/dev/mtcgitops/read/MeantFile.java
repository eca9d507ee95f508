package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The file that somebody probably meant who named one that does not exist. */
final class MeantFile {
    /** How far a file of the same name is looked for: levels below the input's root, and files in all. */
    private static final int DEPTH = 4;

    private static final int MOST = 10_000;

    private MeantFile() {}

    /** A file of nearly that name where {@code document} looks for {@code name}, or one of the same name elsewhere below the input's root. */
    static Optional<Path> of(InputFile document, String name) {
        try {
            Path wanted = document.folder().toRealPath().resolve(name).normalize();
            List<Path> files = below(document.root().toRealPath());
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
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> files = Files.find(root, DEPTH, (path, attributes) -> attributes.isRegularFile())) {
            List<Path> some = files.limit(MOST).sorted().toList();
            // Which of more come first is up to the disk.
            return some.size() < MOST ? some : List.of();
        }
    }
}
