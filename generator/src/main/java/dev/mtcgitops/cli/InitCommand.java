package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.output.NewFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code init}: a fleet to begin with. */
@Command(
        name = "init",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "mtc-gitops init [DIR] [--consumer NAME] [--ci NAME] [OPTIONS]",
        description = {InitCommand.SUMMARY, "Comments in it explain the fields. Existing files are never overwritten."},
        parameterListHeading = "%nArgument:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops init fleet/ --consumer argocd --ci github"})
final class InitCommand implements Callable<Integer> {
    static final String SUMMARY = "Writes a small fleet to begin with, and jobs that check and publish it.";

    private final Console console;

    @Mixin
    private final InitOptions options = new InitOptions();

    @Option(
            names = "--consumer",
            paramLabel = "NAME",
            description = "Who applies the manifests: argocd, flux or oc (default).")
    private Starter.Consumer consumer = Starter.Consumer.OC;

    @Option(
            names = "--ci",
            paramLabel = "NAME",
            description = "Where jobs run: github or gitlab; without it, none are written.")
    private Starter.@Nullable Ci ci;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Path directory = options.directory(console);
        NewFiles files = new NewFiles(directory, Starter.files(consumer, ci));
        run.diagnostics().addAll(files.obstacles());
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
