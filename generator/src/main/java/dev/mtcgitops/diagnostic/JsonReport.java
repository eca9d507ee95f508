package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Prints a report as one JSON object, with a line for each diagnostic and each drifted file. */
public final class JsonReport {
    private JsonReport() {}

    static void print(Report report, Appendable out) throws IOException {
        out.append("{\"diagnostics\":");
        lines(report.diagnostics(), JsonReport::diagnostic, out);
        out.append(",\n\"drift\":");
        lines(report.drift(), JsonReport::drift, out);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("errors", report.count(Severity.ERROR));
        summary.put("warnings", report.count(Severity.WARNING));
        summary.put("infos", report.count(Severity.INFO));
        summary.put("accepted", report.accepted());
        out.append(",\n\"summary\":").append(Json.write(summary)).append("}\n");
    }

    /** A list with one element a line. */
    public static <T> void lines(List<T> list, Function<T, Object> element, Appendable out) throws IOException {
        out.append('[');
        for (Iterator<T> i = list.iterator(); i.hasNext(); ) {
            out.append('\n').append(Json.write(element.apply(i.next()))).append(i.hasNext() ? "," : "\n");
        }
        out.append(']');
    }

    /** One diagnostic. */
    public static Map<String, Object> diagnostic(Diagnostic diagnostic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", diagnostic.rule());
        json.put("severity", diagnostic.severity().text());
        place(diagnostic.at(), json);
        if (diagnostic.at().hasPosition()) {
            json.put("endLine", diagnostic.at().endLine());
            json.put("endColumn", diagnostic.at().endColumn());
        }
        json.put("message", diagnostic.message());
        json.put("hint", diagnostic.hint());
        json.put(
                "related",
                diagnostic.related().stream().map(JsonReport::related).toList());
        return json;
    }

    private static Map<String, Object> related(Related related) {
        Map<String, Object> json = new LinkedHashMap<>();
        place(related.at(), json);
        json.put("message", related.message());
        return json;
    }

    /** Adds the members that say where {@code at} is. */
    public static void place(Location at, Map<String, Object> into) {
        if (!at.file().isEmpty()) {
            into.put("file", at.file());
        }
        if (at.hasPosition()) {
            into.put("line", at.line());
            into.put("column", at.column());
        }
    }

    private static Map<String, Object> drift(Drift drift) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", drift.path());
        json.put("cause", drift.cause().text());
        return json;
    }
}
