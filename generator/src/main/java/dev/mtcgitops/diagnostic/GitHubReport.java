package dev.mtcgitops.diagnostic;

import java.io.IOException;

/**
 * Prints a report as workflow commands of GitHub Actions, one a finding.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">Workflow commands</a>
 */
final class GitHubReport {
    private GitHubReport() {}

    static void print(Report report, Appendable out) throws IOException {
        for (Diagnostic diagnostic : report.diagnostics()) {
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
            out.append("::" + level(diagnostic.severity()) + " " + place(diagnostic.at()) + "title="
                    + property(diagnostic.rule()) + "::" + message + "\n");
        }
        for (Drift drift : report.drift()) {
            out.append("::error " + place(Location.ofFile(drift.path())) + "title="
                    + drift.cause().text() + "::The file " + drift.cause().sentence() + ".\n");
        }
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
