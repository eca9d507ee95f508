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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code check}: every rule, and whether a tree is what would be rendered. */
@Command(
        name = "check",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = "mtc-gitops check -f PATH... [--output-dir DIR | --repo URL|DIR] [OPTIONS]",
        description = {
            CheckCommand.SUMMARY,
            "Exits with 1 if a file there is hand-edited, outdated, stale, missing or foreign. Writes nothing."
        },
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops check -f pairs/ --repo fleet.git --branch main -o json"})
final class CheckCommand implements Callable<Integer> {
    static final String SUMMARY = "Checks the input, and whether a directory or branch holds what would be rendered.";

    private final Console console;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Option(names = "--output-dir", paramLabel = "DIR", description = "The directory to compare with.")
    private @Nullable String outputDir;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (default), json, sarif, junit or github.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--strict", description = "Exit with 1 also for warnings.")
    private boolean strict;

    CheckCommand(Console console) {
        this.console = console;
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
