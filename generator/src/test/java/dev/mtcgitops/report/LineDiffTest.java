package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LineDiffTest {
    @Test
    void aChangedLineHasContextAround() {
        assertThat(text("a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n", 1)).isEqualTo("""
                @@ -2,3 +2,3 @@
                 b
                -c
                +x
                 d
                """);
    }

    @Test
    void anElementOfAListIsShownAsOne() {
        assertThat(text("l:\n- to: a\n  do: x\n- to: b\n  do: x\n", "l:\n- to: b\n  do: x\n", 1))
                .isEqualTo("""
                @@ -1,4 +1,2 @@
                 l:
                -- to: a
                -  do: x
                 - to: b
                """);
    }

    @Test
    void aTextThatAppearsBeginsAtLineOne() {
        assertThat(text("", "a\nb\n", 3)).isEqualTo("@@ -0,0 +1,2 @@\n+a\n+b\n");
        assertThat(text("a\nb\n", "", 3)).isEqualTo("@@ -1,2 +0,0 @@\n-a\n-b\n");
    }

    @Test
    void credentialsAreBlackedOutAndStillDiffer() {
        assertThat(text("proxy: http://u:secret1@p\n", "proxy: http://u:secret2@p\n", 0))
                .isEqualTo("@@ -1,1 +1,1 @@\n-proxy: http://*********@p\n+proxy: http://*********@p\n");
    }

    /** The lines without a sign or with a minus are the old text; those without or with a plus the new one. */
    @Test
    void bothTextsAreInTheDiffOfThem() {
        Random random = new Random(14);
        for (int run = 0; run < 2_000; run++) {
            List<String> before = lines(random);
            List<String> after = lines(random);
            int context = random.nextInt(4);
            List<LineDiff.Hunk> hunks = LineDiff.of(joined(before), joined(after), context);
            List<String> applied = new ArrayList<>();
            int at = 0;
            for (LineDiff.Hunk hunk : hunks) {
                List<Integer> numbers = numbers(hunk.header());
                int start = numbers.get(0) - (numbers.get(1) == 0 ? 0 : 1);
                applied.addAll(before.subList(at, start));
                assertThat(applied).hasSize(numbers.get(2) - (numbers.get(3) == 0 ? 0 : 1));
                at = start + numbers.get(1);
                assertThat(side(hunk, '+')).isEqualTo(before.subList(start, at));
                applied.addAll(side(hunk, '-'));
                assertThat(side(hunk, '-')).hasSize(numbers.get(3));
            }
            applied.addAll(before.subList(at, before.size()));
            assertThat(applied).isEqualTo(after);
            assertThat(hunks.isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static List<Integer> numbers(String header) {
        return Pattern.compile("\\d+")
                .matcher(header)
                .results()
                .map(number -> Integer.valueOf(number.group()))
                .toList();
    }

    private static List<String> side(LineDiff.Hunk hunk, char other) {
        return hunk.lines().stream()
                .filter(line -> line.sign() != other)
                .map(LineDiff.Line::text)
                .toList();
    }

    private static List<String> lines(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> " ".repeat(random.nextInt(3)) + (char) ('a' + random.nextInt(3)))
                .toList();
    }

    private static String joined(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String text(String before, String after, int context) {
        return LineDiff.of(before, after, context).stream()
                .map(hunk -> hunk.header() + "\n"
                        + hunk.lines().stream().map(line -> line + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
