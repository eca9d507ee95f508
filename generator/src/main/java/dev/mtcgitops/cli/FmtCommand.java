package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.format.Formatted;
import dev.mtcgitops.format.FormattedFile;
import dev.mtcgitops.read.Inputs;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code fmt}: input files as they should be written. */
final class FmtCommand implements Callable<Integer> {
    static final String SUMMARY = "Formats input files: missing quotes, line ends, blanks and the order of fields.";

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private boolean check;

    FmtCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Names each file that it rewrites. Comments stay, and the meaning of the input never changes.")
                .synopsis("mtc-gitops fmt -f PATH... [--check] [OPTIONS]")
                .with(options::input)
                .on("--check", "Write nothing; name each file that would change, with exit code 1.", () -> check = true)
                .with(options::addTo)
                .examples("mtc-gitops fmt -f pairs/ --check")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Inputs inputs = options.inputs(console);
        if (inputs.paths().contains("-") && inputs.paths().size() > 1) {
            throw options.wrong("-f - is formatted to standard output, and takes no other -f beside it");
        }
        run.diagnostics().addAll(inputs.findings());
        List<FormattedFile> files = run.workers().map("Formatting files", inputs.files(), FormattedFile::of);
        boolean changes = false;
        boolean written = true;
        for (FormattedFile file : files) {
            changes |= file.formatted().changes();
            written &= check ? name(run, file) : file.file().isStandardInput() ? print(run, file) : replace(run, file);
        }
        if (run.diagnostics().hasErrors()) {
            return written ? ExitCode.BAD_INPUT : ExitCode.IO;
        }
        return check && changes ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static boolean name(Run run, FormattedFile file) {
        if (file.formatted().changes()) {
            run.line(file.file().name());
        }
        report(run, file, false);
        return true;
    }

    private static boolean print(Run run, FormattedFile file) {
        run.out().print(file.formatted().text());
        report(run, file, true);
        return true;
    }

    /** Whether the disk took the file. */
    private boolean replace(Run run, FormattedFile file) {
        if (!file.formatted().changes()) {
            report(run, file, true);
            return true;
        }
        try {
            Optional<Problem> obstacle = file.replace(console.workingDirectory());
            obstacle.ifPresent(problem -> run.diagnostics()
                    .report(problem, Location.ofFile(file.file().name())));
            if (obstacle.isEmpty() && !options.quiet()) {
                run.line(file.file().name());
            }
            report(run, file, obstacle.isEmpty());
            return true;
        } catch (Failure failure) {
            run.diagnostics().add(failure.diagnostic());
            report(run, file, false);
            return false;
        }
    }

    /** Reports what is left, at its places in the text that the user has now. */
    private static void report(Run run, FormattedFile file, boolean replaced) {
        Formatted formatted = file.formatted();
        run.texts().put(file.file().name(), replaced ? formatted.text() : formatted.before());
        run.diagnostics().addAll(replaced ? formatted.faults() : formatted.faultsBefore());
    }
}
