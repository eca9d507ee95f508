package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder of {@code golden/diff} is a change of an input, committed and changed in a repository, with what {@code diff} tells of it in each format.
 * The input before and after the change is in the folder, or where its {@code inputs.txt} says. With {@code -Dapprove=true} the reports are rewritten.
 */
final class GoldenDiffTest {
    static final Path FOLDER = GoldenCase.CORPUS.resolve(GoldenCase.DIFFS);
    private static final Map<String, String> REPORTS =
            Map.of("report.txt", "text", "report.json", "json", "report.md", "markdown");

    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> cases() {
        List<Path> cases = all();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(9);
        return cases.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> verify(folder)));
    }

    static List<Path> all() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void verify(Path folder) throws IOException, GitAPIException {
        Path repository = Files.createDirectory(temp.resolve(folder.getFileName()));
        Path fleet = repository.resolve("fleet");
        copy(input(folder, "before"), fleet);
        try (Git git = Git.init()
                .setDirectory(repository.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern("fleet").call();
            git.commit().setMessage("before").setSign(false).call();
        }
        for (String file : GoldenCase.files(fleet).keySet()) {
            Files.delete(fleet.resolve(file));
        }
        copy(input(folder, "after"), fleet);
        Map<String, String> actual = new LinkedHashMap<>();
        REPORTS.forEach((file, format) -> {
            Invocation run = Invocation.of(repository, "diff", "-f", "fleet", "--base", "main", "-o", format);
            assertThat(run.code()).as(run.err()).isEqualTo(folder.endsWith("nothing") ? 0 : 1);
            assertThat(run.err()).isEmpty();
            actual.put(file, run.out());
        });
        if (GoldenTest.APPROVE) {
            for (Map.Entry<String, String> report : actual.entrySet()) {
                Files.writeString(folder.resolve(report.getKey()), report.getValue());
            }
        }
        assertAll(actual.entrySet().stream()
                .map(report -> () ->
                        new Approved(FOLDER, folder.getFileName() + "/" + report.getKey()).verify(report.getValue())));
    }

    /** The folder with the input of one side. */
    private static Path input(Path folder, String side) throws IOException {
        Path inputs = folder.resolve("inputs.txt");
        if (!Files.exists(inputs)) {
            return folder.resolve(side);
        }
        return Files.readAllLines(inputs).stream()
                .filter(line -> line.startsWith(side + ": "))
                .map(line -> folder.resolve(line.substring(side.length() + 2)))
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) {
        GoldenCase.files(from).forEach((path, text) -> Invocation.write(to.resolve(path), text));
    }
}
