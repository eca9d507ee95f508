package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.output.DirectoryTree;
import dev.mtcgitops.output.DirectoryWriter;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.OutputPlace;
import dev.mtcgitops.output.PlanReport;
import dev.mtcgitops.output.TreePlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code render}: input to a directory, or to standard output. */
final class RenderCommand implements Callable<Integer> {
    static final String SUMMARY = "Renders the manifests of a fleet, to standard output or a directory.";

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private final GuardOptions guards = new GuardOptions();
    private @Nullable String outputDir;
    private final ClusterOptions clusters = new ClusterOptions();
    private boolean dryRun;

    RenderCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "On standard output each stands after --- and a line `# <path>`. From a directory, files that are no",
                        "longer rendered are removed; what was edited by hand or made by others is never touched unasked.")
                .synopsis("mtc-gitops render -f PATH... [--output-dir DIR] [OPTIONS]")
                .with(options::input)
                .with(guards::addTo)
                .text(
                        "--output-dir",
                        "DIR",
                        "The directory to write; made if it is not there.",
                        value -> outputDir = value)
                .with(clusters::addTo)
                .on(
                        "--dry-run",
                        "Print what would be created, updated and deleted; write nothing.",
                        () -> dryRun = true)
                .with(options::addTo)
                .examples("mtc-gitops render -f pairs/ --output-dir tree/ --dry-run")
                .spec();
    }

    @Override
    public Integer call() {
        if (dryRun && outputDir == null) {
            throw options.wrong("--dry-run needs --output-dir");
        }
        if (clusters.isGiven() && outputDir != null) {
            throw options.wrong("--cluster and --output-dir exclude each other: a directory holds all clusters");
        }
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Path directory = outputDir == null ? null : options.path(console, "--output-dir", outputDir);
        Optional<Rendered> rendered = run.render();
        if (directory != null) {
            OutputPlace.check(directory, options.inputPaths(console), run.diagnostics());
        }
        if (rendered.isEmpty() || run.diagnostics().hasErrors()) {
            return ExitCode.BAD_INPUT;
        }
        return directory == null ? stream(run, rendered.get()) : write(run, rendered.get(), directory);
    }

    private ExitCode stream(Run run, Rendered rendered) {
        Predicate<String> wanted = clusters.among(new TreeSet<>(rendered.clusterNames()), options);
        rendered.clusters().stream()
                .filter(cluster -> wanted.test(cluster.name()))
                .map(cluster -> OutputPath.manifests(cluster.directory().path()))
                .sorted()
                .map(rendered.tree()::below)
                .forEach(manifests -> manifests.forEach((path, file) -> {
                    run.line("---\n# " + path);
                    console.out().print(file.text());
                }));
        return ExitCode.OK;
    }

    private ExitCode write(Run run, Rendered rendered, Path directory) {
        DirectoryTree standing = DirectoryTree.at(directory, run.workers());
        TreePlan plan = TreePlan.of(rendered.tree(), standing, guards.guards(rendered));
        run.diagnostics().addAll(plan.refusals());
        if (!plan.refusals().isEmpty()) {
            return ExitCode.REFUSED;
        }
        FleetChange change = rendered.replacement(run.texts(), run.workers()).of(standing, plan);
        run.diagnostics().addAll(change.effects());
        if (!dryRun) {
            DirectoryWriter.apply(plan, rendered.tree(), standing);
        }
        if (dryRun || options.verbose()) {
            PlanReport.changes(plan, options.verbose()).forEach(run::line);
        }
        if (dryRun || !options.quiet()) {
            run.line(dryRun ? change.summary().toString() : PlanReport.done(plan));
        }
        return ExitCode.OK;
    }
}
