package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.diagnostic.Style;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static final String MARKDOWN = """

            ## What it *means*

            A *whole* URL ([RFC](https://example.com/rfc)) is not `a*b*c` as in [NP-001](NP-001.md), which says more about it than there is
            room for.

            - one item that is followed by so many words that it does not fit into one line and has to be broken up
            - two

            ```yaml
            a: "*b*"   # [not](a link)

            c: `d`
            ```
            Then.
            """;

    @Test
    void aPageIsPlainTextWhereThereIsNoTerminal() {
        assertThat(PageText.of(MARKDOWN, new Style(false))).isEqualTo("""
                What it means

                A whole URL (RFC (https://example.com/rfc)) is not `a*b*c` as in NP-001, which says more about it
                than there is room for.

                - one item that is followed by so many words that it does not fit into one line and has to be broken
                  up
                - two

                    a: "*b*"   # [not](a link)

                    c: `d`
                Then.
                """);
    }

    @Test
    void aTerminalSeesHeadingsWordsOfCodeAndExamples() {
        assertThat(PageText.of("## How\n\nSay `$1`.\n\n```sh\nls\n```\n", new Style(true)))
                .isEqualTo("\u001B[1mHow\u001B[0m\n\nSay \u001B[1m`$1`\u001B[0m.\n\n    \u001B[2mls\u001B[0m\n");
    }

    @Test
    void everyPageIsReadableInATerminal() {
        for (String id : RulePage.ids()) {
            String text = PageText.of(RulePage.of(id).orElseThrow().body(), new Style(false));
            assertThat(text).as(id).startsWith("What it means\n").doesNotContain("```", "](");
            assertThat(text.lines().filter(line -> !line.startsWith("    ")))
                    .as(id)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        }
    }
}
