package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the whole pipeline makes of an input, and says of it.
 *
 * @param rendered the tree; empty after an error
 * @param diagnostics all that is said, in report order
 */
public record Checked(Optional<Rendered> rendered, List<Diagnostic> diagnostics) {
    /** Reads {@code documents} as one text, separators between them. */
    public static Checked of(String... documents) {
        return of("-", String.join("---\n", documents));
    }

    /** Reads the files in {@code folder}. */
    public static Checked ofFolder(Path folder) {
        return of(folder.toString(), "");
    }

    private static Checked of(String input, String text) {
        Diagnostics found = new Diagnostics();
        Inputs inputs = Inputs.find(
                List.of(input),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                Path.of("").toAbsolutePath());
        Optional<Rendered> rendered = Pipeline.run(inputs, Workers.of(1), new SourceTexts(), found);
        return new Checked(rendered, found.sorted());
    }

    /** {@code RULE line:column}, with the places related to it behind slashes. */
    public static String place(Diagnostic d) {
        return d.rule() + " " + d.at().line() + ":" + d.at().column()
                + d.related().stream()
                        .map(r -> "/" + r.at().line() + ":" + r.at().column())
                        .collect(Collectors.joining());
    }

    /** The places of all diagnostics. */
    public List<String> places() {
        return diagnostics.stream().map(Checked::place).toList();
    }

    /** The places of the diagnostics whose rule begins with {@code prefix}. */
    public List<String> places(String prefix) {
        return places().stream().filter(place -> place.startsWith(prefix)).toList();
    }
}
