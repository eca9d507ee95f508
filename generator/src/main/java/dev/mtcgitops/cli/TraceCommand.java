package dev.mtcgitops.cli;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.report.TracePage;
import dev.mtcgitops.trace.TracedPath;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code trace}: whether the connections of migrations get through. */
final class TraceCommand implements Callable<Integer> {
    static final String SUMMARY = "Follows the connections of migrations through policies, firewalls and proxies.";

    private enum Format {
        TEXT,
        JSON,
        HTML
    }

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private @Nullable String pair;
    private @Nullable String namespace;
    private Format format = Format.TEXT;
    private boolean strict;

    TraceCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Exits with 1 if one is blocked. Unknown is what the input does not state; each such hop names",
                        "the field that decides, and the command that tells its value.")
                .synopsis("mtc-gitops trace -f PATH... [--pair NAME] [--namespace NAME] [-o FORMAT] [OPTIONS]")
                .with(options::input)
                .text("--pair", "NAME", "Only the paths of this pair.", value -> pair = value)
                .text(
                        "--namespace",
                        "NAME",
                        "Only the paths of the data of this namespace, by its name on either side.",
                        value -> namespace = value)
                .choice(
                        "-o, --output",
                        "FORMAT",
                        Format.class,
                        "text (default), json or html.",
                        value -> format = value)
                .on("--strict", "Exit with 1 also for unknown.", () -> strict = true)
                .with(options::addTo)
                .examples("mtc-gitops trace -f pairs/ --pair shop --strict")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, format == Format.JSON ? ReportFormat.JSON : ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Optional<FleetState> fleet = run.trace();
        if (fleet.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        List<TracedPath> all = fleet.get().input().orElseThrow().paths().get();
        List<TracedPath> ofPair = only(all, "pair", pair, path -> Stream.of(path.pair()));
        List<TracedPath> paths = only(ofPair, "namespace", namespace, TraceCommand::namespaces);
        if (format == Format.JSON) {
            run.line(Json.write(TraceText.json(paths)));
        } else if (format == Format.HTML) {
            run.out().print(TracePage.print(paths, fleet.get(), run.texts()));
        } else {
            paths.forEach(path -> TraceText.lines(path).forEach(line -> run.line(VisibleText.of(line))));
            run.line(TraceText.summary(paths));
        }
        run.answered();
        boolean found =
                TraceText.count(paths, Verdict.BLOCKED) > 0 || strict && TraceText.count(paths, Verdict.UNKNOWN) > 0;
        return found ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private static Stream<String> namespaces(TracedPath path) {
        return path.transfer()
                .map(transfer -> Stream.of(transfer.namespace(), transfer.targetNamespace()))
                .orElse(Stream.empty());
    }

    private List<TracedPath> only(
            List<TracedPath> paths, String what, @Nullable String wanted, Function<TracedPath, Stream<String>> names) {
        if (wanted == null) {
            return paths;
        }
        List<TracedPath> found = paths.stream()
                .filter(path -> names.apply(path).anyMatch(wanted::equals))
                .toList();
        if (found.isEmpty()) {
            throw options.wrong("no active pair " + (what.equals("pair") ? "is named" : "migrates a namespace") + " `"
                    + wanted + "`"
                    + Suggestion.nearest(
                                    wanted,
                                    paths.stream().flatMap(names).distinct().toList())
                            .map(meant -> "; did you mean `" + meant + "`?")
                            .orElse(""));
        }
        return found;
    }
}
