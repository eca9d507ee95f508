package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.change.ChangeSummary;
import dev.mtcgitops.change.ChangeSummary.Clusters;
import dev.mtcgitops.change.FleetChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown of a change, read as GitHub reads it. */
final class ChangeMarkdownTest {
    private static final Parser GITHUB = Parser.builder()
            .extensions(List.of(TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create()))
            .build();

    private static final List<String> FRAGMENTS = List.of(
            "`",
            "``",
            "```",
            "````",
            "~~~",
            "~~x~~",
            "|",
            "\\",
            "\\|",
            "\\`",
            "*a*",
            "**b**",
            "_c_",
            "@team",
            "#12",
            "GH-12",
            "!12",
            "%3",
            "org/repo#1",
            "https://evil.example.com",
            "www.evil.example.com",
            "a@evil.example.com",
            "[x](y)",
            "![x](y)",
            "<b>",
            "</summary>",
            "</details>",
            "<!--",
            "-->",
            "</code>",
            "<br>",
            "&lt;",
            "&#64;team",
            "&commat;x",
            ":tada:",
            "$x$",
            "deadbeefcafe",
            "1234567",
            "\n",
            "\r",
            "\n\n",
            "\n```\n",
            "\n> q",
            "\n- i",
            "\n# h",
            "\n/close",
            "\t",
            " ",
            "  ",
            "\u001B[31m",
            "\u202E",
            "\u2066",
            "\u0000",
            "\u200B",
            "x",
            "is",
            "{+a+}",
            "[[w]]",
            "~label",
            "&1",
            "^a",
            "<https://e.example.com>",
            "\n---\n",
            "\n===\n",
            "|---|---|",
            "    ");

    /** What a text between our words and code may hold. */
    private static final Pattern HARMLESS = Pattern.compile("(?:[^@#!%/*_~<>&:$^\\[\\]{}=]|:(?= |$))*");

    private static final Pattern COMMIT = Pattern.compile("\\b[0-9a-f]{7,40}\\b");

    static Stream<String> hostile() {
        Random random = new Random(20261130);
        Stream<String> mixed = Stream.generate(() -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = random.nextInt(6); i >= 0; i--) {
                        text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                    }
                    return text.toString();
                })
                .limit(500);
        return Stream.concat(FRAGMENTS.stream(), mixed);
    }

    @Test
    void noForeignTextIsMarkup() {
        List<String> blocks = blocks(Reports.markdown(Reports.full("x"), "x", "x", Integer.MAX_VALUE));
        hostile().forEach(text -> {
            String markdown = Reports.markdown(Reports.full(text), text, text, Integer.MAX_VALUE);
            assertThat(blocks(markdown)).as(text).isEqualTo(blocks);
            walk(GITHUB.parse(markdown), node -> harmless(node, text));
            assertThat(markdown.codePoints().filter(c -> c != '\n'))
                    .as(text)
                    .noneMatch(
                            c -> Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT);
        });
    }

    private static void harmless(Node node, String text) {
        String as = node + " of " + text;
        switch (node.getClass().getSimpleName()) {
            case "Text" ->
                assertThat(((Text) node).getLiteral())
                        .as(as)
                        .matches(HARMLESS)
                        .doesNotContain("www.")
                        .doesNotContainPattern(COMMIT)
                        .doesNotContainPattern("GH-\\d");
            case "HtmlInline" ->
                assertThat(((HtmlInline) node).getLiteral()).as(as).isEqualTo("<br>");
            case "HtmlBlock" ->
                assertThat(((HtmlBlock) node).getLiteral())
                        .as(as)
                        .matches("<!-- mtc-gitops diff -->|</details>|<details>\n<summary>[a-z]+ <code>[^<>\n]*</code>"
                                + "(?: on <code>[^<>\n]*</code>| on \\d+ clusters)?</summary>");
            case "StrongEmphasis" ->
                assertThat(((StrongEmphasis) node).getFirstChild())
                        .as(as)
                        .isInstanceOfSatisfying(
                                Text.class, own -> assertThat(own.getLiteral()).isEqualTo("warning CHANGE-003"));
            case "Code", "SoftLineBreak", "TableHead", "TableBody", "TableRow", "TableCell" -> {}
            default -> assertThat(node).as(as).isInstanceOf(Block.class);
        }
    }

    /** The blocks in order: what a text could break out of. */
    private static List<String> blocks(String markdown) {
        List<String> blocks = new ArrayList<>();
        walk(GITHUB.parse(markdown), node -> {
            if (node instanceof Block || node.getClass().getSimpleName().startsWith("Table")) {
                blocks.add(node.getClass().getSimpleName());
            }
        });
        return blocks;
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            walk(child, visitor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a|b", "``x`", "a\\", " a ", "\\|", "|", "`", "  "})
    void codeShowsWhatItIsMadeOf(String text) {
        StringBuilder shown = new StringBuilder();
        walk(GITHUB.parse("|t|\n|-|\n|" + Markup.code(text) + " x|\n"), node -> {
            if (node instanceof Code code) {
                shown.append(code.getLiteral());
            } else if (node instanceof Text plain) {
                shown.append(plain.getLiteral());
            }
        });
        assertThat(shown).hasToString("t" + text + " x");
    }

    @Test
    void sentencesOfOursStayReadable() {
        assertThat(Markup.sentence("The Secret `a` keeps it (see MTC 1.8, and `b`): don't wait. Run: oc get x/y"))
                .isEqualTo("The Secret `a` keeps it (see MTC 1.8, and `b`): don't wait. Run: oc get `x/y`");
    }

    @ParameterizedTest
    @MethodSource("budgets")
    void noTextIsLongerThanItMayBe(int longest) {
        ChangeReport report = Reports.groups(200);
        String whole = Reports.markdown(report, "x", "x", Integer.MAX_VALUE);
        String cut = Reports.markdown(report, "x", "x", longest);
        assertThat(cut.length()).isLessThanOrEqualTo(longest);
        int shown = count(cut, "<details>");
        assertThat(count(cut, "</details>")).isEqualTo(shown);
        assertThat(count(cut, "```")).isEqualTo(2 * shown);
        if (longest >= whole.length()) {
            assertThat(cut).isEqualTo(whole).endsWith("</details>\n");
            return;
        }
        String last =
                "\n**Missing for lack of space: " + (200 - shown) + " group" + (shown == 199 ? "" : "s") + ".**\n";
        assertThat(cut).endsWith(last);
        assertThat(whole).startsWith(cut.substring(0, cut.length() - last.length()));
        // The next group would not have fitted.
        int end = whole.indexOf("</details>\n", cut.length() - last.length()) + "</details>\n".length();
        String nextLast = shown == 199
                ? ""
                : "\n**Missing for lack of space: " + (199 - shown) + " group" + (shown == 198 ? "" : "s") + ".**\n";
        assertThat(end + nextLast.length()).isGreaterThan(longest);
    }

    static Stream<Integer> budgets() {
        int whole = Reports.markdown(Reports.groups(200), "x", "x", Integer.MAX_VALUE)
                .length();
        return Stream.concat(
                Stream.of(whole, whole - 1, whole + 1, ChangePresentation.LEAST_LONGEST),
                new Random(7).ints(40, ChangePresentation.LEAST_LONGEST, whole).boxed());
    }

    @Test
    void whatComesBeforeTheGroupsIsLeftOutPieceByPiece() {
        ChangeReport report = Reports.full("x".repeat(80));
        String cut = Reports.markdown(report, "x", "x", 1_000);
        assertThat(cut)
                .hasSizeLessThanOrEqualTo(1_000)
                .contains("- **warning CHANGE-003**")
                .endsWith("\n**Missing for lack of space: 8 groups and 3 other items.**\n");
    }

    @Test
    void nothingChangedIsTheMarkerAndASentence() {
        FleetChange nothing = new FleetChange(
                new ChangeSummary(new Clusters(3, 0, 0, 0), Map.of(), 12), List.of(), List.of(), List.of(), List.of());
        ChangeReport report = new ChangeReport(nothing, Optional.empty());
        assertThat(Reports.markdown(report, "x", "x", 1_000))
                .isEqualTo("<!-- mtc-gitops diff -->\nNo object differs. Clusters: 3. Objects: 12.\n");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
