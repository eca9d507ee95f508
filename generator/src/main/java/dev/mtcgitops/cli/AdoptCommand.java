package dev.mtcgitops.cli;

import dev.mtcgitops.Adoption;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.output.NewFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code adopt}: what clusters say of themselves to input. */
final class AdoptCommand implements Callable<Integer> {
    static final String SUMMARY = "Makes input of what clusters say of themselves.";

    private final Console console;
    private final CaptureOptions options = new CaptureOptions();
    private @Nullable String outputDir;

    private enum Format {
        TEXT,
        JSON
    }

    private Format format = Format.TEXT;

    AdoptCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Captures are what oc get -o yaml prints, or a must-gather. Existing files are never overwritten.",
                        "Tells what the first sync would do to each MigrationController that exists.")
                .synopsis("mtc-gitops adopt --cluster NAME=PATH... [--output-dir DIR] [OPTIONS]")
                .with(options::input)
                .text(
                        "--output-dir",
                        "DIR",
                        "Where to write the files; without it, all go to standard output.",
                        value -> outputDir = value)
                .choice("-o, --output", "FORMAT", Format.class, "text (default) or json.", value -> format = value)
                .with(options::addTo)
                .examples("mtc-gitops adopt --cluster ocp4-prod=must-gather.tar.gz --output-dir fleet/")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, format == Format.JSON ? ReportFormat.JSON : ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Path directory = outputDir == null ? null : options.path(console, "--output-dir", outputDir);
        Optional<Adoption> adoption = Adoption.of(options.captures(console), run.progress(), run.diagnostics());
        if (adoption.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adoption adopted = adoption.get();
        if (directory != null) {
            NewFiles files = new NewFiles(directory, adopted.files());
            List<Diagnostic> obstacles = files.obstacles(NewFileProblems::inPlaceOfAdopted);
            run.diagnostics().addAll(obstacles);
            if (!obstacles.isEmpty()) {
                return ExitCode.REFUSED;
            }
            files.write();
        }
        if (format == Format.JSON) {
            AdoptionText.json(adopted, run);
            run.reported();
        } else if (directory == null) {
            adopted.files().forEach((path, text) -> {
                run.line("---\n# " + path);
                console.out().print(text);
            });
            AdoptionText.firstSync(adopted).forEach(run::note);
        } else {
            AdoptionText.firstSync(adopted).forEach(run::line);
            if (!options.quiet()) {
                adopted.files().keySet().forEach(path -> run.line("create " + path));
            }
        }
        return ExitCode.OK;
    }
}
