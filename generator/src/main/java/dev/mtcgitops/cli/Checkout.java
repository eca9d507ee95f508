package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Report;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The work tree in which the program runs; without one, the working directory. Forges show diagnostics at paths from its top.
 *
 * @param top its top
 * @param standing the working directory
 */
record Checkout(Path top, Path standing) {
    static Checkout around(Path workingDirectory) {
        Path standing = workingDirectory.toAbsolutePath().normalize();
        Path top = Stream.iterate(standing, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(".git")))
                .findFirst()
                .orElse(standing);
        return new Checkout(top, standing);
    }

    /** {@code report} with paths from the top. */
    Report placed(Report report) {
        List<Diagnostic> diagnostics =
                report.diagnostics().stream().map(d -> d.moved(this::placed)).toList();
        return new Report(diagnostics, report.drift(), report.accepted());
    }

    /** The drift of the tree in the folder {@code tree}; nothing if that is not in the work tree. */
    Optional<List<Drift>> drift(Path tree, List<Drift> drift) {
        Path folder = standing.resolve(tree).normalize();
        if (!folder.startsWith(top)) {
            return Optional.empty();
        }
        String prefix = folder.equals(top) ? "" : text(top.relativize(folder)) + "/";
        return Optional.of(drift.stream()
                .map(file -> new Drift(prefix + file.path(), file.cause()))
                .toList());
    }

    /** Names that are no files here, such as those of templates, stay. */
    private Location placed(Location at) {
        try {
            Path file = standing.resolve(at.file()).normalize();
            return at.file().isEmpty() || !file.startsWith(top) || !Files.exists(file)
                    ? at
                    : new Location(text(top.relativize(file)), at.line(), at.column(), at.endLine(), at.endColumn());
        } catch (InvalidPathException e) {
            return at;
        }
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }
}
