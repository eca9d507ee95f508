package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Prints a report as SARIF 2.1.0, with a line for each result. Each rule brings its page along, so that readers need no other place for it.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">OASIS SARIF 2.1.0</a>
 */
final class SarifReport {
    /** The rule that drifted files are results of. */
    private static final String DRIFT = "drift";

    private static final String UNESCAPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

    private SarifReport() {}

    static void print(Report report, String version, Appendable out) throws IOException {
        Stream<String> found = report.diagnostics().stream().map(Diagnostic::rule);
        Stream<String> drifted = report.drift().stream().map(d -> DRIFT);
        List<String> rules = Stream.concat(found, drifted).distinct().sorted().toList();
        List<Map<String, Object>> results = new ArrayList<>();
        report.diagnostics().forEach(d -> results.add(result(d)));
        report.drift().forEach(d -> results.add(result(d)));

        out.append("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[\n")
                .append("{\"tool\":{\"driver\":{\"name\":\"mtc-gitops\",\"version\":" + Json.write(version)
                        + ",\"rules\":");
        JsonReport.lines(rules, SarifReport::rule, out);
        out.append("}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":");
        JsonReport.lines(results, r -> r, out);
        out.append("}]}\n");
    }

    private static Map<String, Object> rule(String id) {
        Map<String, Object> rule = map("id", id);
        RulePage.of(id)
                .ifPresentOrElse(
                        page -> {
                            String level = level(page.severities().get(0));
                            rule.put("shortDescription", text(page.title()));
                            rule.put("fullDescription", text(page.summary()));
                            rule.put("help", map("text", page.standalone(), "markdown", page.standalone()));
                            rule.put("defaultConfiguration", map("level", level));
                        },
                        () -> {
                            rule.put("shortDescription", text("The file is not what would be rendered."));
                        });
        return rule;
    }

    private static Map<String, Object> result(Diagnostic diagnostic) {
        String text =
                diagnostic.hint().isEmpty() ? diagnostic.message() : diagnostic.message() + "\n" + diagnostic.hint();
        Map<String, Object> result = map("ruleId", diagnostic.rule(), "level", level(diagnostic.severity()));
        result.put("message", text(text));
        if (!diagnostic.at().file().isEmpty()) {
            result.put("locations", List.of(location(diagnostic.at())));
        }
        if (!diagnostic.related().isEmpty()) {
            result.put(
                    "relatedLocations",
                    diagnostic.related().stream().map(SarifReport::related).toList());
        }
        return result;
    }

    private static Map<String, Object> result(Drift drift) {
        Map<String, Object> result = map("ruleId", DRIFT, "level", "error");
        result.put(
                "message",
                text(drift.cause().text() + ": The file " + drift.cause().sentence() + "."));
        result.put("locations", List.of(location(Location.ofFile(drift.path()))));
        return result;
    }

    private static Map<String, Object> related(Related related) {
        Map<String, Object> location = related.at().file().isEmpty() ? map() : location(related.at());
        location.put("message", text(related.message()));
        return location;
    }

    private static Map<String, Object> location(Location at) {
        Map<String, Object> physical = map("artifactLocation", map("uri", uri(at.file())));
        // Code scanning shows a result at a line; what is about a whole file stands at its first.
        physical.put(
                "region",
                at.hasPosition()
                        ? map(
                                "startLine", at.line(),
                                "startColumn", at.column(),
                                "endLine", at.endLine(),
                                "endColumn", at.endColumn())
                        : map("startLine", 1));
        return map("physicalLocation", physical);
    }

    private static Map<String, Object> text(String text) {
        return map("text", text);
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "note" : severity.text();
    }

    /** A path as a relative or absolute URI reference (RFC 3986). */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNESCAPED.indexOf(b) >= 0) {
                uri.append((char) b);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xf, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 0xf, 16)));
            }
        }
        return uri.toString();
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
