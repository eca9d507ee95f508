package dev.mtcgitops;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What to render.
 *
 * @param inputs files and directories as the user gave them; {@code -} is standard input
 * @param standardInput what {@code -} reads
 * @param workingDirectory what relative inputs are relative to
 * @param jobs how many clusters are rendered at once; the result does not depend on it
 */
public record RenderRequest(List<String> inputs, InputStream standardInput, Path workingDirectory, int jobs) {
    public RenderRequest {
        inputs = List.copyOf(inputs);
    }
}
