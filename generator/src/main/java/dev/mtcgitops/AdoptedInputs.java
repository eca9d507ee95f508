package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.read.TextFiles;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/** Files that are not on a disk yet, as the input of a pipeline. */
record AdoptedInputs(Inputs inputs) {
    private static final String FOLDER = "fleet";

    static AdoptedInputs of(SortedMap<String, String> files) {
        return new AdoptedInputs(
                Inputs.find(List.of(FOLDER), new TextFiles(FOLDER, files), InputStream.nullInputStream(), Path.of("")));
    }

    /** {@code found} at the paths that the files will have. */
    List<Diagnostic> named(List<Diagnostic> found) {
        return found.stream()
                .map(diagnostic -> new Diagnostic(
                        diagnostic.rule(),
                        diagnostic.severity(),
                        named(diagnostic.at()),
                        diagnostic.message(),
                        diagnostic.hint(),
                        List.of()))
                .toList();
    }

    private static Location named(Location at) {
        String file = at.file().startsWith(FOLDER + "/") ? at.file().substring(FOLDER.length() + 1) : "";
        return new Location(file, at.line(), at.column(), at.endLine(), at.endColumn());
    }
}
