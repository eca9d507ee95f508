package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a report as workflow commands of GitHub Actions, the worst first: of each kind, GitHub shows no more than ten per step.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
final class GitHubReport {
    private static final int SHOWN = 10;

    private GitHubReport() {}

    static void print(Report report, Appendable out) throws IOException {
        for (Severity severity : Severity.values()) {
            List<String> annotations = new ArrayList<>();
            report.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == severity)
                    .forEach(diagnostic -> annotations.add(annotation(diagnostic)));
            if (severity == Severity.ERROR) {
                report.drift().forEach(drift -> annotations.add(annotation(drift)));
            }
            print(severity, annotations, out);
        }
    }

    /** The last annotation that is shown tells how many are not; these stand in the log as they are. */
    private static void print(Severity severity, List<String> annotations, Appendable out) throws IOException {
        int shown = annotations.size() > SHOWN ? SHOWN - 1 : annotations.size();
        for (String annotation : annotations.subList(0, shown)) {
            out.append("::" + level(severity) + " " + annotation + "\n");
        }
        if (shown < annotations.size()) {
            out.append("::" + level(severity) + " title=mtc-gitops::" + (annotations.size() - shown) + " further "
                    + severity.text() + "s are in the log of this step.\n");
        }
        for (String annotation : annotations.subList(shown, annotations.size())) {
            out.append(level(severity) + " " + annotation + "\n");
        }
    }

    private static String annotation(Diagnostic diagnostic) {
        StringBuilder message = new StringBuilder(data(diagnostic.message()));
        if (!diagnostic.hint().isEmpty()) {
            message.append("%0A").append(data(diagnostic.hint()));
        }
        for (Related related : diagnostic.related()) {
            String place = related.at().toString();
            message.append("%0Asee: ")
                    .append(data(place.isEmpty() ? "" : place + ": "))
                    .append(data(related.message()));
        }
        return place(diagnostic.at()) + "title=" + property(diagnostic.rule()) + "::" + message;
    }

    private static String annotation(Drift drift) {
        return place(Location.ofFile(drift.path())) + "title=" + drift.cause().text() + "::The file "
                + drift.cause().sentence() + ".";
    }

    private static String level(Severity severity) {
        return severity == Severity.INFO ? "notice" : severity.text();
    }

    /** Columns are for ranges within one line only; GitHub refuses others. */
    private static String place(Location at) {
        StringBuilder properties = new StringBuilder();
        if (!at.file().isEmpty()) {
            properties.append("file=").append(property(at.file())).append(',');
        }
        if (at.hasPosition()) {
            boolean oneLine = at.line() == at.endLine();
            properties.append("line=").append(at.line()).append(',');
            properties.append(oneLine ? "col=" + at.column() + "," : "");
            properties.append("endLine=").append(at.endLine()).append(',');
            properties.append(oneLine ? "endColumn=" + at.endColumn() + "," : "");
        }
        return properties.toString();
    }

    private static String data(String text) {
        return VisibleText.of(text).replace("%", "%25");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
