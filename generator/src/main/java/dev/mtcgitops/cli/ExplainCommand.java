package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.Style;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.review.Decisions;
import dev.mtcgitops.review.Explainer;
import dev.mtcgitops.review.Explanation;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** {@code explain}: a line of the output back to its input, template and overlay; a line of the input on to its outputs. */
final class ExplainCommand implements Callable<Integer> {
    static final String SUMMARY = "Tells what made a line of a rendered file, or what a line of the input makes.";

    private static final Pattern PLACE = Pattern.compile("(?<file>.+):(?<line>[1-9][0-9]{0,8})");

    private enum Format {
        TEXT,
        JSON
    }

    private final Console console;
    private final CommonOptions options = new CommonOptions();
    private Format format = Format.TEXT;
    private String place = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    CommandSpec spec() {
        return new VerbSpec(this, SUMMARY, "With the id of a rule, prints its page.")
                .synopsis("mtc-gitops explain -f PATH... [-o FORMAT] [OPTIONS] FILE:LINE", "mtc-gitops explain RULE")
                .with(options::input)
                .choice("-o, --output", "FORMAT", Format.class, "text (default) or json.", value -> format = value)
                .argument(
                        "FILE:LINE|RULE",
                        "1",
                        "A line of a rendered file, or of a file of the input; or a rule.",
                        value -> place = value)
                .with(options::addTo)
                .examples(
                        "mtc-gitops explain -f pairs/ \\",
                        "  tree/clusters/a/ocp-4.2-inherited-proxy/manifests/shop/egressfirewall-default.yaml:12")
                .spec();
    }

    @Override
    public Integer call() {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches() && RuleText.isLikeAnId(place)) {
            return rule();
        }
        if (!matcher.matches()) {
            throw options.wrong("`" + place + "` is not of the form FILE:LINE");
        }
        ReportFormat errors = format == Format.JSON ? ReportFormat.JSON : ReportFormat.TEXT;
        return Run.of(console, options, errors, run -> explain(run, matcher));
    }

    private int rule() {
        RulePage page =
                RulePage.of(place.toUpperCase(Locale.ROOT)).orElseThrow(() -> options.wrong(RuleText.unknown(place)));
        Style style = new Style(options.color().colors(console.outTerminal(), console.environment()));
        console.out().print(format == Format.JSON ? RuleText.json(page) : RuleText.text(page, style));
        return ExitCode.OK.code();
    }

    private ExitCode explain(Run run, Matcher matcher) {
        Optional<Rendered> rendered = run.render();
        if (rendered.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        String given = matcher.group("file");
        int line = Integer.parseInt(matcher.group("line"));
        Path asked = options.path(console, "FILE:LINE", given).normalize();
        Optional<String> input = run.inputFile(asked).filter(file -> run.hasRead(file, line));
        FleetReasons reasons = new FleetReasons(rendered.get());
        List<Explanation> explanations = input.map(
                        file -> Explainer.touched(rendered.get().manifests(), file, line))
                .orElseGet(() -> explain(rendered.get(), path(rendered.get(), asked, given), line));
        List<RenderedCluster> clusters =
                input.map(file -> reasons.clusters(file, line)).orElse(List.of());
        List<String> decisions = clusters.isEmpty() ? List.of() : Decisions.in(run.text(input.orElseThrow(), line));
        if (format == Format.JSON) {
            run.line(ExplanationJson.of(explanations, decisions, clusters, reasons));
        } else if (input.isEmpty()) {
            explanations.forEach(explanation -> print(run, reasons, explanation));
        } else {
            explanations.forEach(touched -> run.line(line(touched.at()) + ": " + title(touched)));
            decisions(run, decisions, clusters, explanations.isEmpty());
        }
        run.answered();
        return ExitCode.OK;
    }

    private List<Explanation> explain(Rendered rendered, String path, int line) {
        Optional<RenderedFile> list = rendered.clusters().stream()
                        .anyMatch(cluster -> OutputPath.kustomization(
                                        cluster.directory().path())
                                .equals(path))
                ? Optional.ofNullable(rendered.tree().files().get(path))
                : Optional.empty();
        List<Explanation> explanations = list.map(file -> Explainer.explain(path, file.text(), line))
                .or(() -> Explainer.explain(rendered.manifests(), path, line))
                .orElseThrow(() -> options.wrong("no manifest is rendered at `" + path + "`, and no input read there"));
        if (explanations.isEmpty()) {
            throw options.wrong("`" + path + "` has no value in line " + line);
        }
        return explanations;
    }

    /** The path inside the tree of a file that the user may have named with a directory before it. */
    private static String path(Rendered rendered, Path asked, String given) {
        String whole = asked.toString().replace('\\', '/');
        return rendered.tree().files().keySet().stream()
                .filter(path -> whole.endsWith("/" + path))
                .max(Comparator.comparingInt(String::length))
                .orElse(given);
    }

    private static void decisions(Run run, List<String> decisions, List<RenderedCluster> clusters, boolean alone) {
        if (decisions.isEmpty() && alone) {
            run.line("No value of the tree is written from this line; it may decide which ones are.");
        } else if (!decisions.isEmpty()) {
            decisions.forEach(run::line);
            clusters.forEach(cluster -> run.line("  "
                    + VisibleText.of(Decisions.about(
                            cluster.delivered().facts(), cluster.directory().path()))));
        }
    }

    private static void print(Run run, FleetReasons reasons, Explanation explanation) {
        run.line(title(explanation));
        if (explanation.written().hasPosition()) {
            run.line("  written by " + line(explanation.written()));
            run.source(explanation.written());
        } else {
            run.line("  written for kustomize, which applies the manifests that are listed");
        }
        reasons.decided(explanation).forEach(decided -> run.line("  for " + VisibleText.of(decided.text())));
        reasons.removal(explanation).ifPresent(removal -> run.line("  if it leaves the manifest, " + removal));
        for (Location input : explanation.inputs()) {
            run.line("  because of " + VisibleText.of(input.toString()));
            run.source(input);
        }
    }

    private static String title(Explanation explanation) {
        return VisibleText.of(explanation.field() + (explanation.value().isEmpty() ? "" : ": " + explanation.value()));
    }

    /** A line of a template or an overlay counts as a whole. */
    private static String line(Location written) {
        return VisibleText.of(written.file()) + ":" + written.line();
    }
}
