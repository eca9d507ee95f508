package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.ExistingState;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.git.BaseRevision;
import dev.mtcgitops.git.ExistingBranch;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.output.DirectoryTree;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.report.ChangeReport.Findings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code diff}: what a change of a fleet does. */
final class DiffCommand implements Callable<Integer> {
    static final String SUMMARY = "Shows what a change of a fleet does: to its objects, to traffic, on the clusters.";

    private final Console console;
    private List<String> trees = List.of();
    private final CommonOptions options = new CommonOptions();
    private final RepositoryOptions repository = new RepositoryOptions();
    private @Nullable String revision;
    private @Nullable String outputDir;
    private final ChangeOptions change = new ChangeOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(this, SUMMARY, "Exits with 1 if an object differs. Writes nothing.")
                .synopsis(
                        "mtc-gitops diff -f PATH... --base REVISION [OPTIONS]",
                        "       mtc-gitops diff -f PATH... --output-dir DIR | --repo URL|DIR [OPTIONS]",
                        "       mtc-gitops diff OLD NEW [OPTIONS]")
                .arguments("OLD NEW", "0..2", "Two directories that hold rendered trees.", value -> trees = value)
                .with(options::input)
                .with(repository::addTo)
                .text(
                        "--base",
                        "REVISION",
                        "Compare with the input as it was at the merge base of this revision and HEAD.",
                        value -> revision = value)
                .text("--output-dir", "DIR", "Compare with a directory.", value -> outputDir = value)
                .with(change::addTo)
                .with(options::addTo)
                .examples("mtc-gitops diff -f pairs/ --base origin/main -o markdown")
                .spec();
    }

    @Override
    public Integer call() {
        change.check(options);
        Function<Run, ExitCode> verb;
        if (!trees.isEmpty()) {
            demand(trees.size() == 2, "diff takes two directories, OLD and NEW");
            demand(named() == 0, "OLD and NEW exclude --base, --output-dir and --repo");
            verb = this::ofTrees;
        } else {
            demand(named() > 0, "there is nothing to compare with: --base, --output-dir or --repo is missing");
            demand(named() == 1, "--base, --output-dir and --repo exclude each other");
            verb = revision == null ? this::ofInput : this::sinceBase;
        }
        return Run.of(console, options, ReportFormat.TEXT, verb);
    }

    private int named() {
        return (revision == null ? 0 : 1) + (outputDir == null ? 0 : 1) + (repository.isGiven() ? 1 : 0);
    }

    private void demand(boolean condition, String otherwise) {
        if (!condition) {
            throw options.wrong(otherwise);
        }
    }

    private ExitCode ofTrees(Run run) {
        Optional<FleetState> before = tree(run, trees.get(0));
        Optional<FleetState> after = tree(run, trees.get(1));
        return before.isEmpty() || after.isEmpty()
                ? ExitCode.BAD_INPUT
                : show(run, before.get(), after.get(), new Diagnostics(), ExitCode.BAD_INPUT);
    }

    private Optional<FleetState> tree(Run run, String name) {
        return ExistingState.of(directory(run, "OLD NEW", name), Optional.empty(), true, run.diagnostics());
    }

    private DirectoryTree directory(Run run, String flag, String name) {
        return DirectoryTree.at(options.path(console, flag, name), run.workers());
    }

    private ExitCode sinceBase(Run run) {
        Diagnostics found = new Diagnostics();
        Optional<BaseRevision> base = BaseRevision.find(
                options.filenames(), console.workingDirectory(), String.valueOf(revision), run.diagnostics());
        try (BaseRevision files = base.orElse(null)) {
            FleetState before = files == null ? FleetState.EMPTY : state(run, files, found);
            Optional<ComparedFleet> now = run.fleet(Supposition.NONE);
            if (now.isEmpty() || files == null) {
                return ExitCode.BAD_INPUT;
            }
            Findings findings = Findings.between(found.sorted(), now.get().findings());
            return change.show(
                    run, options, before, now.get().state(), now.get().found(), Optional.of(findings), ExitCode.IO);
        }
    }

    /** The state of the base; nothing where it has errors, or where no input was there yet. */
    private FleetState state(Run run, BaseRevision base, Diagnostics found) {
        if (base.inputs().isEmpty()) {
            return FleetState.EMPTY;
        }
        Inputs inputs = Inputs.find(base.inputs(), base.files(), console.in(), console.workingDirectory());
        return run.fleet(inputs, found)
                .map(ComparedFleet::state)
                .orElseGet(() -> FleetState.unrendered(found.firstError().orElseThrow()));
    }

    private ExitCode ofInput(Run run) {
        Diagnostics found = new Diagnostics();
        Optional<Rendered> now = run.render(Supposition.NONE, found);
        if (now.isEmpty()) {
            run.diagnostics().addAll(found.sorted());
            return ExitCode.BAD_INPUT;
        }
        Rendered rendered = now.get();
        FleetState after = rendered.state(run.texts());
        if (outputDir != null) {
            return existing(run, directory(run, "--output-dir", outputDir), rendered)
                    .map(before -> show(run, before, after, found, ExitCode.BAD_INPUT))
                    .orElse(ExitCode.BAD_INPUT);
        }
        Optional<PublishTarget> target = repository.target(rendered, options, console, run);
        if (target.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        try (ExistingBranch branch = ExistingBranch.open(target.get())) {
            return existing(run, branch.tree(), rendered)
                    .map(before -> show(run, before, after, found, ExitCode.IO))
                    .orElse(ExitCode.IO);
        }
    }

    private static Optional<FleetState> existing(Run run, ExistingTree tree, Rendered rendered) {
        return ExistingState.of(tree, Optional.of(rendered.layout()), false, run.diagnostics());
    }

    private ExitCode show(Run run, FleetState before, FleetState after, Diagnostics found, ExitCode damaged) {
        return change.show(run, options, before, after, found, Optional.empty(), damaged);
    }
}
