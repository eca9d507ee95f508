package dev.mtcgitops.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinedTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\n", "\n\n", "a\nbc\n\nd", "\uD83D\uDE00b\nc\uD83D\uDE00d\n"})
    void linesAreThoseBetweenLineFeeds(String text) {
        assertThat(new LinedText(text).lines()).containsExactly(text.split("\n", -1));
    }

    @Test
    void aCarriageReturnEndsALineAloneOrBeforeALineFeed() {
        LinedText text = new LinedText("a\r\nb\rc\r\r\nd\r");
        assertThat(text.lines()).containsExactly("a", "b", "c", "", "d", "");
        assertThat(text.line(2)).isEqualTo("b");
        assertThat(text.end(1)).isEqualTo(3);
        assertThat(text.end(5)).isEqualTo(11);
    }

    @Test
    void columnsAreCodePoints() {
        LinedText text = new LinedText("ab\n\uD83D\uDE00c\uD83D\uDE00\n");
        assertThat(text.index(1, 2)).isEqualTo(1);
        assertThat(text.index(2, 1)).isEqualTo(3);
        assertThat(text.index(2, 2)).isEqualTo(5);
        assertThat(text.index(2, 3)).isEqualTo(6);
        assertThat(text.index(2, 4)).isEqualTo(8);
        assertThat(text.index(3, 1)).isEqualTo(9);
    }
}
