package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Markdown page as a terminal shows it: paragraphs broken for its width, code indented, links as their words. */
final class PageText {
    private static final int WIDTH = 100;
    private static final String FENCE = "```";
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern ITEM = Pattern.compile("(- |[0-9]+\\. ).*");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\n]+)]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    /** Emphasis; an asterisk in code is none. */
    private static final Pattern EMPHASIS = Pattern.compile("(`[^`]+`)|\\*([^*`\\s][^*`]*)\\*");

    private final Style style;
    private final StringBuilder text = new StringBuilder();
    /** The lines of the paragraph or item that has begun. */
    private final List<String> open = new ArrayList<>();

    private PageText(Style style) {
        this.style = style;
    }

    static String of(String markdown, Style style) {
        PageText page = new PageText(style);
        boolean code = false;
        for (String line : markdown.strip().split("\n", -1)) {
            if (line.startsWith(FENCE)) {
                page.close();
                code = !code;
            } else if (code) {
                page.text.append(line.isEmpty() ? "" : "    " + style.dim(line)).append('\n');
            } else {
                page.prose(line);
            }
        }
        page.close();
        return page.text.toString();
    }

    private void prose(String line) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            close();
            text.append(style.bold(words(heading.group(1)))).append('\n');
        } else if (line.isEmpty()) {
            close();
            text.append('\n');
        } else {
            if (ITEM.matcher(line).matches()) {
                close();
            }
            open.add(line.strip());
        }
    }

    private void close() {
        if (open.isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(open.get(0));
        String indent = item.matches() ? " ".repeat(item.group(1).length()) : "";
        String wrapped = wrapped(words(String.join(" ", open)), indent);
        text.append(CODE.matcher(wrapped).replaceAll(code -> Matcher.quoteReplacement(style.bold(code.group()))))
                .append('\n');
        open.clear();
    }

    /** A link into the project keeps its words, one to elsewhere its address as well. */
    private static String words(String markdown) {
        String plain = LINK.matcher(markdown)
                .replaceAll(link -> Matcher.quoteReplacement(
                        link.group(2).contains("://") ? link.group(1) + " (" + link.group(2) + ")" : link.group(1)));
        return EMPHASIS.matcher(plain)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null ? match.group(2) : match.group()));
    }

    private static String wrapped(String paragraph, String indent) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                lines.append('\n').append(indent).append(word);
                column = indent.length() + word.length();
            } else {
                lines.append(column == 0 ? "" : " ").append(word);
                column += (column == 0 ? 0 : 1) + word.length();
            }
        }
        return lines.toString();
    }
}
