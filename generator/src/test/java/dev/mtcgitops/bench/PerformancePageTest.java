package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PerformancePageTest {
    @Test
    void itShowsTheFiguresThatTheBenchReckons() throws IOException {
        List<List<String>> rows = PerformancePage.tables(Files.readString(PerformancePage.FILE))
                .lines()
                .takeWhile(line -> !line.isBlank())
                .map(PerformancePageTest::cells)
                .toList();

        assertThat(rows.get(0)).isEqualTo(Report.FIGURE_COLUMNS);
        assertThat(rows.stream().skip(2).map(row -> row.subList(0, 2)))
                .containsExactlyElementsOf(Figures.ALL.stream()
                        .map(figure -> List.of(figure.what(), figure.atMost()))
                        .toList());
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() {
        String page = "# A\n<!-- begin: tables of make bench -->\nold\n<!-- end: tables of make bench -->\nb\n";

        assertThat(PerformancePage.tables(page)).isEqualTo("old\n");
        assertThat(PerformancePage.with(page, "new\n")).isEqualTo(page.replace("old", "new"));
    }

    @Test
    void columnsAreAligned() {
        assertThat(MarkdownTable.text(List.of("a", "long"), List.of(List.of("wide", "1"))))
                .isEqualTo("| a    | long |\n| ---- | ---- |\n| wide | 1    |\n");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
