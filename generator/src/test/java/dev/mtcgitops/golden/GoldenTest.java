package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.mtcgitops.TestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of the corpus gives the files that stand in its folder: all of them, no other, byte by byte. With
 * {@code -Dapprove=true} the folders are rewritten instead.
 */
class GoldenTest {
    static final boolean APPROVE = Boolean.getBoolean("approve");

    @TestFactory
    Stream<DynamicTest> cases() {
        return GoldenCase.all().stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> verify(c)));
    }

    private void verify(GoldenCase golden) throws IOException {
        assertThat(GoldenCase.files(golden.input()).keySet())
                .as("input of %s", golden.name())
                .anyMatch(path -> path.endsWith(".yaml") || path.endsWith(".yml"));
        SortedMap<String, String> actual = golden.actual();
        if (APPROVE) {
            new TestCase(golden.folder()).approve(actual);
        }
        assertThat(golden.expected().keySet())
                .as("files in %s and files rendered; `make approve` accepts the latter", golden.folder())
                .containsExactlyElementsOf(actual.keySet());
        assertAll(actual.entrySet().stream()
                .map(file -> () ->
                        new Approved(GoldenCase.CORPUS, golden.name() + "/" + file.getKey()).verify(file.getValue())));
    }

    @Test
    void theCorpusHasBothKindsOfCases() {
        int all = GoldenCase.all().size();
        int rendered = GoldenCase.rendered().size();
        assertThat(all).isGreaterThanOrEqualTo(25);
        assertThat(all - rendered).isGreaterThanOrEqualTo(12);
    }

    @Test
    void noCaseIsAnEmptyFolderOrAFile() throws IOException {
        for (GoldenCase golden : GoldenCase.all()) {
            try (Stream<Path> entries = Files.walk(golden.folder())) {
                assertThat(entries.filter(Files::isDirectory))
                        .isNotEmpty()
                        .allSatisfy(directory -> assertThat(directory).isNotEmptyDirectory());
            }
        }
    }
}
