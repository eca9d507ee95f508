package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence on a page.
 *
 * @param text the text
 * @param code whether it is a name or a value
 */
public record Sentence(String text, boolean code) {
    /** The parts of {@code sentence}, in which names and values are in backquotes. */
    static List<Sentence> of(String sentence) {
        List<Sentence> parts = new ArrayList<>();
        String[] texts = VisibleText.of(sentence).split("`", -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                // An odd backquote at the end opens nothing.
                parts.add(new Sentence(texts[i], i % 2 == 1 && i < texts.length - 1));
            }
        }
        return List.copyOf(parts);
    }
}
