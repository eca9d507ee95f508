package dev.mtcgitops.diagnostic;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The texts that locations point into, kept so that a report can show the line it speaks of. */
public final class SourceTexts {
    private final Map<String, String> byFile = new ConcurrentHashMap<>();

    /** Remembers the text of {@code file}, named as in {@link Location#file()}. */
    public void put(String file, String text) {
        byFile.put(file, text);
    }

    /** Line {@code number} (from 1) of {@code file} without its line break, if that text is known. */
    public Optional<String> line(String file, int number) {
        String text = byFile.get(file);
        return text == null || number < 1
                ? Optional.empty()
                : text.lines().skip(number - 1L).findFirst();
    }
}
