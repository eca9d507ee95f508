package dev.mtcgitops.cli;

import dev.mtcgitops.TestCase;
import dev.mtcgitops.diagnostic.JUnitReport;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.work.Workers;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code test}: golden tests of a user's own pairs and overlays. */
final class TestCommand implements Callable<Integer> {
    static final String SUMMARY = "Compares what fleets render with what is expected of them.";

    private enum Format {
        TEXT,
        JUNIT
    }

    private final Console console;
    private final TestOptions options = new TestOptions();
    private boolean approve;
    private Format format = Format.TEXT;

    TestCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "A case is a folder with input/; output/ and diagnostics.txt beside it are what is expected.",
                        "Exits with 1 if a case differs, with 2 if there is none.")
                .synopsis("mtc-gitops test DIR [--approve] [-o FORMAT] [OPTIONS]")
                .with(options::input)
                .on("--approve", "Write what is rendered now as what is expected.", () -> approve = true)
                .choice("-o, --output", "FORMAT", Format.class, "text (default) or junit.", value -> format = value)
                .with(options::addTo)
                .examples("mtc-gitops test tests/ --approve")
                .spec();
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Workers workers = run.workers();
        List<TestCase> cases = TestCase.in(options.directory(console), run.diagnostics());
        if (cases.isEmpty()) {
            throw options.wrong("`" + options.name() + "` holds no case: put a fleet into `"
                    + options.name().replaceFirst("/*$", "") + "/NAME/input/`, and give the flag --approve");
        }
        SortedMap<String, String> outcomes = new TreeMap<>();
        for (TestCase test : cases) {
            SortedMap<String, String> actual = test.actual(workers);
            CaseOutcome outcome = CaseOutcome.of(test.expected(), actual);
            if (approve && !outcome.passes()) {
                test.approve(actual);
            }
            outcomes.put(test.name(), approve ? "" : outcome.text());
            if (format == Format.TEXT && (!outcome.passes() || options.verbose())) {
                run.line(test.name() + ": " + (outcome.passes() ? "ok" : approve ? "approved" : "differs"));
                if (!approve) {
                    outcome.lines(run.outColors()).forEach(line -> run.line("  " + line));
                }
            }
        }
        return conclude(run, outcomes);
    }

    private ExitCode conclude(Run run, SortedMap<String, String> outcomes) {
        long failed = outcomes.values().stream().filter(text -> !text.isEmpty()).count();
        if (format == Format.JUNIT) {
            console.out().print(JUnitReport.ofCases("mtc-gitops test", outcomes));
        } else {
            run.line(outcomes.size() - failed + " of " + outcomes.size() + " cases pass.");
        }
        return failed == 0 ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
