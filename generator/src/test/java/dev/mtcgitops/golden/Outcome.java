package dev.mtcgitops.golden;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Presentation;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the program makes of an input, in memory.
 *
 * @param files the text of every file, the ownership record with its input digest included; none if there is an error
 * @param report the report, as text
 * @param findings rule and message of everything in the report, sorted: what does not depend on places
 * @param diagnostics the report itself
 * @param rendered the result behind the files
 */
record Outcome(
        SortedMap<String, String> files,
        String report,
        List<String> findings,
        List<Diagnostic> diagnostics,
        Optional<Rendered> rendered) {
    /** Renders {@code input} of the directory {@code folder}, by one thread. */
    static Outcome of(Path folder) {
        return of(folder, 1);
    }

    /** Renders {@code input} of the directory {@code folder}, by {@code jobs} threads. */
    static Outcome of(Path folder, int jobs) {
        return of(Inputs.find(List.of(GoldenCase.INPUT), InputStream.nullInputStream(), folder), jobs);
    }

    /** Renders {@code inputs}, by {@code jobs} threads. */
    static Outcome of(Inputs inputs, int jobs) {
        SourceTexts texts = new SourceTexts();
        Diagnostics diagnostics = new Diagnostics();
        Optional<Rendered> rendered = Pipeline.run(inputs, Workers.of(jobs), texts, diagnostics);
        SortedMap<String, String> files = new TreeMap<>();
        rendered.ifPresent(r -> {
            r.tree().files().forEach((path, file) -> files.put(path, file.text()));
            byte[] owned = OwnershipRecord.of(r.tree()).bytes();
            files.put(OwnershipRecord.PATH, new String(owned, StandardCharsets.UTF_8));
        });
        List<String> findings =
                diagnostics.sorted().stream().map(Outcome::finding).sorted().toList();
        return new Outcome(files, text(diagnostics, texts), findings, diagnostics.sorted(), rendered);
    }

    /** A finding without its places. */
    static String finding(Diagnostic diagnostic) {
        return diagnostic.rule() + " " + diagnostic.message();
    }

    private static String text(Diagnostics diagnostics, SourceTexts texts) {
        StringBuilder out = new StringBuilder();
        try {
            ReportFormat.TEXT.print(Report.of(diagnostics.sorted()), new Presentation(texts, false, false, ""), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
