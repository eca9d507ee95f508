package dev.mtcgitops.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a verb. */
@Command(
        name = "mtc-gitops",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        description = "Puts an OpenShift migration with the Migration Toolkit for Containers under Git.",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example:",
            "  mtc-gitops render -f pairs/ --output-dir tree/",
            "",
            "Exit codes: 0 ok, 1 drift or findings, 2 bad input or usage, 3 refused by a guard,",
            "4 publish conflict, 5 disk or remote, 70 a mistake of this program.",
            "`mtc-gitops VERB --help` explains a verb."
        })
final class RootCommand implements Runnable {
    @SuppressWarnings("unused")
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RootCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing: render, check, explain or publish");
    }
}
