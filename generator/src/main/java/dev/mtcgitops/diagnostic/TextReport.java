package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Prints a report for people: each finding with its source line and a caret below, then a summary. */
final class TextReport {
    /** Code points of a source line that are shown. */
    private static final int WIDTH = 140;

    private static final String CUT = "…";
    /** So many infos of one rule are shown one by one. */
    private static final int FEW = 3;

    private static final String INDENT = "   ";

    private final SourceTexts sources;
    private final Style style;
    private final Appendable out;

    private TextReport(SourceTexts sources, Style style, Appendable out) {
        this.sources = sources;
        this.style = style;
        this.out = out;
    }

    static void print(Report report, Presentation how, Appendable out) throws IOException {
        TextReport printer = new TextReport(how.sources(), new Style(how.color()), out);
        Map<String, Long> infos = report.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.INFO)
                .collect(Collectors.groupingBy(Diagnostic::rule, Collectors.counting()));
        Set<String> told = new HashSet<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            String rule = diagnostic.rule();
            long same = infos.getOrDefault(rule, 0L);
            boolean one = how.whole() || diagnostic.severity() != Severity.INFO || same <= FEW;
            if (one || told.add(rule)) {
                printer.diagnostic(diagnostic);
                if (!one) {
                    printer.line(INDENT + "more: " + (same - 1) + " further infos of " + rule + "; `-v` shows them.");
                }
            }
        }
        for (Drift drift : report.drift()) {
            printer.line(printer.style.bold(VisibleText.of(drift.path())) + ": "
                    + printer.style.bad(drift.cause().text()) + ": "
                    + "The file " + drift.cause().sentence() + ".");
        }
        String summary = summary(report);
        if (!summary.isEmpty()) {
            printer.line(summary);
        }
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        String place = VisibleText.of(diagnostic.at().toString());
        line((place.isEmpty() ? "" : style.bold(place) + ": ")
                + style.severity(diagnostic.severity(), diagnostic.severity().text() + " " + diagnostic.rule()) + ": "
                + VisibleText.of(diagnostic.message()));
        if (diagnostic.at().hasPosition()) {
            var excerpt = sources.excerpt(diagnostic.at(), WIDTH);
            if (excerpt.isPresent()) {
                source(diagnostic, excerpt.get());
            }
        }
        if (!diagnostic.hint().isEmpty()) {
            line(INDENT + "hint: " + VisibleText.of(diagnostic.hint()));
        }
        for (Related related : diagnostic.related()) {
            String where = VisibleText.of(related.at().toString());
            line(INDENT + "see: " + (where.isEmpty() ? "" : where + ": ") + VisibleText.of(related.message()));
        }
    }

    private void source(Diagnostic diagnostic, SourceTexts.Excerpt excerpt) throws IOException {
        Location at = diagnostic.at();
        String text = excerpt.text();
        int length = text.codePointCount(0, text.length());
        int from = Math.min(Math.max(0, at.column() - excerpt.column()), length);
        int to = at.endLine() > at.line() ? length : Math.min(Math.max(0, at.endColumn() - excerpt.column()), length);
        String before = text.substring(0, text.offsetByCodePoints(0, from));
        String marked = text.substring(before.length(), text.offsetByCodePoints(0, Math.max(from, to)));
        String cutBefore = excerpt.column() > 1 ? CUT : "";

        String number = Integer.toString(at.line());
        line((INDENT + style.dim(number + " |") + " " + cutBefore + VisibleText.ofLine(text)
                        + (excerpt.more() ? CUT : ""))
                .stripTrailing());
        line(INDENT
                + style.dim(" ".repeat(number.length()) + " |")
                + " ".repeat(1 + cutBefore.length() + VisibleText.width(before))
                + style.severity(diagnostic.severity(), "^".repeat(Math.max(1, VisibleText.width(marked)))));
    }

    private static String summary(Report report) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            count(report.count(severity), severity.text(), parts);
        }
        count(report.drift().size(), "drifted file", parts);
        if (report.accepted() > 0) {
            parts.add(report.accepted() + " accepted");
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + ".";
    }

    private static void count(long number, String noun, List<String> into) {
        if (number > 0) {
            into.add(number + " " + noun + (number == 1 ? "" : "s"));
        }
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
