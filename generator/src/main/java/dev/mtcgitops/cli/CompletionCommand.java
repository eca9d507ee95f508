package dev.mtcgitops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code completion}: a script that completes verbs, flags and their values in a shell. */
final class CompletionCommand implements Callable<Integer> {
    static final String SUMMARY = "Prints a script that completes verbs, flags and values in bash, zsh or fish.";

    private final Console console;
    private Shell shell = Shell.BASH;

    private final CommandSpec spec;

    CompletionCommand(Console console) {
        this.console = console;
        this.spec = new VerbSpec(this, SUMMARY)
                .synopsis("mtc-gitops completion [SHELL]")
                .optionalChoice("SHELL", Shell.class, "bash (default), zsh or fish.", value -> shell = value)
                .help()
                .examples(
                        "source <(mtc-gitops completion bash)   # in ~/.bashrc; zsh likewise, in ~/.zshrc after compinit",
                        "mtc-gitops completion fish | source    # in ~/.config/fish/config.fish")
                .spec();
    }

    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() {
        console.out().print(shell.script(spec.root()));
        return ExitCode.OK.code();
    }
}
