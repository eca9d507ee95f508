package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.model.Supposition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code list}: the pairs, clusters or namespaces of a fleet, one line each. */
final class ListCommand implements Callable<Integer> {
    static final String SUMMARY =
            "Lists the pairs, clusters or namespaces of a fleet with what follows from the input.";

    private enum Format {
        TEXT,
        WIDE,
        JSON
    }

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private Format format = Format.TEXT;
    private FleetList.Kind kind = FleetList.Kind.PAIRS;

    ListCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(this, SUMMARY, "Warnings and infos are counted; check shows them.")
                .synopsis("mtc-gitops list -f PATH... [pairs|clusters|namespaces] [-o FORMAT] [OPTIONS]")
                .with(options::input)
                .choice(
                        "-o, --output",
                        "FORMAT",
                        Format.class,
                        "text (default), wide or json.",
                        value -> format = value)
                .optionalChoice(
                        "KIND", FleetList.Kind.class, "pairs (default), clusters or namespaces.", value -> kind = value)
                .with(options::addTo)
                .examples("mtc-gitops list -f pairs/ clusters -o wide")
                .spec();
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
                    Words.of(kind), rows.stream().map(FleetList.Row::json).toList())));
        } else {
            ColumnText.lines(rows, format == Format.WIDE).forEach(run::line);
        }
        run.answered();
        return ExitCode.OK;
    }
}
