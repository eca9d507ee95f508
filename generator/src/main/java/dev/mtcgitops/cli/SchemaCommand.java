package dev.mtcgitops.cli;

import dev.mtcgitops.model.PackagedText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code schema}: the JSON Schema of the input, which is made from {@code docs/input.md} and packaged. */
@Command(
        name = "schema",
        customSynopsis = "mtc-gitops schema",
        description = {
            SchemaCommand.SUMMARY,
            "An editor completes and checks with it what is typed; see docs/editors.md."
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops schema > mtc-gitops.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    static final String SUMMARY = "Prints the JSON Schema of the input, for editors.";

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    @SuppressWarnings("unused")
    private boolean help;

    SchemaCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.out().print(PackagedText.of("dev/mtcgitops/cli/schema.json"));
        return ExitCode.OK.code();
    }
}
