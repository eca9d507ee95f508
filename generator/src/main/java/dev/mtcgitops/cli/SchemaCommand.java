package dev.mtcgitops.cli;

import dev.mtcgitops.model.PackagedText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code schema}: the JSON Schema of the input, which is made from {@code docs/input.md} and packaged. */
final class SchemaCommand implements Callable<Integer> {
    static final String SUMMARY = "Prints the JSON Schema of the input, for editors.";

    private final Console console;

    SchemaCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(this, SUMMARY, "An editor completes and checks with it what is typed; see docs/editors.md.")
                .synopsis("mtc-gitops schema")
                .help()
                .examples("mtc-gitops schema > mtc-gitops.schema.json")
                .spec();
    }

    @Override
    public Integer call() {
        console.out().print(PackagedText.of("dev/mtcgitops/cli/schema.json"));
        return ExitCode.OK.code();
    }
}
