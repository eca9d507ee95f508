package dev.mtcgitops.bench;

import java.nio.file.Path;

/** The page that shows the tables of a run, between two marks. */
final class PerformancePage {
    static final Path FILE = Path.of("docs/performance.md");
    private static final String BEGIN = "<!-- begin: tables of make bench -->\n";
    private static final String END = "<!-- end: tables of make bench -->\n";

    private PerformancePage() {}

    /** What stands between the marks of {@code page}. */
    static String tables(String page) {
        return page.substring(begin(page), end(page));
    }

    /** {@code page} with other {@code tables}. */
    static String with(String page, String tables) {
        return page.substring(0, begin(page)) + tables + page.substring(end(page));
    }

    private static int begin(String page) {
        int at = page.indexOf(BEGIN);
        if (at < 0) {
            throw new IllegalArgumentException("no line " + BEGIN);
        }
        return at + BEGIN.length();
    }

    private static int end(String page) {
        int at = page.indexOf(END, begin(page));
        if (at < 0) {
            throw new IllegalArgumentException("no line " + END);
        }
        return at;
    }
}
