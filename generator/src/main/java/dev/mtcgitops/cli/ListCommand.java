package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.model.Supposition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code list}: the pairs, clusters or namespaces of a fleet, one line each. */
@Command(
        name = "list",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "mtc-gitops list -f PATH... [pairs|clusters|namespaces] [-o FORMAT] [OPTIONS]",
        description = {ListCommand.SUMMARY, "Warnings and infos are counted; check shows them."},
        parameterListHeading = "%nArgument:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops list -f pairs/ clusters -o wide"})
final class ListCommand implements Callable<Integer> {
    static final String SUMMARY =
            "Lists the pairs, clusters or namespaces of a fleet with what follows from the input.";

    private enum Format {
        TEXT,
        WIDE,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (default), wide or json.")
    private Format format = Format.TEXT;

    @Parameters(paramLabel = "KIND", arity = "0..1", description = "pairs (default), clusters or namespaces.")
    private FleetList.Kind kind = FleetList.Kind.PAIRS;

    ListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Run.of(console, options, format == Format.JSON ? ReportFormat.JSON : ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Diagnostics found = new Diagnostics();
        Optional<Rendered> fleet = run.render(Supposition.NONE, found);
        if (fleet.isEmpty()) {
            run.diagnostics().addAll(found.sorted());
            return ExitCode.BAD_INPUT;
        }
        List<FleetList.Row> rows = new FleetList(fleet.get(), found.sorted()).rows(kind);
        if (format == Format.JSON) {
            run.line(Json.write(Map.of(
                    kind.toString(), rows.stream().map(FleetList.Row::json).toList())));
        } else {
            ColumnText.lines(rows, format == Format.WIDE).forEach(run::line);
        }
        run.answered();
        return ExitCode.OK;
    }
}
