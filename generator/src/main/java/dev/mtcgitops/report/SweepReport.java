package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.JsonReport;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.report.Sweep.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints a sweep. */
final class SweepReport {
    private static final int VERSION_WIDTH = 6;

    private SweepReport() {}

    /** A row for each version, and a line below it for each finding that begins or ends. */
    static void text(Sweep sweep, Appendable out) throws IOException {
        for (Row row : sweep.rows()) {
            out.append(row.version())
                    .append(" ".repeat(Math.max(1, VERSION_WIDTH - row.version().length())))
                    .append(row.change().map(SweepReport::counts).orElse("does not render"))
                    .append('\n');
            lines("begins", row.findings().added(), out);
            lines("ends", row.findings().resolved(), out);
        }
        if (sweep.rows().isEmpty()) {
            out.append("No later version changes anything.\n");
        }
    }

    /** A table with a row for each version. */
    static void markdown(Sweep sweep, int longest, Appendable out) throws IOException {
        BoundedText text = new BoundedText();
        text.add(ChangeMarkdown.MARKER
                + (sweep.rows().isEmpty()
                        ? "No later version changes anything.\n"
                        : "| version | objects | begins | ends |\n|---|---|---|---|\n"));
        for (Row row : sweep.rows()) {
            text.add("| " + row.version() + " | "
                    + row.change().map(SweepReport::counts).orElse("does not render") + " | "
                    + cell(row.findings().added()) + " | " + cell(row.findings().resolved()) + " |\n");
        }
        out.append(text.within(longest));
    }

    private static String cell(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.severity().text() + " " + diagnostic.rule() + ": "
                        + Markup.sentence(diagnostic.message()) + " "
                        + Markup.code(diagnostic.at().toString()))
                .collect(Collectors.joining("<br>"));
    }

    /** How many objects differ, in words. */
    static String counts(FleetChange change) {
        List<String> counts = new ArrayList<>();
        Stream.of(Kind.values())
                .filter(kind -> change.summary().count(kind) > 0)
                .forEach(kind -> {
                    int count = change.summary().count(kind);
                    counts.add(count + (count == 1 ? " object to " : " objects to ") + kind.text());
                });
        return counts.isEmpty() ? "no object differs" : String.join(", ", counts);
    }

    private static void lines(String label, List<Diagnostic> diagnostics, Appendable out) throws IOException {
        for (Diagnostic diagnostic : diagnostics) {
            out.append(" ".repeat(VERSION_WIDTH))
                    .append(label + ": ")
                    .append(VisibleText.of(diagnostic.at() + ": "
                            + diagnostic.severity().text() + " " + diagnostic.rule() + ": " + diagnostic.message()))
                    .append('\n');
        }
    }

    static void json(Sweep sweep, Appendable out) throws IOException {
        out.append("{\"sweep\":");
        JsonReport.lines(sweep.rows(), SweepReport::row, out);
        out.append("}\n");
    }

    private static Map<String, Object> row(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", row.version());
        json.put(
                "summary",
                row.change()
                        .map(FleetChange::summary)
                        .<Object>map(ChangeJson::summary)
                        .orElse(Json.NULL));
        json.put(
                "begins",
                row.findings().added().stream().map(JsonReport::diagnostic).toList());
        json.put(
                "ends",
                row.findings().resolved().stream().map(JsonReport::diagnostic).toList());
        return json;
    }
}
