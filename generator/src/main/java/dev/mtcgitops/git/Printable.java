package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Quoted;
import dev.mtcgitops.diagnostic.VisibleText;
import java.util.Locale;

/** Text from a flag or a repository, made fit for a message or a commit. */
final class Printable {
    private Printable() {}

    /** {@code text} with control and format characters written as {@code \}{@code uXXXX}, so that it cannot steer a terminal. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (VisibleText.isPlain(c)) {
                safe.appendCodePoint(c);
            } else {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return safe.toString();
    }

    /** {@code text} in backquotes, in a sentence. */
    static String quoted(String text) {
        return Quoted.quoted(of(text));
    }

    /** {@code text} in a sentence. */
    static String plain(String text) {
        return Quoted.plain(of(text));
    }

    /** Whether nothing in {@code text} would be written otherwise. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(VisibleText::isPlain);
    }
}
