package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.read.FleetReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A captured file as it was.
 *
 * @param name as locations name it
 * @param written the path that a document's words make, relative to the working directory
 * @param path the real path it led to, relative to the working directory
 * @param digest over its text
 */
record KnownCapture(String name, String written, String path, String digest) {
    /** The file with the text that was read; what stands there by now may be another one. */
    static KnownCapture of(Capture capture, Path workingDirectory) {
        return new KnownCapture(
                capture.name(),
                KnownFile.relative(capture.written(), workingDirectory),
                KnownFile.relative(capture.path(), workingDirectory),
                TextDigest.of(capture.text()));
    }

    /** Whether the same words still lead to the same text; reports may then show it. */
    boolean stands(Path workingDirectory, SourceTexts texts) {
        try {
            Path real = workingDirectory.resolve(written).toRealPath();
            if (!KnownFile.relative(real, workingDirectory).equals(path)) {
                return false;
            }
            Optional<String> text = FleetReader.captured(real);
            text.ifPresent(found -> texts.put(name, found));
            return text.filter(found -> TextDigest.of(found).equals(digest)).isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
