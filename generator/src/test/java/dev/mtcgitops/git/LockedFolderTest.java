package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockedFolderTest {
    @TempDir
    Path parent;

    /** Another process that makes a folder in the one that is its argument. */
    static final class Other {
        public static void main(String[] arguments) throws IOException {
            LockedFolder.temporary(Path.of(arguments[0])).close();
        }
    }

    @Test
    void whatOneRunUsesIsNoLeftoverAfterASecondRunInItsProcess() throws Exception {
        try (LockedFolder first = LockedFolder.temporary(parent)) {
            Path repository = first.bareRepository("refs/heads/main");
            LockedFolder.temporary(parent).close();

            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Other.class.getName(),
                            parent.toString())
                    .inheritIO()
                    .start();

            assertThat(other.waitFor()).isZero();
            assertThat(repository).exists();
        }
        assertThat(Files.list(parent)).isEmpty();
    }
}
