package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.incremental.CachePlace;
import dev.mtcgitops.incremental.RenderCache;
import dev.mtcgitops.incremental.RenderedPart;
import dev.mtcgitops.incremental.Standing;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * From files to a rendered fleet: reads them, and has {@link FleetRendering} do the rest. Where an earlier run left what it knows,
 * only what is new is read and rendered; the result is the same.
 */
public final class Pipeline {
    private final RenderRequest request;
    private final Inputs input;
    private final SourceTexts texts;
    private @Nullable SortedMap<String, RenderedFile> files;

    private Pipeline(RenderRequest request, Inputs input, SourceTexts texts) {
        this.request = request;
        this.input = input;
        this.texts = texts;
    }

    /**
     * Renders a fleet.
     *
     * @param texts receives every text that a diagnostic may point into
     * @param into receives every diagnostic
     * @return nothing if there is an error
     * @throws dev.mtcgitops.diagnostic.Failure if an input that exists cannot be read, or the cache cannot be written
     */
    public static Optional<Rendered> run(RenderRequest request, SourceTexts texts, Diagnostics into) {
        Inputs input = Inputs.find(request.inputs(), request.standardInput(), request.workingDirectory());
        Pipeline pipeline = new Pipeline(request, input, texts);
        Optional<CachePlace> cache =
                request.cache().filter(place -> input.findings().isEmpty());
        return cache.isPresent() ? pipeline.goOn(cache.get(), into) : pipeline.renderAll(into);
    }

    private Optional<Rendered> renderAll(Diagnostics into) {
        Optional<Fleet> fleet = FleetReader.read(request.jobs(), input, texts, into);
        if (fleet.isEmpty()) {
            return Optional.empty();
        }
        FleetRendering rendering = new FleetRendering(request, fleet.get(), texts, into);
        return rendering.clusters(Set.of()).flatMap(all -> rendering.together(all, inputFiles(fleet.get(), Set.of())));
    }

    /** Goes on from the last run. What it left is free of errors; so where there is one, all is looked at without it. */
    private Optional<Rendered> goOn(CachePlace place, Diagnostics into) {
        RenderCache cache = RenderCache.open(place, input, request.workingDirectory());
        // What is known is said of texts that are not read again.
        input.files().forEach(file -> texts.put(file.name(), file.text()));
        Standing standing = cache.standing(texts);
        Diagnostics found = new Diagnostics();
        Optional<Rendered> rendered = render(cache, standing, found);
        if (rendered.isEmpty() && !standing.isEmpty()) {
            found = new Diagnostics();
            rendered = render(cache, Standing.NONE, found);
        }
        into.addAll(found.sorted());
        return rendered;
    }

    private Optional<Rendered> render(RenderCache cache, Standing known, Diagnostics into) {
        Inputs unknown = known.unknown(input);
        Diagnostics readings = new Diagnostics();
        Optional<Fleet> fleet = FleetReader.read(request.jobs(), unknown, texts, readings);
        if (fleet.isPresent()) {
            Standing apart = cache.apart(known, fleet.get(), unknown.files());
            if (!apart.equals(known)) {
                return render(cache, apart, into);
            }
        }
        into.addAll(readings.sorted());
        if (fleet.isEmpty()) {
            return Optional.empty();
        }
        FleetRendering rendering = new FleetRendering(request, fleet.get(), texts, into);
        RenderedPart rest = known.rendered(this::content);
        Optional<RenderedPart> part = rendering.clusters(known.clusters());
        Optional<Rendered> rendered = part.flatMap(
                fresh -> rendering.together(fresh.and(rest), inputFiles(fleet.get(), cache.captured(known))));
        if (rendered.isPresent()) {
            cache.keep(known, fleet.get(), unknown.files(), readings.sorted(), part.orElseThrow());
        }
        return rendered;
    }

    private Set<Path> inputFiles(Fleet fleet, Set<Path> captured) {
        Set<Path> all = new HashSet<>(captured);
        fleet.captures().stream().map(Capture::path).forEach(all::add);
        input.files().stream()
                .filter(file -> !file.isStandardInput())
                .map(InputFile::path)
                .forEach(all::add);
        return all;
    }

    /** A file that was not rendered because it was known: it is asked for when somebody took it away, or wants it elsewhere. */
    private synchronized Optional<RenderedFile> content(String path) {
        if (files == null) {
            files = renderAll(new Diagnostics())
                    .map(rendered -> rendered.tree().files())
                    .orElse(Collections.emptySortedMap());
        }
        return Optional.ofNullable(files.get(path));
    }
}
