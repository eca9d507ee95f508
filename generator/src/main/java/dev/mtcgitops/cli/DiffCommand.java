package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.ExistingState;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.git.ExistingBranch;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.model.Supposition;
import dev.mtcgitops.output.DirectoryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code diff}: what a change of a fleet does. */
@Command(
        name = "diff",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = {
            "mtc-gitops diff -f PATH... --base REVISION [OPTIONS]",
            "       mtc-gitops diff -f PATH... --output-dir DIR | --repo URL|DIR [OPTIONS]",
            "       mtc-gitops diff OLD NEW [OPTIONS]"
        },
        description = {DiffCommand.SUMMARY, "Exits with 1 if an object differs. Writes nothing."},
        optionListHeading = "%nOptions:%n",
        footer = {"", "Example:", "  mtc-gitops diff -f pairs/ --base origin/main -o markdown"})
final class DiffCommand implements Callable<Integer> {
    static final String SUMMARY = "Shows what a change of a fleet does: to its objects, to traffic, on the clusters.";

    private final Console console;

    @Parameters(paramLabel = "OLD NEW", arity = "0..2", description = "Two directories that hold rendered trees.")
    private List<String> trees = new ArrayList<>();

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Mixin
    private final RepositoryOptions repository = new RepositoryOptions();

    @Option(names = "--output-dir", paramLabel = "DIR", description = "Compare with a directory.")
    private @Nullable String outputDir;

    @Mixin
    private final ChangeOptions change = new ChangeOptions();

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        change.check(options);
        return Run.of(console, options, ReportFormat.TEXT, trees.isEmpty() ? this::ofInput : this::ofTrees);
    }

    private ExitCode ofTrees(Run run) {
        if (trees.size() != 2) {
            throw options.wrong("diff takes two directories, OLD and NEW");
        }
        Optional<FleetState> before = tree(run, trees.get(0));
        Optional<FleetState> after = tree(run, trees.get(1));
        return before.isEmpty() || after.isEmpty()
                ? ExitCode.BAD_INPUT
                : show(run, before.get(), after.get(), ExitCode.BAD_INPUT);
    }

    private Optional<FleetState> tree(Run run, String name) {
        DirectoryTree tree = DirectoryTree.at(options.path(console, "OLD NEW", name), options.jobs());
        return ExistingState.of(tree, Optional.empty(), true, run.diagnostics());
    }

    private ExitCode ofInput(Run run) {
        Diagnostics found = new Diagnostics();
        Optional<Rendered> rendered = run.render(Supposition.NONE, found);
        if (rendered.isEmpty()) {
            run.diagnostics().addAll(found.sorted());
            return ExitCode.BAD_INPUT;
        }
        FleetState after = rendered.get().state(run.texts());
        if (outputDir != null) {
            DirectoryTree tree = DirectoryTree.at(options.path(console, "--output-dir", outputDir), options.jobs());
            return ExistingState.of(tree, Optional.of(rendered.get().layout()), false, run.diagnostics())
                    .map(before -> show(run, before, after, ExitCode.BAD_INPUT))
                    .orElse(ExitCode.BAD_INPUT);
        }
        Optional<PublishTarget> target = repository.target(rendered.get(), options, console, run.diagnostics());
        if (target.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        try (ExistingBranch branch = ExistingBranch.open(target.get())) {
            return ExistingState.of(branch.tree(), Optional.of(rendered.get().layout()), false, run.diagnostics())
                    .map(before -> show(run, before, after, ExitCode.IO))
                    .orElse(ExitCode.IO);
        }
    }

    private ExitCode show(Run run, FleetState before, FleetState after, ExitCode damaged) {
        return change.show(run, options, before, after, Optional.empty(), damaged);
    }
}
