package dev.mtcgitops.cli;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.report.ChangeFormat;
import dev.mtcgitops.report.ChangePresentation;
import dev.mtcgitops.report.ChangeReport;
import dev.mtcgitops.report.ChangeReport.Findings;
import dev.mtcgitops.report.Sweep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** How a change is shown. */
final class ChangeOptions {
    private ChangeFormat format = ChangeFormat.TEXT;
    private int longest = ChangePresentation.DEFAULT_LONGEST;
    private final ClusterOptions clusters = new ClusterOptions();

    /** Looks whether the flags have values that they may have, before anything is read. */
    void check(CommonOptions options) {
        if (longest < ChangePresentation.LEAST_LONGEST) {
            throw options.wrong("--max-chars takes a number of at least " + ChangePresentation.LEAST_LONGEST);
        }
    }

    /** Shows {@code sweep}. */
    void print(Run run, Sweep sweep) {
        try {
            format.print(sweep, longest, run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Shows what differs between two states.
     *
     * @param found what was found in the input of {@code after}, which may accept effects; nothing for a tree that was read
     * @param findings what is told of one fleet only, where that is known
     * @param damaged the exit code for a state that cannot be read
     */
    ExitCode show(
            Run run,
            CommonOptions options,
            FleetState before,
            FleetState after,
            Diagnostics found,
            Optional<Findings> findings,
            ExitCode damaged) {
        Predicate<String> wanted = wanted(before, after, options);
        FleetState old = restricted(before, wanted);
        FleetState now = restricted(after, wanted);
        FleetChange change = FleetChange.between(old, now, run.workers())
                .without(effect -> !options.verbose() && found.isAccepted(effect));
        if (run.diagnostics().hasErrors()) {
            return damaged;
        }
        try {
            ChangePresentation how = new ChangePresentation(old, now, run.outColors(), options.verbose(), longest);
            format.print(new ChangeReport(change, findings), how, run.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return change.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    /** What differs between two states, in the clusters that are wanted. */
    FleetChange between(Run run, FleetState before, FleetState after, CommonOptions options) {
        Predicate<String> wanted = wanted(before, after, options);
        return FleetChange.between(restricted(before, wanted), restricted(after, wanted), run.workers());
    }

    private FleetState restricted(FleetState state, Predicate<String> wanted) {
        return clusters.isGiven() ? state.only(wanted) : state;
    }

    private Predicate<String> wanted(FleetState before, FleetState after, CommonOptions options) {
        SortedSet<String> known = new TreeSet<>(before.clusters().keySet());
        known.addAll(after.clusters().keySet());
        return clusters.among(known, options);
    }

    /** Adds the flags to {@code verb}. */
    void addTo(VerbSpec verb) {
        verb.choice(
                        "-o, --output",
                        "FORMAT",
                        ChangeFormat.class,
                        "text (default), markdown, json or html.",
                        value -> format = value)
                .number(
                        "--max-chars",
                        "N",
                        "Longest markdown, in UTF-16 units; 65536, as GitHub takes, unless given.",
                        value -> longest = value)
                .with(clusters::addTo);
    }
}
