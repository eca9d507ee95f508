package dev.mtcgitops.diagnostic;

import static dev.mtcgitops.diagnostic.Printed.error;
import static dev.mtcgitops.diagnostic.Printed.range;
import static dev.mtcgitops.diagnostic.Printed.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextReportTest {
    private static final String SOURCE = "a: 1\nspec:\n  openshift: 4.10\n";

    @Test
    void nothingFoundPrintsNothing() {
        assertThat(text(new Report(List.of(), List.of()), new SourceTexts())).isEmpty();
    }

    @Test
    void showsLineCaretHintAndRelatedPlaces() {
        Diagnostic d = error(
                range(3, 14, 18),
                "This is a number.",
                "Quote it.",
                new Related(range(1, 4, 5), "Other."),
                new Related(Location.NONE, "Everywhere."));
        assertThat(text(Report.of(List.of(d)), source(SOURCE))).isEqualTo("""
                        pairs/shop.yaml:3:14: error INPUT-003: This is a number.
                           3 |   openshift: 4.10
                             |              ^^^^
                           hint: Quote it.
                           see: pairs/shop.yaml:1:4: Other.
                           see: Everywhere.
                        1 error.
                        """);
    }

    @Test
    void withoutPositionThereIsNoSource() {
        assertThat(text(Printed.everything(), source(SOURCE))).isEqualTo("""
                        info NP-005: No place.
                        dir: error GIT-001: No line.
                           hint: Do.
                        pairs/a, b:c%.yaml:12:7: error INPUT-003: Unknown key `<x>` & ␛[31m\uFFFD\uFFFD.
                           hint: 100% sure: 'y' "z" \\.
                           see: pairs/a&b.yaml:3:5: First "stated" here.
                           see: Nowhere.
                        z.yaml:1:2: warning YAML-001: Several lines.
                        clusters/a.yaml: hand-edited: The file was edited by hand after it was rendered.
                        clusters/b.yaml: missing: The file would be rendered, but is not there.
                        2 errors, 1 warning, 1 info, 2 drifted files.
                        """);
    }

    @Test
    void rangeOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
        Location at = new Location("pairs/shop.yaml", 2, 1, 3, 4);
        assertThat(block(at, SOURCE)).containsExactly("   2 | spec:", "     | ^^^^^");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "past the end¦ab¦3¦3¦   1 | ab¦     |   ^",
                "far past the end¦ab¦9¦12¦   1 | ab¦     |   ^",
                "empty range¦ab¦2¦2¦   1 | ab¦     |  ^",
                "empty line¦¦1¦1¦   1 |¦     | ^",
                "tab¦\ta:\tb¦5¦6¦   1 |     a:    b¦     |           ^",
                "wide¦键: 值¦4¦5¦   1 | 键: 值¦     |     ^^",
                "emoji¦🚀: x¦4¦5¦   1 | 🚀: x¦     |     ^",
                "combining¦e\u0301: x¦5¦6¦   1 | e\u0301: x¦     |    ^",
                "escape sequence¦a: \u001b[2J\u007f\u0085¦4¦9¦   1 | a: ␛[2J␡\uFFFD¦     |    ^^^^^",
                "bidirectional¦a\u202eb¦3¦4¦   1 | a\uFFFDb¦     |   ^",
                "secret¦p: http://u:pass@host¦4¦22¦   1 | p: http://******@host¦     |    ^^^^^^^^^^^^^^^^^^"
            })
    void caretStandsUnderTheColumn(String name, String line, int column, int endColumn, String shown, String caret) {
        assertThat(block(range(1, column, endColumn), line == null ? "" : line))
                .as(name)
                .containsExactly(shown, caret);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb: 1\r\nc'", "'a\rb: 1\rc'", "'a\nb: 1\nc'", "'\uFEFFa\nb: 1'", "'\u2028\u0085a\nb: 1'"})
    void linesAreSplitAsYamlDoes(String source) {
        assertThat(block(range(2, 4, 5), source)).containsExactly("   2 | b: 1", "     |    ^");
    }

    @Test
    void aFileWithoutThatLineOrWithoutTextHasNoSource() {
        assertThat(block(range(3, 1, 2), "a\n")).isEmpty();
        assertThat(block(range(2, 1, 1), "a\n")).containsExactly("   2 |", "     | ^");
    }

    @Test
    void aLongLineIsCutAroundTheCaret() {
        String line = "x".repeat(50_000) + "HERE" + "y".repeat(50_000);
        List<String> block = block(range(1, 50_001, 50_005), line);
        assertThat(block.get(0)).isEqualTo("   1 | …" + "x".repeat(46) + "HERE" + "y".repeat(90) + "…");
        assertThat(block.get(1)).isEqualTo("     | " + " ".repeat(47) + "^^^^");
        assertThat(block(range(1, 1, 3), line).get(0)).isEqualTo("   1 | " + "x".repeat(140) + "…");
        List<String> end = block(range(1, 100_005, 100_005), line);
        assertThat(end.get(0)).isEqualTo("   1 | …" + "y".repeat(140));
        assertThat(end.get(1)).isEqualTo("     | " + " ".repeat(141) + "^");
    }

    @Test
    void aRangeThatIsCutIsMarkedAsFarAsShown() {
        assertThat(block(range(1, 1, 1000), "x".repeat(1000)).get(1)).isEqualTo("     | " + "^".repeat(140));
    }

    @Test
    void colourOnlyWhenAsked() {
        Diagnostic d = error(range(1, 1, 2), "M.", "");
        assertThat(Printed.print(ReportFormat.TEXT, Report.of(List.of(d)), source("a"), true))
                .isEqualTo("\u001b[1mpairs/shop.yaml:1:1\u001b[0m: \u001b[1;31merror INPUT-003\u001b[0m: M.\n"
                        + "   \u001b[2m1 |\u001b[0m a\n     \u001b[2m  |\u001b[0m \u001b[1;31m^\u001b[0m\n1 error.\n"
                                .replace("     \u001b", "   \u001b"));
        Report others = new Report(
                List.of(
                        new Diagnostic("A-1", Severity.WARNING, Location.NONE, "M.", "", List.of()),
                        new Diagnostic("A-2", Severity.INFO, Location.NONE, "M.", "", List.of())),
                List.of(new Drift("p", Drift.Cause.STALE)));
        assertThat(Printed.print(ReportFormat.TEXT, others, new SourceTexts(), true))
                .contains(
                        "\u001b[1;33mwarning A-1\u001b[0m",
                        "\u001b[1;36minfo A-2\u001b[0m",
                        "\u001b[1;31mstale\u001b[0m");
    }

    @Test
    void thousandsOfDiagnosticsAreShownInOneLargeLine() {
        String oneLine = "{" + "\"🚀\": [a, b],".repeat(100_000) + "}";
        List<Diagnostic> found = IntStream.range(1, 5_000)
                .mapToObj(i -> error(range(1, i * 200, i * 200 + 3), "M.", ""))
                .toList();

        assertThat(text(Report.of(found), source(oneLine))).endsWith("4999 errors.\n");
    }

    private static List<String> block(Location at, String source) {
        String text = text(Report.of(List.of(error(at, "M.", ""))), source(source));
        return text.lines().filter(line -> line.startsWith("   ")).toList();
    }

    private static String text(Report report, SourceTexts sources) {
        return Printed.print(ReportFormat.TEXT, report, sources, false);
    }
}
