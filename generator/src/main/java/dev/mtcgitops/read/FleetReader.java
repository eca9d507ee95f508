package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.work.Workers;
import dev.mtcgitops.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads the files that {@code -f} names into a fleet. */
public final class FleetReader {
    private FleetReader() {}

    /** What one file holds. */
    private record Content(Documents documents, Diagnostics found) {}

    /** As {@link #read(Workers, Inputs, SourceTexts, Diagnostics)}, by the caller's thread alone. */
    public static Fleet read(Inputs input, SourceTexts texts, Diagnostics into) {
        return read(Workers.of(1), input, texts, into);
    }

    /**
     * Reads every document of {@code input}.
     *
     * @param workers parse files
     * @param texts where the texts are remembered, under the names that locations use
     * @param into where findings go
     * @return the fleet, as far as it could be read
     * @throws dev.mtcgitops.diagnostic.Failure if a captured file that exists cannot be read
     */
    public static Fleet read(Workers workers, Inputs input, SourceTexts texts, Diagnostics into) {
        Diagnostics own = new Diagnostics();
        own.addAll(input.findings());
        List<InputFile> files = input.files();
        Set<Capture> captures = ConcurrentHashMap.newKeySet();
        List<Content> contents = workers.map("Reading files", files, file -> {
            Content content = new Content(new Documents(), new Diagnostics());
            content.documents().read(new Source(file, YamlReader::readInput, texts, content.found(), captures));
            return content;
        });
        Documents documents = new Documents();
        contents.forEach(content -> documents.addAll(content.documents()));
        // Only now is it known which files are captured ones: those hold no input, and what was said of them as input
        // is void.
        Set<Path> captured = captures.stream().map(Capture::path).collect(Collectors.toSet());
        Diagnostics unnamed = new Diagnostics();
        for (int i = 0; i < files.size(); i++) {
            Content content = contents.get(i);
            if (content.documents().isInput() || !captured.contains(files.get(i).path())) {
                Diagnostics where = content.documents().isLikeCaptured() ? unnamed : own;
                where.addAll(content.found().sorted());
            }
        }
        if (!own.hasErrors()) {
            // Otherwise the document that names such a file may be the one with the error.
            own.addAll(unnamed.sorted());
        }
        documents.checkTogether(own);
        if (!documents.hasPair() && !own.hasErrors()) {
            List<String> paths = input.paths();
            own.report(FileProblems.noPair(), paths.size() == 1 ? Location.ofFile(paths.get(0)) : Location.NONE);
        }
        if (own.hasErrors()) {
            own.report(FileProblems.notAllRead(), Location.NONE);
        }
        into.addAll(own.sorted());
        return documents.fleet(captures, !own.hasErrors());
    }

    /**
     * Reads overlays that come with the product: the grammar is that of a user's overlays.
     *
     * @param textByName the texts, by the name that locations use
     * @param into where findings go; there are none unless a shipped overlay is broken
     * @return the overlays in the order they apply
     */
    public static List<Overlay> readShippedOverlays(SortedMap<String, String> textByName, Diagnostics into) {
        Path nowhere = Path.of("");
        FileSource disk = new DiskFiles();
        List<Overlay> overlays = new ArrayList<>();
        textByName.forEach((name, text) -> {
            InputFile file = new InputFile(name, nowhere, nowhere, nowhere, disk, text);
            Source source = new Source(file, YamlReader::readInput, new SourceTexts(), into, new HashSet<>());
            overlays.addAll(Documents.shippedOverlays(source));
        });
        overlays.sort(null);
        return List.copyOf(overlays);
    }
}
