package dev.mtcgitops.golden;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.TestCase;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One folder of the corpus: {@code input/}, and what the program makes of it: {@code output/} unless there is an error,
 * and {@code diagnostics.txt} if there is anything to say. A case about connections holds its trace as well, as text and as JSON.
 */
record GoldenCase(Path folder) {
    static final Path CORPUS = Path.of("golden");
    /** The folder of changes, {@link GoldenDiffTest}. */
    static final String DIFFS = "diff";

    static final String INPUT = "input";
    static final String OUTPUT = "output/";
    static final String DIAGNOSTICS = "diagnostics.txt";

    /** The whole corpus, by name. */
    static List<GoldenCase> all() {
        try (Stream<Path> entries = Files.list(CORPUS)) {
            return entries.filter(folder -> !folder.endsWith(DIFFS))
                    .sorted()
                    .map(GoldenCase::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases that are rendered. */
    static List<GoldenCase> rendered() {
        return all().stream()
                .filter(c -> Files.isRegularFile(c.folder.resolve(OUTPUT + OwnershipRecord.PATH)))
                .toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path input() {
        return folder.resolve(INPUT);
    }

    /** The files that are expected, by path in the folder. */
    SortedMap<String, String> expected() {
        SortedMap<String, String> files = files(folder);
        files.keySet().removeIf(path -> path.startsWith(INPUT + "/"));
        return files;
    }

    /** The files that are there now. */
    SortedMap<String, String> actual() {
        SortedMap<String, String> files = new TestCase(folder).actual(Workers.of(1));
        if (isTraced()) {
            files.put("trace.txt", traced("text"));
            files.put("trace.json", traced("json"));
        }
        return files;
    }

    private boolean isTraced() {
        return name().startsWith("trace-") || name().equals("readme-fleet");
    }

    private String traced(String format) {
        Invocation run = Invocation.of(folder, "trace", "-f", INPUT, "-j", "1", "-o", format);
        boolean blocked = run.out().contains(": blocked\n") || run.out().contains("\"verdict\":\"blocked\"");
        if (run.code() != (blocked ? 1 : 0)) {
            throw new AssertionError(name() + ": exit code " + run.code() + "\n" + run.err());
        }
        return run.out();
    }

    /** The text of every file below {@code directory}, by path. */
    static SortedMap<String, String> files(Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(directory.relativize(path).toString().replace('\\', '/'), text(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    /** One character a byte where the file is not UTF-8, as some inputs are not. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, UTF_8);
        return Arrays.equals(text.getBytes(UTF_8), bytes) ? text : new String(bytes, ISO_8859_1);
    }

    @Override
    public String toString() {
        return name();
    }
}
