package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.git.Backoff;
import dev.mtcgitops.git.GitPublisher;
import dev.mtcgitops.git.Provenance;
import dev.mtcgitops.git.PublishRequest;
import dev.mtcgitops.git.PublishResult;
import dev.mtcgitops.git.PublishTarget;
import dev.mtcgitops.git.SigningKey;
import dev.mtcgitops.git.SourceRepository;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.PlanReport;
import dev.mtcgitops.output.TreePlan;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code publish}: input to a commit on a branch. */
final class PublishCommand implements Callable<Integer> {
    static final String SUMMARY = "Renders the manifests of a fleet and commits them to a branch, without a work tree.";

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private final RepositoryOptions repository = new RepositoryOptions();
    private final GuardOptions guards = new GuardOptions();
    private boolean dryRun;
    private int retries = 10;
    private boolean requireClean;
    private @Nullable String author;
    private @Nullable String committer;
    private @Nullable String signKey;

    PublishCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(
                        this, "Commits the manifests of a fleet to a branch; the same input gives the same commit id.")
                .synopsis("mtc-gitops publish -f PATH... --repo URL|DIR [--branch NAME] [OPTIONS]")
                .with(options::input)
                .with(repository::addTo)
                .with(guards::addTo)
                .on("--dry-run", "Print the commit that would be made; write nothing.", () -> dryRun = true)
                .number(
                        "--retries",
                        "N",
                        "Further tries when somebody else was first; 10 unless given.",
                        value -> retries = value)
                .on("--require-clean", "Refuse input that is not as its commit has it.", () -> requireClean = true)
                .text("--author", "PERSON", "Author of the commit, as NAME <MAIL>.", value -> author = value)
                .text("--committer", "PERSON", "Committer of the commit, as NAME <MAIL>.", value -> committer = value)
                .text(
                        "--sign-key",
                        "FILE",
                        "Private Ed25519 key of OpenSSH that signs the commit.",
                        value -> signKey = value)
                .with(options::addTo)
                .examples("mtc-gitops publish -f pairs/ --repo https://git.example.com/fleet.git --token-env GIT_TOKEN")
                .spec();
    }

    @Override
    public Integer call() {
        if (retries < 0) {
            throw options.wrong("--retries takes a number of at least 0");
        }
        return Run.of(console, options, ReportFormat.TEXT, this::run);
    }

    private ExitCode run(Run run) {
        Optional<Rendered> rendered = run.render();
        Optional<PublishRequest> request = request(run, rendered);
        if (request.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (requireClean && !request.get().provenance().isClean()) {
            run.diagnostics().report(PublishProblems.notClean(), Location.NONE);
            return ExitCode.REFUSED;
        }
        PublishResult result = GitPublisher.publish(request.get(), Backoff.exponential(new SplittableRandom()));
        if (result instanceof PublishResult.Committed committed) {
            committed.change().ifPresent(change -> run.diagnostics().addAll(change.effects()));
        }
        return show(run, result);
    }

    private Optional<PublishRequest> request(Run run, Optional<Rendered> rendered) {
        Optional<PublishTarget> target = rendered.flatMap(r -> repository.target(r, options, console, run));
        Optional<Provenance> provenance =
                provenance(run, rendered.map(Rendered::inputFiles).orElse(Set.of()));
        return rendered.isEmpty() || target.isEmpty() || provenance.isEmpty()
                ? Optional.empty()
                : Optional.of(request(rendered.get(), target.get(), provenance.get())
                        .of(rendered.get().replacement(run.texts(), run.workers())));
    }

    private PublishRequest request(Rendered rendered, PublishTarget target, Provenance provenance) {
        PublishRequest plain = new PublishRequest(
                target, rendered.tree(), guards.guards(rendered), provenance, Version.text(), dryRun, retries);
        boolean hydrator = rendered.delivery().filter(Delivery::hydrator).isPresent();
        PublishRequest request = hydrator ? plain.asHydrator() : plain;
        return dryRun && options.verbose() ? request.withDiff() : request;
    }

    /** The commit of the input; where none holds it, {@code SOURCE_DATE_EPOCH}, which must be right in any case. */
    private Optional<Provenance> provenance(Run run, Set<Path> files) {
        Optional<Provenance> date =
                Provenance.ofDate(console.environment().get("SOURCE_DATE_EPOCH"), run.diagnostics());
        return date.map(fallback -> SourceRepository.find(
                                options.inputPaths(console).get(0), files, run.diagnostics())
                        .map(Provenance::of)
                        .orElse(fallback))
                .flatMap(provenance -> provenance.by(author, committer, run.diagnostics()))
                .flatMap(provenance -> signed(run, provenance));
    }

    private Optional<Provenance> signed(Run run, Provenance provenance) {
        return signKey == null
                ? Optional.of(provenance)
                : SigningKey.read(options.path(console, "--sign-key", signKey), run.diagnostics())
                        .map(provenance::signedWith);
    }

    private ExitCode show(Run run, PublishResult result) {
        if (result instanceof PublishResult.Committed committed) {
            if (!options.quiet()) {
                // A path or name that is mistyped would otherwise make a new place without a word.
                committed.absence().ifPresent(absent -> run.note(absent + (dryRun ? "" : "; it is created now")));
            }
            run.line((dryRun ? "would commit " : "commit ") + committed.commit());
            plan(run, committed.plan(), committed.change());
            committed.diff().lines().forEach(line -> run.line(VisibleText.of(line)));
        } else if (result instanceof PublishResult.Unchanged unchanged) {
            run.line("unchanged " + unchanged.tip());
            plan(run, unchanged.plan(), unchanged.change());
        } else if (result instanceof PublishResult.Refused refused) {
            run.diagnostics().addAll(refused.reasons());
            return ExitCode.REFUSED;
        }
        return ExitCode.OK;
    }

    private void plan(Run run, TreePlan plan, Optional<FleetChange> change) {
        if (dryRun || options.verbose()) {
            PlanReport.changes(plan, options.verbose()).forEach(run::line);
            run.line(dryRun ? change.orElseThrow().summary().toString() : PlanReport.done(plan));
        }
    }
}
