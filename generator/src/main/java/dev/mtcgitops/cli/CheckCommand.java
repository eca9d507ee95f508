package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.git.ExistingBranch;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.output.DirectoryTree;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.TreePlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code check}: every rule, and whether a tree is what would be rendered. */
final class CheckCommand implements Callable<Integer> {
    static final String SUMMARY = "Checks the input, and whether a directory or branch holds what would be rendered.";

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private final RepositoryOptions repository = new RepositoryOptions();
    private @Nullable String outputDir;
    private ReportFormat format = ReportFormat.TEXT;
    private boolean strict;

    CheckCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this,
                        SUMMARY,
                        "Exits with 1 if a file there is hand-edited, outdated, stale, missing or foreign. Writes nothing.")
                .synopsis("mtc-gitops check -f PATH... [--output-dir DIR | --repo URL|DIR] [OPTIONS]")
                .with(options::input)
                .with(repository::addTo)
                .text("--output-dir", "DIR", "The directory to compare with.", value -> outputDir = value)
                .choice(
                        "-o, --output",
                        "FORMAT",
                        ReportFormat.class,
                        "text (default), json, sarif, junit or github.",
                        value -> format = value)
                .on("--strict", "Exit with 1 also for warnings.", () -> strict = true)
                .with(options::addTo)
                .examples("mtc-gitops check -f pairs/ --repo fleet.git --branch main -o json")
                .spec();
    }

    @Override
    public Integer call() {
        if (outputDir != null && repository.isGiven()) {
            throw options.wrong("--output-dir and --repo exclude each other");
        }
        return Run.of(console, options, format, this::run);
    }

    private ExitCode run(Run run) {
        Path directory = outputDir == null ? null : options.path(console, "--output-dir", outputDir);
        Optional<Rendered> rendered = run.render();
        if (options.verbose() && format == ReportFormat.TEXT) {
            rendered.ifPresent(
                    done -> done.paths().forEach(path -> TraceText.lines(path).forEach(run::note)));
        }
        Optional<TreePlan> plan = rendered.flatMap(done -> compare(run, done, directory));
        if (plan.isPresent() && !plan.get().comparable()) {
            run.diagnostics().addAll(plan.get().refusals());
        }
        run.drift(plan.map(TreePlan::drift).orElse(List.of()), Optional.ofNullable(directory));
        return verdict(run, plan);
    }

    private Optional<TreePlan> compare(Run run, Rendered rendered, @Nullable Path directory) {
        if (directory != null) {
            return Optional.of(plan(run, rendered, DirectoryTree.at(directory, run.workers())));
        }
        if (!repository.isGiven()) {
            return Optional.empty();
        }
        Optional<PublishTarget> target = repository.target(rendered, options, console, run);
        return target.map(place -> {
            try (ExistingBranch branch = ExistingBranch.open(place)) {
                branch.absence().ifPresent(run::note);
                return plan(run, rendered, branch.tree());
            }
        });
    }

    private TreePlan plan(Run run, Rendered rendered, ExistingTree standing) {
        TreePlan plan = TreePlan.of(rendered.tree(), standing, Guards.STRICT);
        FleetChange change = rendered.replacement(run.texts(), run.workers()).of(standing, plan);
        run.diagnostics().addAll(change.effects());
        if (options.verbose() && format == ReportFormat.TEXT) {
            outdated(plan, change).forEach(run::note);
        }
        return plan;
    }

    /** The changed objects of outdated files. */
    private static List<String> outdated(TreePlan plan, FleetChange change) {
        Set<String> files = plan.drift().stream()
                .filter(drift -> drift.cause() == Drift.Cause.OUTDATED)
                .map(Drift::path)
                .collect(Collectors.toSet());
        return change.objects().stream()
                .filter(object -> files.contains(object.path()))
                .map(object -> object.path() + ": " + object.id() + " would be "
                        + object.kind().past())
                .toList();
    }

    private ExitCode verdict(Run run, Optional<TreePlan> plan) {
        if (plan.isPresent() && !plan.get().comparable()) {
            return ExitCode.REFUSED;
        }
        if (run.diagnostics().hasErrors()) {
            return ExitCode.BAD_INPUT;
        }
        boolean drift = plan.isPresent() && !plan.get().drift().isEmpty();
        boolean warned = run.diagnostics().sorted().stream().anyMatch(d -> d.severity() == Severity.WARNING);
        return drift || (strict && warned) ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
