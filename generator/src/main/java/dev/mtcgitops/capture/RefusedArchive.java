package dev.mtcgitops.capture;

import java.io.IOException;

/** An archive that is hostile or damaged; its message says why, as the rest of a sentence, and holds nothing of it. */
final class RefusedArchive extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedArchive(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
