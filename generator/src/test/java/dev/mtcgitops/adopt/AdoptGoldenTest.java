package dev.mtcgitops.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.capture.TarWriter;
import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of {@code adopt/} is a case: {@code captures/NAME} is what was captured of the cluster NAME, {@code fleet/} what is adopted, and
 * {@code report.txt} what is said. A folder that is called like an archive becomes one. All that is secret in them begins with {@code Syn}.
 */
final class AdoptGoldenTest {
    private static final Path CASES = Path.of("generator/src/test/resources/adopt");
    private static final Pattern TOLD = Pattern.compile("`check` reports ([A-Z-]+[0-9]{3})");
    private static final Pattern ERROR = Pattern.compile("(?m)error ([A-Z-]+[0-9]{3}):");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> capturesBecomeFleets() throws IOException {
        return children(CASES)
                .map(path -> DynamicTest.dynamicTest(
                        String.valueOf(path.getFileName()), () -> judge(path, folder.resolve(path.getFileName()))));
    }

    private static void judge(Path approved, Path work) throws IOException {
        copy(approved.resolve("captures"), work.resolve("captures"));
        List<String> args = new ArrayList<>(List.of("adopt", "--output-dir", "fleet"));
        children(work.resolve("captures"))
                .forEach(capture -> args.addAll(
                        List.of("--cluster", capture.getFileName() + "=captures/" + capture.getFileName())));
        Invocation adopted = Invocation.of(work, args.toArray(String[]::new));
        String report = adopted.out() + adopted.err();
        SortedMap<String, String> files = files(work.resolve("fleet"));
        if (Boolean.getBoolean("approve")) {
            approve(approved, report, files);
        }
        assertThat(report).isEqualTo(Files.readString(approved.resolve("report.txt")));
        assertThat(files).isEqualTo(files(approved.resolve("fleet")));
        assertThat(report + files).doesNotContain("Syn");
        if (adopted.code() == 0) {
            judgeFleet(report, work, args);
        }
    }

    /** It is formatted, and renders, except for the errors that were told; the same captures give the same bytes, and are not written twice. */
    private static void judgeFleet(String report, Path work, List<String> args) {
        assertThat(Invocation.of(work, "fmt", "-f", "fleet", "--check")).isEqualTo(new Invocation(0, "", ""));
        Invocation checked = Invocation.of(work, "check", "-f", "fleet");
        assertThat(found(ERROR, checked.err())).isEqualTo(found(TOLD, report));
        List<String> streamed = new ArrayList<>(args);
        streamed.subList(1, 3).clear();
        StringBuilder stream = new StringBuilder();
        files(work.resolve("fleet")).forEach((path, text) -> stream.append("---\n# " + path + "\n" + text));
        assertThat(Invocation.of(work, streamed.toArray(String[]::new)).out()).isEqualTo(stream.toString());
        Invocation again = Invocation.of(work, args.toArray(String[]::new));
        assertThat(again.code()).isEqualTo(3);
        assertThat(found(ERROR, again.err()))
                .hasSize(files(work.resolve("fleet")).size());
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    private static void approve(Path approved, String report, SortedMap<String, String> files) throws IOException {
        Files.writeString(approved.resolve("report.txt"), report);
        for (String path : files(approved.resolve("fleet")).keySet()) {
            Files.delete(approved.resolve("fleet").resolve(path));
        }
        files.forEach((path, text) -> Invocation.write(approved.resolve("fleet").resolve(path), text));
    }

    private static void copy(Path from, Path to) throws IOException {
        if (TarWriter.isArchive(from)) {
            Files.write(to, TarWriter.packed(from));
        } else if (Files.isDirectory(from)) {
            Files.createDirectories(to);
            for (Path child : children(from).toList()) {
                copy(child, to.resolve(child.getFileName()));
            }
        } else {
            Files.copy(from, to);
        }
    }

    private static Stream<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.naturalOrder()).toList().stream();
        }
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
