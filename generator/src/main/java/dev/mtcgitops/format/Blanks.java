package dev.mtcgitops.format;

import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;

/** Blanks outside of scalars: those at the ends of lines go, tabs become blanks of the same number. */
final class Blanks {
    private final Parsed parsed;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private Blanks(Parsed parsed) {
        this.parsed = parsed;
    }

    static String tidied(Parsed parsed) {
        Blanks blanks = new Blanks(parsed);
        for (YamlNode document : parsed.documents()) {
            if (parsed.expected().isInput(document)) {
                Parsed.scalars(document, blanks::keep);
            } else {
                blanks.keepLines(document);
            }
        }
        blanks.between(parsed.text().length());
        return blanks.out.toString();
    }

    private void keep(YamlScalar scalar) {
        keep(parsed.start(scalar), parsed.end(scalar));
    }

    private void keepLines(YamlNode document) {
        int end = parsed.text().indexOf('\n', parsed.end(document));
        keep(
                parsed.places().index(document.origin().written().line(), 1),
                end < 0 ? parsed.text().length() : end);
    }

    private void keep(int start, int end) {
        if (start < end) {
            between(start);
            out.append(parsed.text(), start, end);
            copied = end;
        }
    }

    /** Copies what is between two scalars, up to {@code end}. */
    private void between(int end) {
        boolean comment = false;
        for (int i = copied; i < end; i++) {
            char c = parsed.text().charAt(i);
            if (c == '\n') {
                trim(i);
                comment = false;
            } else if (c == '#') {
                comment = true;
            }
            out.append(c == '\t' && !comment ? ' ' : c);
        }
        if (end == parsed.text().length()) {
            trim(end);
        }
        copied = Math.max(copied, end);
    }

    /** Takes away the blanks before the line's end at {@code end}, as far as they were copied from between scalars. */
    private void trim(int end) {
        for (int i = end; i > copied && isBlank(parsed.text().charAt(i - 1)); i--) {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
