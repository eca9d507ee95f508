package dev.mtcgitops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a verb. */
@Command(
        name = "mtc-gitops",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = "mtc-gitops VERB -f PATH... [OPTIONS]",
        description = "Puts OpenShift migrations with the Migration Toolkit for Containers under Git.",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example:",
            "  mtc-gitops render -f pairs/ --output-dir tree/",
            "",
            "Exit codes: 0 ok, 1 drift or findings, 2 bad input or usage, 3 refused by a guard,",
            "4 publish conflict, 5 disk or remote, 70 a mistake of this program."
        })
final class RootCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.BAD_INPUT.code();
    }
}
