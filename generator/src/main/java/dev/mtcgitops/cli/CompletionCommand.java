package dev.mtcgitops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: a script that completes verbs, flags and their values in a shell. */
@Command(
        name = "completion",
        customSynopsis = "mtc-gitops completion [SHELL]",
        description = CompletionCommand.SUMMARY,
        parameterListHeading = "%nArgument:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  source <(mtc-gitops completion bash)   # in ~/.bashrc; zsh likewise, in ~/.zshrc after compinit",
            "  mtc-gitops completion fish | source    # in ~/.config/fish/config.fish"
        })
final class CompletionCommand implements Callable<Integer> {
    static final String SUMMARY = "Prints a script that completes verbs, flags and values in bash, zsh or fish.";

    private final Console console;

    @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash (default), zsh or fish.")
    private Shell shell = Shell.BASH;

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
        console.out().print(shell.script(spec.root()));
        return ExitCode.OK.code();
    }
}
