package dev.mtcgitops.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedFileTest {
    private static final String MESSY = "kind: Delivery\r\napiVersion: mtcgitops.dev/v1alpha1\r\nspec: {}";
    private static final String TIDY = "apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec: {}\n";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("a.yaml"), MESSY);
    }

    @AfterEach
    void onlyTheFileIsThere() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(path -> path.getFileName().toString().startsWith(".")))
                    .isEmpty();
        }
    }

    @Test
    void theTextIsReplaced() {
        assertThat(formatted("a.yaml").replace(folder)).isEmpty();
        assertThat(file).hasContent(TIDY);
        assertThat(formatted("a.yaml").formatted().changes()).isFalse();
    }

    @Test
    void aByteOrderMarkAloneIsAChange() throws IOException {
        Files.writeString(file, "\uFEFF" + TIDY);
        assertThat(formatted("a.yaml").replace(folder)).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(TIDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-rw-rw-", "rwxr-x--x"})
    void permissionsStay(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        assertThat(formatted("a.yaml").replace(folder)).isEmpty();
        assertThat(file).hasContent(TIDY);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void linksStay() throws IOException {
        Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("./a.yaml"));
        assertThat(formatted("b.yaml").replace(folder)).hasValueSatisfying(problem -> {
            assertThat(problem.rule()).isEqualTo("FMT-001");
            assertThat(problem.hint()).contains("`a.yaml`");
        });
        assertThat(folder.resolve("b.yaml")).isSymbolicLink().hasContent(MESSY);
    }

    @Test
    void readOnlyFilesStay() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertFails("the file is read-only");
    }

    @Test
    void filesInReadOnlyDirectoriesStay() throws IOException {
        FormattedFile formatted = formatted("a.yaml");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertFails(formatted, "the directory is read-only");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void whatAnotherProgramWritesStays() {
        assertThat(replaceAfter(() -> Files.writeString(file, "other"))).isEqualTo("FMT-003");
        assertThat(file).hasContent("other");
    }

    @Test
    void whatAnotherProgramPutsInItsPlaceStays() throws IOException {
        Files.writeString(folder.resolve("b.yaml"), MESSY);
        assertThat(replaceAfter(() -> {
                    Files.delete(file);
                    Files.createSymbolicLink(file, Path.of("b.yaml"));
                }))
                .isEqualTo("FMT-003");
        assertThat(file).isSymbolicLink().hasContent(MESSY);
    }

    @Test
    void whatAnotherProgramDeletesStaysAway() {
        assertThat(replaceAfter(() -> Files.delete(file))).isEqualTo("FMT-003");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDirectoryThatIsGoneIsAFailure() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.move(file, inner.resolve("a.yaml"));
        FormattedFile formatted = formatted("inner/a.yaml");
        Files.delete(inner.resolve("a.yaml"));
        Files.delete(inner);
        assertThatThrownBy(() -> formatted.replace(folder))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.diagnostic().rule()).isEqualTo("FMT-002"));
    }

    private interface Meanwhile {
        void run() throws IOException;
    }

    private String replaceAfter(Meanwhile meanwhile) {
        return formatted("a.yaml")
                .replace(folder, () -> {
                    try {
                        meanwhile.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .map(Problem::rule)
                .orElse("");
    }

    private void assertFails(String reason) {
        assertFails(formatted("a.yaml"), reason);
    }

    private void assertFails(FormattedFile formatted, String reason) {
        assertThatThrownBy(() -> formatted.replace(folder)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
            assertThat(failure.diagnostic().rule()).isEqualTo("FMT-002");
            assertThat(failure.diagnostic().message()).contains(reason);
        });
        assertThat(file).hasContent(MESSY);
    }

    private FormattedFile formatted(String name) {
        List<InputFile> files = Inputs.find(List.of(name), InputStream.nullInputStream(), folder)
                .files();
        return FormattedFile.of(files.get(0));
    }
}
