package dev.mtcgitops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Presentation;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.output.Disk;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that holds a fleet and what is expected of it: {@code input/}, the tree in {@code output/} unless there is an error, and the messages
 * in {@code diagnostics.txt} if there are any. Other files in it do not matter.
 *
 * @param folder the folder
 */
public record TestCase(Path folder) {
    private static final String INPUT = "input";
    private static final String OUTPUT = "output";
    private static final String DIAGNOSTICS = "diagnostics.txt";

    /**
     * The cases in {@code directory}: itself, or folders in it, sorted.
     *
     * @param into receives the folders that only look like cases
     * @throws dev.mtcgitops.diagnostic.Failure if it cannot be read
     */
    public static List<TestCase> in(Path directory, Diagnostics into) {
        if (isFolder(directory.resolve(INPUT))) {
            return List.of(new TestCase(directory));
        }
        List<TestCase> cases = new ArrayList<>();
        for (Path folder : folders(directory)) {
            if (isFolder(folder.resolve(INPUT))) {
                cases.add(new TestCase(folder));
            } else {
                reportLikeness(folder, into);
            }
        }
        if (cases.isEmpty()) {
            reportLikeness(directory, into);
        }
        return cases;
    }

    /** Reports {@code folder} if it holds what belongs to a case, or a folder whose name is nearly that of the input. */
    private static void reportLikeness(Path folder, Diagnostics into) {
        Optional<String> meant = Suggestion.nearest(
                INPUT,
                folders(folder).stream()
                        .map(child -> child.getFileName().toString())
                        .toList());
        boolean isLikeACase = Stream.of(INPUT, OUTPUT, DIAGNOSTICS)
                .anyMatch(part -> Files.exists(folder.resolve(part), LinkOption.NOFOLLOW_LINKS));
        if (isLikeACase || meant.isPresent()) {
            into.report(TestCaseProblems.noInput(folder, meant), Location.ofFile(folder.toString()));
        }
    }

    private static List<Path> folders(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(TestCase::isFolder).sorted().toList();
        } catch (IOException e) {
            throw Disk.unreadable(directory, e);
        }
    }

    /** The name of its folder. */
    public String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString();
    }

    /** The expected files by path; one that is no regular file has no text that anything could be equal to. */
    public SortedMap<String, Optional<String>> expected() {
        SortedMap<String, Optional<String>> files = new TreeMap<>();
        for (String part : List.of(OUTPUT, DIAGNOSTICS)) {
            Path start = folder.resolve(part);
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> below = Files.walk(start)) {
                    below.filter(path -> !isFolder(path))
                            .forEach(path ->
                                    files.put(folder.relativize(path).toString().replace('\\', '/'), text(path)));
                } catch (IOException e) {
                    throw Disk.unreadable(start, e);
                } catch (UncheckedIOException e) {
                    throw Disk.unreadable(start, new IOException(e.getMessage(), e));
                }
            }
        }
        return files;
    }

    /** The files that the input gives now, by path. */
    public SortedMap<String, String> actual(Workers workers) {
        SourceTexts texts = new SourceTexts();
        Diagnostics found = new Diagnostics();
        Inputs inputs = Inputs.find(List.of(INPUT), InputStream.nullInputStream(), folder.toAbsolutePath());
        SortedMap<String, String> files = new TreeMap<>();
        Pipeline.run(inputs, workers, texts, found).ifPresent(rendered -> {
            rendered.tree().files().forEach((path, file) -> files.put(OUTPUT + "/" + path, file.text()));
            files.put(
                    OUTPUT + "/" + OwnershipRecord.PATH,
                    new String(OwnershipRecord.of(rendered.tree()).bytes(), UTF_8));
        });
        String messages = messages(found, texts);
        if (!messages.isEmpty()) {
            files.put(DIAGNOSTICS, messages);
        }
        return files;
    }

    private static String messages(Diagnostics found, SourceTexts texts) {
        StringBuilder messages = new StringBuilder();
        try {
            ReportFormat.TEXT.print(
                    new Report(found.sorted(), List.of(), found.accepted().size()),
                    new Presentation(texts, false, false, ""),
                    messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.toString();
    }

    /**
     * Makes {@code actual} what is expected.
     *
     * @throws dev.mtcgitops.diagnostic.Failure if the disk refuses
     */
    public void approve(SortedMap<String, String> actual) {
        for (String path : expected().keySet()) {
            // Also what stays: a link in its place would be written through.
            delete(folder.resolve(path));
        }
        actual.forEach((path, text) -> {
            Path file = folder.resolve(path);
            try {
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, text);
            } catch (IOException e) {
                throw Disk.unwritable(file, e);
            }
        });
    }

    /** Deletes {@code file}, and the folders around it that hold nothing else. */
    private void delete(Path file) {
        try {
            Files.delete(file);
            for (Path up = file.resolveSibling(""); !up.equals(folder) && isEmpty(up); up = up.resolveSibling("")) {
                Files.delete(up);
            }
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** One character a byte where the file is not UTF-8. */
    private static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = new String(bytes, UTF_8);
            return Optional.of(Arrays.equals(text.getBytes(UTF_8), bytes) ? text : new String(bytes, ISO_8859_1));
        } catch (IOException e) {
            throw Disk.unreadable(file, e);
        }
    }
}
