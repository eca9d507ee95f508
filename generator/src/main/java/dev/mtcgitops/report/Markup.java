package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.VisibleText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Foreign text in Markdown as forges extend it: always one line, and always code, in which nothing is a mention, a link, a reference to an issue or a
 * commit, or emphasis.
 */
final class Markup {
    /** What a sentence of ours says in backquotes. */
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /**
     * A word that no forge takes for anything else: letters and digits or a number, with marks of a sentence around. Not {@code a/b}, {@code #1},
     * {@code @a}, {@code :a:}, {@code www.a.b}, {@code GH-1}, nor seven digits of a commit id.
     */
    private static final Pattern PLAIN = Pattern.compile("(?!(?:.*[-'])?[(]?[0-9a-fA-F]{7})"
            + "[(]?(?:[\\p{L}\\d]+(?:['-]\\p{L}+)*'?|\\d{1,4}(?:\\.\\d{1,4}){1,2})?[.,;:?]?[)]?[.,;:?]?");

    private static final Pattern RUN = Pattern.compile("`+");

    private Markup() {}

    /** {@code text} as code, also in the cell of a table. */
    static String code(String text) {
        StringBuilder markup = new StringBuilder();
        String visible = VisibleText.of(text);
        int start = 0;
        for (int i = 0; i <= visible.length(); i++) {
            if (i == visible.length() || visible.charAt(i) == '|' || visible.charAt(i) == '\\') {
                span(visible.substring(start, i), markup);
                // Parsers disagree about what both mean in the code of a cell.
                markup.append(i == visible.length() ? "" : "&#" + (int) visible.charAt(i) + ";");
                start = i + 1;
            }
        }
        return markup.toString();
    }

    private static void span(String text, StringBuilder into) {
        if (!text.isEmpty()) {
            String fence = "`".repeat(longestRun(text) + 1);
            boolean pad = text.startsWith("`")
                    || text.endsWith("`")
                    || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
            into.append(fence)
                    .append(pad ? " " : "")
                    .append(text)
                    .append(pad ? " " : "")
                    .append(fence);
        }
    }

    /** A sentence: its plain words as they are, all else as code. */
    static String sentence(String text) {
        StringBuilder markup = new StringBuilder();
        String visible = VisibleText.of(text);
        Matcher quoted = QUOTED.matcher(visible);
        int start = 0;
        while (quoted.find()) {
            words(visible.substring(start, quoted.start()), markup);
            append(code(quoted.group(1)), markup);
            start = quoted.end();
        }
        words(visible.substring(start), markup);
        return markup.toString();
    }

    private static void words(String text, StringBuilder into) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            into.append(i == 0 ? "" : " ");
            append(PLAIN.matcher(words[i]).matches() ? words[i] : code(words[i]), into);
        }
    }

    /** Two runs of backquotes would become one. */
    private static void append(String word, StringBuilder into) {
        boolean touch = word.startsWith("`") && !into.isEmpty() && into.charAt(into.length() - 1) == '`';
        into.append(touch ? " " : "").append(word);
    }

    /** {@code text} as code in an HTML element, which Markdown leaves alone. */
    static String html(String text) {
        return "<code>"
                + VisibleText.of(text)
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;") + "</code>";
    }

    /** The code fence around {@code lines}: longer than any in them. */
    static String fence(String lines) {
        return "`".repeat(Math.max(3, longestRun(lines) + 1));
    }

    private static int longestRun(String text) {
        return RUN.matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }
}
