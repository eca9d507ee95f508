package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.TracedPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Traced paths as lines for people, and as JSON. */
final class TraceText {
    private static final int WIDEST = "unknown".length();

    private TraceText() {}

    /** A path: its name and verdict, then its hops. */
    static List<String> lines(TracedPath path) {
        List<String> lines = new ArrayList<>();
        lines.add(title(path) + ": " + word(path.verdict()));
        for (Hop hop : path.hops()) {
            String verdict = word(hop.verdict());
            lines.add("  " + verdict + " ".repeat(WIDEST - verdict.length()) + "  "
                    + hop.kind().text() + " on " + hop.cluster() + (hop.object().isEmpty() ? "" : ", " + hop.object())
                    + ": " + hop.why());
            hop.because().forEach(place -> lines.add("      because of " + place));
            hop.needs().forEach(need -> lines.add("      needs " + need));
        }
        return lines;
    }

    /** What a path is, without its verdict. */
    static String title(TracedPath path) {
        String what = path.pair() + " " + path.connection().text();
        return path.transfer()
                .map(transfer -> what + " " + transfer.namespace()
                        + (transfer.namespace().equals(transfer.targetNamespace())
                                ? ""
                                : " to " + transfer.targetNamespace())
                        + ", " + transfer.endpoint().text())
                .orElse(what);
    }

    /** The last line: how many paths have which verdict. */
    static String summary(List<TracedPath> paths) {
        return count(paths, Verdict.PASSES) + " pass, " + count(paths, Verdict.BLOCKED) + " blocked, "
                + count(paths, Verdict.UNKNOWN) + " unknown.";
    }

    static Map<String, Object> json(List<TracedPath> paths) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            summary.put(word(verdict), count(paths, verdict));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("paths", paths.stream().map(TraceText::json).toList());
        json.put("summary", summary);
        return json;
    }

    private static Map<String, Object> json(TracedPath path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pair", path.pair());
        json.put("connection", path.connection().text());
        path.transfer().ifPresent(transfer -> {
            json.put("namespace", transfer.namespace());
            json.put("targetNamespace", transfer.targetNamespace());
            json.put("endpoint", transfer.endpoint().text());
        });
        json.put("verdict", word(path.verdict()));
        json.put("hops", path.hops().stream().map(TraceText::json).toList());
        return json;
    }

    private static Map<String, Object> json(Hop hop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", hop.kind().text());
        json.put("cluster", hop.cluster());
        json.put("object", hop.object());
        json.put("verdict", word(hop.verdict()));
        json.put("why", hop.why());
        json.put("because", hop.because().stream().map(TraceText::json).toList());
        if (hop.verdict() == Verdict.UNKNOWN) {
            json.put("needs", hop.needs());
        }
        return json;
    }

    private static Map<String, Object> json(Location place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", place.file());
        json.put("line", place.line());
        json.put("column", place.column());
        return json;
    }

    static int count(List<TracedPath> paths, Verdict verdict) {
        return (int) paths.stream().filter(path -> path.verdict() == verdict).count();
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
