package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of the last rendering of an input in a place: which of it still holds, and what to keep of the next one. */
public final class RenderCache {
    private final CacheFile file;
    private final Path workingDirectory;
    private final KnownFleet known;
    private final Map<String, KnownFile> now = new HashMap<>();

    private RenderCache(CacheFile file, Path workingDirectory) {
        this.file = file;
        this.workingDirectory = workingDirectory;
        this.known = file.read();
    }

    /**
     * What is known of {@code input}; nothing, if what stands in {@code place} is broken, of another input or of another program.
     *
     * @param workingDirectory what relative inputs are relative to
     */
    public static RenderCache open(CachePlace place, Inputs input, Path workingDirectory) {
        Path real;
        try {
            real = workingDirectory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RenderCache cache = new RenderCache(CacheFile.of(place, input.paths()), real);
        input.files().forEach(f -> cache.now.put(f.name(), KnownFile.of(f, real)));
        return cache;
    }

    /**
     * The parts that still hold.
     *
     * @param texts receives the texts of captured files in them
     */
    public Standing standing(SourceTexts texts) {
        if (!known.shared().stream().allMatch(this::holds)) {
            return Standing.NONE;
        }
        List<KnownPart> parts = known.parts().stream()
                .filter(part -> part.files().stream().allMatch(this::holds)
                        && part.captures().stream().allMatch(c -> c.stands(workingDirectory, texts)))
                .toList();
        return Standing.of(
                parts, Set.copyOf(known.shared().stream().map(KnownFile::name).toList()));
    }

    private boolean holds(KnownFile before) {
        return before.equals(now.get(before.name()));
    }

    /** Of {@code standing}, what has nothing to do with {@code fleet}, which was read from {@code files} beside it. */
    public Standing apart(Standing standing, Fleet fleet, List<InputFile> files) {
        return standing.isEmpty()
                ? standing
                : standing.apartFrom(
                        fleet, Ties.of(fleet, files, workingDirectory).names());
    }

    /** The real paths of the captured files in {@code standing}. */
    public Set<Path> captured(Standing standing) {
        return standing.parts().stream()
                .flatMap(part -> part.captures().stream())
                .map(capture -> workingDirectory.resolve(capture.path()).normalize())
                .collect(Collectors.toSet());
    }

    /**
     * Keeps what a later run needs to go on from this one, which had no error. Nothing is written if nothing is new.
     *
     * @param standing what was known and still holds
     * @param fleet what was read beside it
     * @param files the files that it was read from
     * @param readings what was found while it was read
     * @param rendered what became of it
     * @throws dev.mtcgitops.diagnostic.Failure if the place cannot be written
     */
    public void keep(
            Standing standing, Fleet fleet, List<InputFile> files, List<Diagnostic> readings, RenderedPart rendered) {
        Set<String> shared = Standing.speaking(fleet);
        PartBuilder builder = new PartBuilder(Ties.of(fleet, files, workingDirectory), shared);
        files.forEach(f -> builder.file(known(f)));
        fleet.captures().forEach(capture -> builder.capture(capture, workingDirectory));
        rendered.says().pairs().forEach(builder::pair);
        rendered.says().clusters().forEach(builder::cluster);
        rendered.clusters().forEach(builder::rendered);
        builder.readings(readings);
        builder.findings(rendered.findings());
        List<KnownPart> parts = new ArrayList<>(standing.parts());
        parts.addAll(builder.parts());
        KnownFleet next = new KnownFleet(
                files.stream()
                        .filter(f -> shared.contains(f.name()))
                        .map(this::known)
                        .toList(),
                parts);
        if (!next.equals(known)) {
            file.write(next);
        }
    }

    private KnownFile known(InputFile f) {
        return Objects.requireNonNull(now.get(f.name()));
    }
}
