package dev.mtcgitops.cli;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Presentation;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Progress;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** One run of a verb: what it found, and how that is shown. Results and reports for programs go to standard output, diagnostics for people to standard error. */
final class Run {
    private final Console console;
    private final ReportOptions options;
    private ReportFormat format;
    private final SourceTexts texts = new SourceTexts();
    private final Diagnostics diagnostics = new Diagnostics();
    private final Progress progress = new Progress();
    private List<Drift> drift = List.of();
    private Optional<Path> tree = Optional.empty();
    private boolean reported;
    private @Nullable Inputs inputs;

    private Run(Console console, ReportOptions options, ReportFormat format) {
        this.console = console;
        this.options = options;
        this.format = format;
    }

    /**
     * Runs {@code verb}, then shows everything that was found, be it before a disk or a remote failed.
     *
     * @throws ParameterException if the input shows that the command line is wrong
     */
    static int of(Console console, ReportOptions options, ReportFormat format, Function<Run, ExitCode> verb) {
        Run run = new Run(console, options, format);
        if (!options.quiet()) {
            console.progress().show(run.progress);
        }
        ExitCode code;
        try {
            code = verb.apply(run);
        } catch (Failure failure) {
            run.diagnostics.add(failure.diagnostic());
            code = failure.kind() == Failure.Kind.CONFLICT ? ExitCode.CONFLICT : ExitCode.IO;
        } catch (ParameterException wrong) {
            run.report();
            throw wrong;
        }
        run.report();
        return code.code();
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The files of the input. */
    SourceTexts texts() {
        return texts;
    }

    /** Renders the input; nothing if it has errors. */
    Optional<Rendered> render() {
        return render(Supposition.NONE, diagnostics);
    }

    /** The fleet that the input would be if {@code supposed} held, to compare with another. What is found is shown only if there is none. */
    Optional<ComparedFleet> fleet(Supposition supposed) {
        Diagnostics found = new Diagnostics();
        Optional<ComparedFleet> fleet = fleet(supposed, found);
        if (fleet.isEmpty()) {
            diagnostics.addAll(found.sorted());
        }
        return fleet;
    }

    /** As {@link #fleet(Supposition)}; what is found goes to {@code found} only. */
    Optional<ComparedFleet> fleet(Supposition supposed, Diagnostics found) {
        return render(supposed, found).map(done -> new ComparedFleet(done.state(texts), found));
    }

    /** The fleet of other {@code inputs}, with texts of its own. */
    Optional<ComparedFleet> fleet(Inputs other, Diagnostics found) {
        SourceTexts own = new SourceTexts();
        return Pipeline.run(other, workers(), own, found).map(done -> new ComparedFleet(done.state(own), found));
    }

    /** Only verbs that read a fleet render one. */
    private CommonOptions common() {
        return (CommonOptions) options;
    }

    /** The threads that work for this run; only verbs that render have more than one. */
    Workers workers() {
        return new Workers(((RenderingOptions) options).jobs(), progress);
    }

    /** The task that it is at. */
    Progress progress() {
        return progress;
    }

    private Inputs inputs() {
        progress.begin("Finding files");
        return common().inputs(console);
    }

    /** Renders the input as if {@code supposed} held; what is found goes to {@code into} only. */
    Optional<Rendered> render(Supposition supposed, Diagnostics into) {
        Workers workers = workers();
        if (inputs == null) {
            inputs = inputs();
        }
        return Pipeline.run(inputs, supposed, workers, texts, into);
    }

    /** Renders the input to follow its connections; nothing if that cannot be used. */
    Optional<FleetState> trace() {
        Workers workers = workers();
        return Pipeline.trace(inputs(), workers, texts, diagnostics).map(rendered -> rendered.state(texts));
    }

    /** Adds the result of a comparison with a tree, in a folder or in a repository, to the report. */
    void drift(List<Drift> found, Optional<Path> folder) {
        drift = found;
        tree = folder;
    }

    /** The verb has answered in its own format: diagnostics are for people. */
    void answered() {
        format = ReportFormat.TEXT;
    }

    /** The verb's own answer holds the diagnostics. */
    void reported() {
        reported = true;
    }

    /** The diagnostics to show. */
    List<Diagnostic> shown() {
        return diagnostics.sorted().stream()
                .filter(diagnostic -> !options.quiet() || diagnostic.severity() == Severity.ERROR)
                .toList();
    }

    private void report() {
        if (reported) {
            return;
        }
        List<Diagnostic> accepted = options.quiet() ? List.of() : diagnostics.accepted();
        List<Diagnostic> shown = Stream.concat(shown().stream(), options.verbose() ? accepted.stream() : Stream.empty())
                .toList();
        Report report = new Report(shown, drift, accepted.size());
        if (format.isOfRepository()) {
            forForge(report);
            return;
        }
        if (format != ReportFormat.TEXT) {
            print(format, report, console.out(), false);
            return;
        }
        print(format, new Report(shown, List.of(), accepted.size()), console.err(), console.errTerminal());
        print(format, new Report(List.of(), drift), console.out(), console.outTerminal());
    }

    /** What drifted elsewhere is no file of the forge's repository: the log tells it. */
    private void forForge(Report report) {
        Checkout checkout = Checkout.around(console.workingDirectory());
        Optional<List<Drift>> here = tree.flatMap(folder -> checkout.drift(folder, report.drift()));
        Report inCheckout = new Report(report.diagnostics(), here.orElse(List.of()), report.accepted());
        print(format, checkout.placed(inCheckout), console.out(), false);
        if (here.isEmpty()) {
            print(ReportFormat.TEXT, new Report(List.of(), report.drift()), console.err(), console.errTerminal());
        }
    }

    private void print(ReportFormat as, Report report, PrintWriter target, boolean terminal) {
        try {
            boolean color = options.color().colors(terminal, console.environment());
            as.print(report, new Presentation(texts, color, options.verbose(), Version.text()), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where results go. */
    PrintWriter out() {
        return console.out();
    }

    /** Whether results are coloured. */
    boolean outColors() {
        return options.color().colors(console.outTerminal(), console.environment());
    }

    /** Prints a line of the result. */
    void line(String line) {
        console.out().print(line + "\n");
    }

    /** Prints a line for people beside the result. */
    void note(String line) {
        console.err().print(VisibleText.of(line) + "\n");
    }

    /** Line {@code number} of {@code file}. */
    String text(String file, int number) {
        return texts.line(file, number).orElse("");
    }

    /** The name under which the file {@code path} was read as input. */
    Optional<String> inputFile(Path path) {
        return texts.inputFiles().stream()
                .filter(name ->
                        console.workingDirectory().resolve(name).normalize().equals(path))
                .findFirst();
    }

    /** Whether {@code file} is input and has such a line. */
    boolean hasRead(String file, int line) {
        return texts.hasInput(file, line);
    }

    /** Prints the line that {@code at} points to. */
    void source(Location at) {
        texts.line(at.file(), at.line())
                .ifPresent(text -> line("    " + at.line() + " | " + VisibleText.of(text.strip())));
    }
}
