package dev.mtcgitops.report;

import static dev.mtcgitops.report.Counted.number;
import static dev.mtcgitops.report.Markup.code;
import static dev.mtcgitops.report.Markup.fence;
import static dev.mtcgitops.report.Markup.html;
import static dev.mtcgitops.report.Markup.sentence;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.InputLine;
import dev.mtcgitops.change.InputLines;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.network.TrafficChange.Pods;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Prints a change as a comment of a pull request, in the order of a reviewer's questions: how much, what happens, what opens and closes, what is new, what exactly. */
final class ChangeMarkdown {
    /** By which a job finds its own comment. */
    static final String MARKER = "<!-- mtc-gitops diff -->\n";

    private static final int CONTEXT = 3;
    /** So many names and lines are shown in one place. */
    private static final int FEW = 10;

    private final BoundedText text = new BoundedText();

    private ChangeMarkdown() {}

    static void print(ChangeReport report, ChangePresentation how, Appendable out) throws IOException {
        ChangeMarkdown printer = new ChangeMarkdown();
        printer.text.add(MARKER + report.change().summary() + "\n");
        printer.diagnostics("On the clusters", report.change().effects(), how.newTexts());
        printer.traffic(report.change());
        if (report.findings().isPresent()) {
            printer.diagnostics("New findings", report.findings().get().added(), how.newTexts());
            printer.diagnostics("Resolved findings", report.findings().get().resolved(), how.oldTexts());
        }
        InputLines lines = new InputLines(how.before().input(), how.after().input());
        String title = title("Objects");
        for (Group group : report.change().groups()) {
            printer.text.addGroup(title + printer.group(group, lines.of(group)));
            title = "\n";
        }
        out.append(printer.text.within(how.longest()));
    }

    private static String title(String title) {
        return "\n### " + title + "\n\n";
    }

    private void diagnostics(String title, List<Diagnostic> diagnostics, SourceTexts texts) {
        String lead = title(title);
        for (Diagnostic diagnostic :
                diagnostics.stream().sorted(Diagnostic.ORDER).toList()) {
            text.add(lead + diagnostic(diagnostic, texts));
            lead = "";
        }
    }

    private static String diagnostic(Diagnostic diagnostic, SourceTexts texts) {
        StringBuilder item = new StringBuilder("- **" + diagnostic.severity().text() + " " + diagnostic.rule() + "**: "
                + sentence(diagnostic.message()) + "\n");
        String place = diagnostic.at().toString();
        if (!place.isEmpty()) {
            item.append("  - at: ").append(code(place));
            texts.line(diagnostic.at().file(), diagnostic.at().line())
                    .ifPresent(line -> item.append(" ").append(code(line.strip())));
            item.append("\n");
        }
        if (!diagnostic.hint().isEmpty()) {
            item.append("  - hint: ").append(sentence(diagnostic.hint())).append("\n");
        }
        for (Related related : diagnostic.related()) {
            String at = related.at().toString();
            item.append("  - see: ")
                    .append(at.isEmpty() ? "" : code(at) + ": ")
                    .append(sentence(related.message()))
                    .append("\n");
        }
        return item.toString();
    }

    private void traffic(FleetChange change) {
        String lead = title("Traffic") + "| cluster | namespace | traffic | opens | closes |\n|---|---|---|---|---|\n";
        for (NetworkRow row : NetworkRow.of(change.network())) {
            text.add(lead + "| " + names(row.clusters()) + " | " + code(row.namespace()) + " | "
                    + row.traffic().direction().field() + " of "
                    + (row.traffic().pods() == Pods.ALL ? "all" : "Rsync") + " pods | "
                    + entries(row.traffic().opened()) + " | "
                    + entries(row.traffic().closed()) + " |\n");
            lead = "";
        }
        TrafficNotes.of(change).forEach(note -> text.add("\n" + sentence(note) + "\n"));
    }

    private static String entries(List<Entry> entries) {
        return FarEnds.of(entries).stream()
                .map(ends -> code(ends.to())
                        + (ends.except().isEmpty()
                                ? ""
                                : " except "
                                        + ends.except().stream()
                                                .map(Markup::code)
                                                .collect(Collectors.joining(", ")))
                        + ", " + (ends.ports().equals("all") ? ends.onPorts() : code(ends.onPorts())))
                .collect(Collectors.joining("<br>"));
    }

    private String group(Group group, List<InputLine> reasons) {
        ObjectChange change = group.first();
        List<String> clusters = group.clusters();
        StringBuilder details =
                new StringBuilder("<details>\n<summary>" + group.kind().text() + " "
                        + html(group.id().toString())
                        + switch (clusters.size()) {
                            case 0 -> "";
                            case 1 -> " on " + html(clusters.get(0));
                            default -> " on " + clusters.size() + " clusters";
                        }
                        + "</summary>\n\n");
        if (clusters.size() > 1) {
            details.append("Clusters: ").append(names(clusters)).append("\n\n");
        }
        if (change.oldPath().isPresent()) {
            details.append("File: ")
                    .append(code(change.oldPath().get()))
                    .append(" becomes ")
                    .append(code(change.path()));
            details.append("\n\n");
        } else if (group.changes().size() == 1) {
            details.append("File: ").append(code(change.path())).append("\n\n");
        }
        inputs(reasons, details);
        return details.append(diff(change)).append("</details>\n").toString();
    }

    private static void inputs(List<InputLine> lines, StringBuilder into) {
        if (lines.isEmpty()) {
            return;
        }
        into.append("Input:\n");
        for (InputLine line : lines.subList(0, Math.min(FEW, lines.size()))) {
            into.append("- ")
                    .append(
                            switch (line.sign()) {
                                case '+' -> "new: ";
                                case '-' -> "removed: ";
                                default -> "";
                            })
                    .append(code(line.place()))
                    .append(" ")
                    .append(code(line.text()))
                    .append("\n");
        }
        if (lines.size() > FEW) {
            into.append("- and ")
                    .append(number(lines.size() - FEW, "more line"))
                    .append("\n");
        }
        into.append("\n");
    }

    private static String names(List<String> names) {
        return names.stream().limit(FEW).map(Markup::code).collect(Collectors.joining(", "))
                + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
    }

    private static String diff(ObjectChange change) {
        StringBuilder lines = new StringBuilder();
        for (LineDiff.Hunk hunk : LineDiff.of(change.before(), change.after(), CONTEXT)) {
            lines.append(hunk.header()).append('\n');
            hunk.lines().forEach(line -> lines.append(line).append('\n'));
        }
        if (lines.isEmpty()) {
            return "";
        }
        String fence = fence(lines.toString());
        return fence + "diff\n" + lines + fence + "\n\n";
    }
}
