package dev.mtcgitops.report;

import static dev.mtcgitops.report.Counted.number;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.InputLine;
import dev.mtcgitops.change.InputLines;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Presentation;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.diagnostic.Style;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.network.TrafficChange.Pods;
import java.io.IOException;
import java.util.List;

/** Prints a change for people: how much, what it does on the clusters and to traffic, then each group of equal changes. */
final class ChangeText {
    private static final String INDENT = "   ";
    private static final int CONTEXT = 1;
    /** So many names and lines of one group are shown. */
    private static final int FEW = 5;

    private final ChangePresentation how;
    private final Style style;
    private final Appendable out;

    private ChangeText(ChangePresentation how, Appendable out) {
        this.how = how;
        this.style = new Style(how.color());
        this.out = out;
    }

    static void print(ChangeReport report, ChangePresentation how, Appendable out) throws IOException {
        ChangeText text = new ChangeText(how, out);
        text.line(text.style.bold(report.change().summary().toString()));
        text.diagnostics("Effects", report.change().effects(), how.newTexts());
        text.traffic(report.change());
        if (report.findings().isPresent()) {
            text.diagnostics("New findings", report.findings().get().added(), how.newTexts());
            text.diagnostics("Resolved findings", report.findings().get().resolved(), how.oldTexts());
        }
        InputLines lines = new InputLines(how.before().input(), how.after().input());
        for (Group group : report.change().groups()) {
            text.group(group, lines.of(group));
        }
    }

    private void diagnostics(String title, List<Diagnostic> diagnostics, SourceTexts texts) throws IOException {
        if (!diagnostics.isEmpty()) {
            line("");
            line(style.bold(title + ":"));
            ReportFormat.TEXT.print(Report.of(diagnostics), new Presentation(texts, how.color(), how.whole(), ""), out);
        }
    }

    private void traffic(FleetChange change) throws IOException {
        List<NetworkRow> rows = NetworkRow.of(change.network());
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line(style.bold("Traffic that opens (+) and closes (-):"));
        for (NetworkRow row : rows) {
            line(INDENT
                    + style.bold(row.traffic().direction().field() + " of "
                            + (row.traffic().pods() == Pods.ALL ? "all" : "Rsync") + " pods in "
                            + VisibleText.of(row.namespace()))
                    + on(row.clusters()));
            for (FarEnds ends : FarEnds.of(row.traffic().opened())) {
                line(INDENT + style.added("+ " + text(ends)));
            }
            for (FarEnds ends : FarEnds.of(row.traffic().closed())) {
                line(INDENT + style.removed("- " + text(ends)));
            }
        }
        for (String note : TrafficNotes.of(change)) {
            line(INDENT + style.dim(note));
        }
    }

    private static String text(FarEnds ends) {
        String except = ends.except().isEmpty() ? "" : " except " + String.join(", ", ends.except());
        return VisibleText.of(ends.to() + except + ", " + ends.onPorts());
    }

    private void group(Group group, List<InputLine> reasons) throws IOException {
        ObjectChange change = group.first();
        line("");
        line(kind(group.kind()) + " " + style.bold(VisibleText.of(group.id().toString())) + on(group.clusters()));
        if (change.oldPath().isPresent()) {
            line(INDENT + style.dim(VisibleText.of(change.oldPath().get() + " -> " + change.path())));
        } else if (group.changes().size() == 1) {
            line(INDENT + style.dim(VisibleText.of(change.path())));
        }
        int shown = how.whole() ? reasons.size() : Math.min(FEW, reasons.size());
        for (InputLine reason : reasons.subList(0, shown)) {
            String sign = reason.changed() ? reason.sign() + " " : "";
            line(INDENT + "input: "
                    + colored(reason.sign(), sign + VisibleText.of(reason.place() + " | " + reason.text())));
        }
        more(reasons.size() - shown, "input line");
        boolean one = group.kind() == Kind.CREATE || group.kind() == Kind.DELETE;
        if (one && !how.whole()) {
            more((change.before() + change.after()).lines().count(), "line");
            return;
        }
        for (LineDiff.Hunk hunk : LineDiff.of(change.before(), change.after(), CONTEXT)) {
            line(INDENT + style.dim(hunk.header()));
            for (LineDiff.Line line : hunk.lines()) {
                line(INDENT + colored(line.sign(), line.toString()));
            }
        }
    }

    private void more(long number, String noun) throws IOException {
        if (number > 0) {
            line(INDENT + style.dim("… " + number(number, noun) + "; `-v` shows " + (number == 1 ? "it" : "them")));
        }
    }

    private String on(List<String> clusters) {
        if (clusters.isEmpty()) {
            return "";
        }
        boolean all = how.whole() || clusters.size() <= FEW;
        return " on " + (clusters.size() == 1 ? "" : clusters.size() + " clusters: ")
                + VisibleText.of(String.join(", ", all ? clusters : clusters.subList(0, FEW)))
                + (all ? "" : ", …");
    }

    private String kind(Kind kind) {
        return colored(
                switch (kind) {
                    case CREATE -> '+';
                    case DELETE -> '-';
                    case UPDATE, MOVE -> ' ';
                },
                kind.text());
    }

    private String colored(char sign, String text) {
        return switch (sign) {
            case '+' -> style.added(text);
            case '-' -> style.removed(text);
            default -> text;
        };
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
