package dev.mtcgitops.diagnostic;

import java.io.IOException;
import java.util.SortedMap;

/**
 * Prints a report as JUnit XML: one test case a finding, because the test pages of GitLab and Jenkins show one failure a
 * case. Errors and drift fail; warnings and infos pass, their text as output. Nothing found is one case that passes: an
 * empty file is an error to both.
 */
public final class JUnitReport {
    private final Appendable out;

    private JUnitReport(Appendable out) {
        this.out = out;
    }

    static void print(Report report, Appendable out) throws IOException {
        int findings = report.diagnostics().size() + report.drift().size();
        long failures = report.count(Severity.ERROR) + report.drift().size();
        String counts = "tests=\"" + Math.max(1, findings) + "\" failures=\"" + failures + "\" errors=\"0\"";
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<testsuites name=\"mtc-gitops\" " + counts + ">\n")
                .append("  <testsuite name=\"mtc-gitops\" " + counts + " skipped=\"0\">\n");
        JUnitReport printer = new JUnitReport(out);
        for (Diagnostic diagnostic : report.diagnostics()) {
            printer.diagnostic(diagnostic);
        }
        for (Drift drift : report.drift()) {
            String message = "The file " + drift.cause().sentence() + ".";
            printer.testCase(drift.cause().text(), drift.path(), drift.path());
            printer.failure(drift.cause().text(), message, drift.path() + ": " + message);
        }
        if (findings == 0) {
            out.append("    <testcase classname=\"mtc-gitops\" name=\"check\"/>\n");
        }
        out.append("  </testsuite>\n</testsuites>\n");
    }

    /**
     * The report of cases: one passes if nothing is said of it.
     *
     * @param suite what they are cases of
     * @param outcomes what is said of each, by its name
     */
    public static String ofCases(String suite, SortedMap<String, String> outcomes) {
        long failures =
                outcomes.values().stream().filter(text -> !text.isEmpty()).count();
        String counts = "tests=\"" + outcomes.size() + "\" failures=\"" + failures + "\" errors=\"0\"";
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"mtc-gitops\" ")
                .append(counts)
                .append(">\n  <testsuite name=\"mtc-gitops\" ")
                .append(counts)
                .append(" skipped=\"0\">\n");
        outcomes.forEach((name, text) -> {
            xml.append("    <testcase classname=\"" + escape(suite) + "\" name=\"" + escape(name) + "\"");
            xml.append(
                    text.isEmpty()
                            ? "/>\n"
                            : ">\n      <failure type=\"differs\" message=\"It differs from what is expected.\">"
                                    + escape(text) + "</failure>\n    </testcase>\n");
        });
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private void diagnostic(Diagnostic diagnostic) throws IOException {
        String place = diagnostic.at().file().isEmpty() ? "" : diagnostic.at() + ": ";
        testCase(
                diagnostic.rule(), place + diagnostic.message(), diagnostic.at().file());
        StringBuilder text = new StringBuilder(place)
                .append(diagnostic.severity().text())
                .append(": ")
                .append(diagnostic.message());
        if (!diagnostic.hint().isEmpty()) {
            text.append("\nhint: ").append(diagnostic.hint());
        }
        diagnostic
                .related()
                .forEach(r -> text.append("\nsee: ")
                        .append(r.at().file().isEmpty() ? "" : r.at() + ": ")
                        .append(r.message()));
        if (diagnostic.severity() == Severity.ERROR) {
            failure(diagnostic.rule(), diagnostic.message(), text.toString());
        } else {
            out.append("      <system-out>" + escape(text.toString()) + "</system-out>\n    </testcase>\n");
        }
    }

    private void testCase(String className, String name, String file) throws IOException {
        out.append("    <testcase classname=\"" + escape(className) + "\" name=\"" + escape(name) + "\"");
        out.append(file.isEmpty() ? ">\n" : " file=\"" + escape(file) + "\">\n");
    }

    private void failure(String type, String message, String text) throws IOException {
        out.append("      <failure type=\"" + escape(type) + "\" message=\"" + escape(message) + "\">" + escape(text))
                .append("</failure>\n    </testcase>\n");
    }

    /** Visible text, line by line, so that nothing is left that XML 1.0 forbids. */
    private static String escape(String text) {
        StringBuilder xml = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\n' -> xml.append("&#10;");
                case 0xFFFE, 0xFFFF -> xml.append('\uFFFD');
                default -> xml.append(VisibleText.of(Character.toString(c)));
            }
        });
        return xml.toString();
    }
}
