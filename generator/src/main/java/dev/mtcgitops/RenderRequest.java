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
 * @param keepManifests whether {@link Rendered#clusters} keep the trees behind the files, which take much memory
 */
public record RenderRequest(
        List<String> inputs, InputStream standardInput, Path workingDirectory, int jobs, boolean keepManifests) {
    public RenderRequest {
        inputs = List.copyOf(inputs);
    }

    /** A request for the files alone. */
    public RenderRequest(List<String> inputs, InputStream standardInput, Path workingDirectory, int jobs) {
        this(inputs, standardInput, workingDirectory, jobs, false);
    }

    /** This request, for the trees behind the files as well. */
    public RenderRequest keepingManifests() {
        return new RenderRequest(inputs, standardInput, workingDirectory, jobs, true);
    }
}
