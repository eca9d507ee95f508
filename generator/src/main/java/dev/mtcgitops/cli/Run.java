package dev.mtcgitops.cli;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** One run of a verb: what it found so far, and how that is shown. */
final class Run {
    private final Console console;
    private final CommonOptions options;
    private final SourceTexts texts = new SourceTexts();
    private final Diagnostics diagnostics = new Diagnostics();

    Run(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Renders the input; nothing if it has errors, which {@link #report} shows. */
    Optional<Rendered> render() {
        return Pipeline.run(options.request(console), texts, diagnostics);
    }

    /** Renders the input like {@link #render}, and keeps the manifests behind the files. */
    Optional<Rendered> renderWithManifests() {
        return Pipeline.run(options.request(console).keepingManifests(), texts, diagnostics);
    }

    /** Prints what was found to standard error. */
    void report() {
        report(List.of());
    }

    /** Prints what was found, and {@code refusals}, to standard error. */
    void report(List<Diagnostic> refusals) {
        diagnostics.addAll(refusals);
        List<Diagnostic> shown = diagnostics.sorted().stream()
                .filter(d -> !options.quiet() || d.severity() == Severity.ERROR)
                .toList();
        print(ReportFormat.TEXT, Report.of(shown), console.err());
    }

    /** Prints everything in a format for programs, or drift as text, to standard output. */
    void results(ReportFormat format, List<Drift> drift) {
        boolean text = format == ReportFormat.TEXT;
        print(format, new Report(text ? List.of() : diagnostics.sorted(), drift), console.out());
    }

    private void print(ReportFormat format, Report report, Appendable target) {
        try {
            format.print(report, texts, options.color(console), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints a line of the result. */
    void line(String line) {
        console.out().print(line + "\n");
    }

    /** Prints the line that {@code at} points to. */
    void source(Location at) {
        texts.line(at.file(), at.line()).ifPresent(text -> line("    " + at.line() + " | " + text.strip()));
    }
}
