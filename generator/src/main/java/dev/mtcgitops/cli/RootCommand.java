package dev.mtcgitops.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The program without a verb. Described without annotations, because reading the first one costs a part of every start. */
final class RootCommand implements Callable<Integer> {
    private final Console console;
    private final CommandSpec spec;

    private RootCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.wrapWithoutInspection(this);
    }

    static CommandSpec spec(Console console) {
        CommandSpec spec = new RootCommand(console).spec;
        spec.name("mtc-gitops").versionProvider(new Version());
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
        spec.usageMessage()
                .customSynopsis("mtc-gitops VERB -f PATH... [OPTIONS]")
                .description("Puts OpenShift migrations with the Migration Toolkit for Containers under Git.")
                .optionListHeading("%nOptions:%n")
                .footer(
                        "",
                        "Example:",
                        "  mtc-gitops render -f pairs/ --output-dir tree/",
                        "",
                        "Exit codes: 0 ok, 1 drift or findings, 2 bad input or usage, 3 refused by a guard,",
                        "4 publish conflict, 5 disk or remote, 70 a mistake of this program.");
        spec.usageMessage()
                .sectionMap()
                .put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> "\nVerbs:\n" + Verb.help());
        return spec;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(console.err());
        return ExitCode.BAD_INPUT.code();
    }
}
