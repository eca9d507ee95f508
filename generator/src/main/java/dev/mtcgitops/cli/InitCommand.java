package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.output.NewFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code init}: a fleet to begin with. */
final class InitCommand implements Callable<Integer> {
    static final String SUMMARY = "Writes a small fleet to begin with, and jobs that check and publish it.";

    private final Console console;
    private final InitOptions options = new InitOptions();
    private Starter.Consumer consumer = Starter.Consumer.OC;
    private Starter.@Nullable Ci ci;

    InitCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(this, SUMMARY, "Comments in it explain the fields. Existing files are never overwritten.")
                .synopsis("mtc-gitops init [DIR] [--consumer NAME] [--ci NAME] [OPTIONS]")
                .with(options::input)
                .choice(
                        "--consumer",
                        "NAME",
                        Starter.Consumer.class,
                        "Who applies the manifests: argocd, flux or oc (default).",
                        value -> consumer = value)
                .choice(
                        "--ci",
                        "NAME",
                        Starter.Ci.class,
                        "Where jobs run: github or gitlab; without it, none are written.",
                        value -> ci = value)
                .with(options::addTo)
                .examples("mtc-gitops init fleet/ --consumer argocd --ci github")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Path directory = options.directory(console);
        NewFiles files = new NewFiles(directory, Starter.files(consumer, ci));
        run.diagnostics().addAll(files.obstacles(NewFileProblems::inPlaceOfInitial));
        if (run.diagnostics().hasErrors()) {
            return ExitCode.REFUSED;
        }
        files.write();
        if (!options.quiet()) {
            files.files().keySet().forEach(path -> run.line("create " + path));
        }
        return ExitCode.OK;
    }
}
