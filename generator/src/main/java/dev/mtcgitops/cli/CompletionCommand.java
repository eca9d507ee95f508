package dev.mtcgitops.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that completes verbs and flags in a shell. */
@Command(
        name = "completion",
        customSynopsis = "mtc-gitops completion",
        description = CompletionCommand.SUMMARY,
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  source <(mtc-gitops completion)"})
final class CompletionCommand implements Callable<Integer> {
    static final String SUMMARY = "Prints a script that completes verbs and flags in bash and zsh.";

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused")
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("mtc-gitops", spec.root().commandLine()));
        return ExitCode.OK.code();
    }
}
