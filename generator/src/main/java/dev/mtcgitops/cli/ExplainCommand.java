package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.review.Decisions;
import dev.mtcgitops.review.Explainer;
import dev.mtcgitops.review.Explanation;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: a line of the output back to its input, template and overlay; a line of the input on to its outputs. */
@Command(
        name = "explain",
        versionProvider = Version.class,
        sortOptions = false,
        customSynopsis = {"mtc-gitops explain -f PATH... [-o FORMAT] [OPTIONS] FILE:LINE", "mtc-gitops explain RULE"},
        description = {ExplainCommand.SUMMARY, "With the id of a rule, prints its page."},
        parameterListHeading = "%nArgument:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Example:",
            "  mtc-gitops explain -f pairs/ \\",
            "    tree/clusters/a/ocp-4.2-inherited-proxy/manifests/shop/egressfirewall-default.yaml:12"
        })
final class ExplainCommand implements Callable<Integer> {
    static final String SUMMARY = "Tells what made a line of a rendered file, or what a line of the input makes.";

    private static final Pattern PLACE = Pattern.compile("(?<file>.+):(?<line>[1-9][0-9]{0,8})");

    /** A field of the rule of an egress firewall that names what it opens. */
    private static final Pattern RULE =
            Pattern.compile("spec\\.egress\\[([0-9]{1,6})]\\.(?:to|to\\.cidrSelector|type)");

    private enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Console console;

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Parameters(
            paramLabel = "FILE:LINE|RULE",
            description = "A line of a rendered file, or of a file of the input; or a rule.")
    private String place = "";

    ExplainCommand(Console console) {
        this.console = console;
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
        console.out().print(format == Format.JSON ? RuleText.json(page) : RuleText.text(page));
        return ExitCode.OK.code();
    }

    private ExitCode explain(Run run, Matcher matcher) {
        Optional<Rendered> rendered = run.render();
        if (rendered.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        String file = matcher.group("file");
        int line = Integer.parseInt(matcher.group("line"));
        boolean input = run.hasRead(file, line);
        List<Explanation> explanations = input
                ? Explainer.touched(rendered.get().manifests(), file, line)
                : explain(rendered.get(), path(rendered.get(), file), line);
        if (format == Format.JSON) {
            run.line(Json.write(Map.of(
                    "explanations",
                    explanations.stream().map(ExplainCommand::json).toList())));
        } else if (explanations.isEmpty()) {
            decisions(run, rendered.get(), file, line);
        } else if (input) {
            explanations.forEach(touched -> run.line(line(touched.at()) + ": " + title(touched)));
        } else {
            explanations.forEach(explanation -> print(run, rendered.get(), explanation));
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

    /** The path inside the tree of what the user may have named with a directory before it. */
    private static String path(Rendered rendered, String file) {
        String normal = file.replace('\\', '/');
        return rendered.tree().files().keySet().stream()
                .filter(path -> normal.equals(path) || normal.endsWith("/" + path))
                .max(Comparator.comparingInt(String::length))
                .orElse(normal);
    }

    private static void decisions(Run run, Rendered rendered, String file, int line) {
        List<String> decided = Decisions.in(run.text(file, line));
        if (decided.isEmpty()) {
            run.line("No value of the tree is written from this line; it may decide which ones are.");
            return;
        }
        decided.forEach(run::line);
        Set<String> clusters = rendered.subjects().ofLine(file, line);
        rendered.clusters().stream()
                .filter(cluster -> clusters.contains(cluster.name()))
                .forEach(cluster -> run.line("  "
                        + VisibleText.of(Decisions.about(
                                cluster.delivered().facts(), cluster.directory().path()))));
    }

    private static void print(Run run, Rendered rendered, Explanation explanation) {
        run.line(title(explanation));
        if (explanation.written().hasPosition()) {
            run.line("  written by " + line(explanation.written()));
            run.source(explanation.written());
        } else {
            run.line("  written for kustomize, which applies the manifests that are listed");
        }
        proofs(rendered, explanation).forEach(proof -> run.line("  for " + VisibleText.of(proof)));
        removal(rendered, explanation).ifPresent(removal -> run.line("  if it leaves the manifest, " + removal));
        for (Location input : explanation.inputs()) {
            run.line("  because of " + VisibleText.of(input.toString()));
            run.source(input);
        }
    }

    /** What happens on the cluster when a variable is no longer stated. */
    private static Optional<String> removal(Rendered rendered, Explanation explanation) {
        String field = explanation.field();
        return rendered.clusters().stream()
                .filter(cluster -> field.startsWith("spec.")
                        && explanation
                                .at()
                                .file()
                                .startsWith(cluster.directory().path() + "/")
                        && explanation.at().file().contains("/migrationcontroller-"))
                .findFirst()
                .flatMap(cluster -> VariableTable.find(field.substring("spec.".length()))
                        .flatMap(variable ->
                                variable.removalIn(cluster.delivered().facts().mtc())))
                .map(removal -> switch (removal) {
                    case CLEARED -> "the cluster goes back to the default";
                    case KEPT_BY_MERGE -> "the cluster keeps the value: state another one instead";
                    case KEPT_IN_SECRET -> "the Secret `migration-proxy` keeps the value until it is deleted";
                });
    }

    /** What an item of an egress firewall lets through. */
    private static List<String> proofs(Rendered rendered, Explanation explanation) {
        Matcher rule = RULE.matcher(explanation.field());
        if (!rule.matches()) {
            return List.of();
        }
        int number = Integer.parseInt(rule.group(1)) + 1;
        String path = explanation.at().file();
        return rendered.clusters().stream()
                .filter(cluster -> path.startsWith(cluster.directory().path() + "/"))
                .flatMap(cluster -> cluster.proofs().stream()
                        .filter(proof -> OutputPath.manifest(cluster.directory().path(), proof.firewall())
                                .equals(path)))
                .filter(proof -> proof.deciding().stream().anyMatch(deciding -> deciding.number() == number))
                .map(ProofText::of)
                .distinct()
                .toList();
    }

    private static String title(Explanation explanation) {
        return VisibleText.of(explanation.field() + (explanation.value().isEmpty() ? "" : ": " + explanation.value()));
    }

    /** A line of a template or an overlay counts as a whole. */
    private static String line(Location written) {
        return VisibleText.of(written.file()) + ":" + written.line();
    }

    private static Map<String, Object> json(Explanation explanation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", place(explanation.at()));
        json.put("field", explanation.field());
        json.put("value", explanation.value());
        json.put("written", place(explanation.written()));
        json.put(
                "inputs",
                explanation.inputs().stream().map(ExplainCommand::place).toList());
        return json;
    }

    private static Map<String, Object> place(Location location) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", location.file());
        place.put("line", location.line());
        place.put("column", location.column());
        return place;
    }
}
