package dev.mtcgitops.cli;

import dev.mtcgitops.TestCase;
import dev.mtcgitops.diagnostic.JUnitReport;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.work.Workers;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code test}: golden tests of a user's own pairs and overlays. */
@Command(
        name = "test",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "mtc-gitops test DIR [--approve] [-o FORMAT] [OPTIONS]",
        description = {
            TestCommand.SUMMARY,
            "A case is a folder with input/; output/ and diagnostics.txt beside it are what is expected.",
            "Exits with 1 if a case differs, with 2 if there is none."
        },
        parameterListHeading = "%nArgument:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops test tests/ --approve"})
final class TestCommand implements Callable<Integer> {
    static final String SUMMARY = "Compares what fleets render with what is expected of them.";

    private enum Format {
        TEXT,
        JUNIT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Mixin
    private final TestOptions options = new TestOptions();

    @Option(names = "--approve", description = "Write what is rendered now as what is expected.")
    private boolean approve;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (default) or junit.")
    private Format format = Format.TEXT;

    TestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        List<TestCase> cases = TestCase.in(options.directory(console));
        if (cases.isEmpty()) {
            throw options.wrong("no folder there is a case: one holds `input/`");
        }
        SortedMap<String, String> outcomes = new TreeMap<>();
        for (TestCase test : cases) {
            SortedMap<String, String> actual =
                    test.actual(Workers.of(Runtime.getRuntime().availableProcessors()));
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
