package dev.mtcgitops.cli;

import dev.mtcgitops.RenderRequest;
import dev.mtcgitops.incremental.CachePlace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that lets a run go on from the last one. */
final class CacheOption {
    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where to keep what was rendered, so that only what is new need be.")
    private @Nullable String directory;

    /** {@code request}, with what the flag says. */
    RenderRequest on(RenderRequest request, CommonOptions options, Console console) {
        return Optional.ofNullable(directory)
                .map(name -> options.path(console, "--cache", name))
                .map(place -> request.cachedIn(new CachePlace(place, Program.identity())))
                .orElse(request);
    }
}
