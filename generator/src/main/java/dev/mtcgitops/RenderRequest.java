package dev.mtcgitops;

import dev.mtcgitops.incremental.CachePlace;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to render.
 *
 * @param inputs files and directories as the user gave them; {@code -} is standard input
 * @param standardInput what {@code -} reads
 * @param workingDirectory what relative inputs are relative to
 * @param jobs how many clusters are rendered at once; the result does not depend on it
 * @param cache where an earlier run left what this one can go on from, and will leave the like; not for {@code keepManifests}
 * @param keepManifests whether {@link Rendered#clusters} keep the trees behind the files, which take much memory
 */
public record RenderRequest(
        List<String> inputs,
        InputStream standardInput,
        Path workingDirectory,
        int jobs,
        Optional<CachePlace> cache,
        boolean keepManifests) {
    public RenderRequest {
        inputs = List.copyOf(inputs);
    }

    /** A request for the files alone. */
    public RenderRequest(List<String> inputs, InputStream standardInput, Path workingDirectory, int jobs) {
        this(inputs, standardInput, workingDirectory, jobs, Optional.empty(), false);
    }

    /** This request, for the trees behind the files as well. */
    public RenderRequest keepingManifests() {
        return new RenderRequest(inputs, standardInput, workingDirectory, jobs, Optional.empty(), true);
    }

    /** This request, going on from what an earlier run left in {@code place}. */
    public RenderRequest cachedIn(CachePlace place) {
        return new RenderRequest(inputs, standardInput, workingDirectory, jobs, Optional.of(place), keepManifests);
    }
}
