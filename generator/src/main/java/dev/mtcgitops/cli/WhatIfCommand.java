package dev.mtcgitops.cli;

import dev.mtcgitops.change.Part;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.ClusterField;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.report.ChangeReport.Findings;
import dev.mtcgitops.report.Sweep;
import dev.mtcgitops.report.Sweep.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code what-if}: what other versions or network plugins would change. */
final class WhatIfCommand implements Callable<Integer> {
    static final String SUMMARY = "Shows what other versions or network plugins of clusters would change.";

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private final SuppositionOptions suppositions = new SuppositionOptions();
    private @Nullable String sweep;
    private final ChangeOptions change = new ChangeOptions();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Exits with 1 if an object would differ, as diff does; with --sweep always with 0. Writes nothing.")
                .synopsis(
                        "mtc-gitops what-if -f PATH... --openshift CLUSTER=VERSION [OPTIONS]",
                        "       mtc-gitops what-if -f PATH... --sweep CLUSTER [OPTIONS]")
                .with(options::input)
                .with(suppositions::addTo)
                .text(
                        "--sweep",
                        "CLUSTER",
                        "Go through all later versions of OpenShift, a row for each that changes something.",
                        value -> sweep = value)
                .with(change::addTo)
                .with(options::addTo)
                .examples("mtc-gitops what-if -f pairs/ --openshift prod=4.16 --mtc 1.8.4")
                .spec();
    }

    @Override
    public Integer call() {
        change.check(options);
        if (sweep == null && !suppositions.isGiven()) {
            throw options.wrong(
                    "there is nothing to suppose: --openshift, --mtc, --network-plugin, --sdn-mode or --sweep is missing");
        }
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Optional<ComparedFleet> now = run.fleet(Supposition.NONE);
        if (now.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Supposition supposed = suppositions.among(now.get().state().clusters().keySet(), options);
        Optional<ComparedFleet> then = suppositions.isGiven() ? run.fleet(supposed) : now;
        if (then.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        return sweep == null ? show(run, now.get(), then.get()) : sweep(run, supposed, then.get(), sweep);
    }

    private ExitCode show(Run run, ComparedFleet now, ComparedFleet then) {
        return change.show(
                run,
                options,
                now.state(),
                then.state(),
                then.found(),
                Optional.of(Findings.supposed(now.findings(), then.findings())),
                ExitCode.BAD_INPUT);
    }

    private ExitCode sweep(Run run, Supposition supposed, ComparedFleet first, String cluster) {
        OpenShiftVersion from = Optional.ofNullable(first.state().clusters().get(cluster))
                .flatMap(Part::facts)
                .map(ClusterFacts::openshift)
                .orElseThrow(() -> ClusterOptions.unknown(
                        "--sweep", cluster, first.state().clusters().keySet(), options));
        List<Row> rows = new ArrayList<>();
        ComparedFleet before = first;
        for (OpenShiftVersion version : KnownVersions.openshift().tailSet(from.withoutPatch())) {
            if (version.equals(from.withoutPatch())) {
                continue;
            }
            Diagnostics found = new Diagnostics();
            Optional<ComparedFleet> then =
                    run.fleet(supposed.and(ClusterField.OPENSHIFT, cluster::equals, version), found);
            if (then.isPresent()) {
                rows.add(new Row(
                        version.toString(),
                        Optional.of(
                                change.between(run, before.state(), then.get().state(), options)),
                        Findings.supposed(before.findings(), then.get().findings())));
                before = then.get();
            } else {
                rows.add(Row.unrendered(version.toString(), found.firstError().orElseThrow()));
            }
        }
        rows.removeIf(Row::isEmpty);
        change.print(run, new Sweep(rows));
        return ExitCode.OK;
    }
}
