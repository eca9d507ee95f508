package dev.mtcgitops.yaml;

import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Settings of the parser, with a buffer for the whole text: with a smaller one a long scalar is copied again for every refill. A text of many
 * megabytes is refilled nevertheless, because the buffer takes six bytes a character.
 */
final class ParserSettings {
    /** The sizes of nearly all texts, for which settings are at hand. */
    private static final int SMALL = 1024;

    private static final int LARGER = 8 * SMALL;
    private static final int LARGEST = SMALL * SMALL;
    private static final LoadSettings FOR_SMALL_TEXTS = settings(SMALL);
    private static final LoadSettings FOR_LARGER_TEXTS = settings(LARGER);

    private ParserSettings() {}

    static LoadSettings forText(String text) {
        if (text.length() < LARGER) {
            return text.length() < SMALL ? FOR_SMALL_TEXTS : FOR_LARGER_TEXTS;
        }
        return settings(Math.min(text.length() + 2, LARGEST));
    }

    private static LoadSettings settings(int buffer) {
        return LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(buffer)
                .build();
    }
}
