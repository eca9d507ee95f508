package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExitCodeTest {
    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void zeroIsSuccess() {
        for (String verb : new String[] {"render", "check"}) {
            assertThat(run(verb, "-f", "pairs").code()).isZero();
        }
        assertThat(run("publish", "-f", "pairs", "--repo", repo()).code()).isZero();
        assertThat(run("--version").out())
                .startsWith("mtc-gitops " + Version.text() + " (")
                .endsWith(")\n");
        assertThat(run("render", "--version")).isEqualTo(run("--version"));
    }

    @Test
    void oneIsDriftOrFindings() {
        Invocation drift = run("check", "-f", "pairs", "--output-dir", "absent");
        assertThat(drift.code()).isEqualTo(1);
        assertThat(drift.out()).contains(": missing: The file would be rendered, but is not there.\n");
        assertThat(folder.resolve("absent")).doesNotExist();

        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a").replace("\"4.14\"", "\"4.99\""));
        assertThat(run("check", "-f", "pairs").code()).isZero();
        assertThat(run("check", "-f", "pairs", "--strict").code()).isEqualTo(1);
    }

    @Test
    void twoIsBadInputOrUsage() {
        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a").replace("\"4.14\"", "4.10"));
        for (String verb : new String[] {"render", "check"}) {
            Invocation bad = run(verb, "-f", "pairs");
            assertThat(bad.code()).isEqualTo(2);
            assertThat(bad.out()).isEmpty();
            assertThat(bad.err()).contains("pairs/a.yaml:17:16: error ", "1 error");
        }
        assertThat(run("publish", "-f", "pairs", "--repo", repo()).code()).isEqualTo(2);
        assertThat(run("explain", "-f", "pairs", "x:1").code()).isEqualTo(2);
        assertThat(run("render", "-f", "absent").code()).isEqualTo(2);
        assertThat(run("render").code()).isEqualTo(2);
        assertThat(folder.resolve("repo.git")).doesNotExist();
    }

    @Test
    void twoIsAMalformedDate() {
        Invocation bad = Invocation.of(
                folder, "", Map.of("SOURCE_DATE_EPOCH", "soon"), false, "publish", "-f", "pairs", "--repo", repo());
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).contains("GIT-010");
    }

    @Test
    void threeIsAGuard() throws IOException {
        run("render", "-f", "pairs", "--output-dir", "tree");
        Files.writeString(folder.resolve("tree/clusters/a-new/ocp-4.2-inherited-proxy/kustomization.yaml"), "edited");
        Invocation.write(folder.resolve("pairs/a.yaml"), Invocation.pair("a"));

        Invocation refused = run("render", "-f", "pairs", "--output-dir", "tree");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("OUTPUT-003", "--overwrite-edited");
    }

    @Test
    void fourIsAConflict() {
        run("publish", "-f", "pairs", "--repo", repo());
        Invocation.writePairs(folder, "b");
        Invocation.write(folder.resolve("repo.git/refs/heads/main.lock"), "");

        Invocation conflict = run("publish", "-f", "pairs", "--repo", repo(), "--retries", "0");
        assertThat(conflict.code()).isEqualTo(4);
        assertThat(conflict.out()).isEmpty();
        assertThat(conflict.err()).contains("GIT-008", "main.lock", "1 error");
    }

    @Test
    void fiveIsADiskOrRemote() {
        Invocation.write(folder.resolve("file"), "");
        Invocation failed = run("render", "-f", "pairs", "--output-dir", "file");
        assertThat(failed.code()).isEqualTo(5);
        assertThat(failed.err())
                .contains("OUTPUT-010")
                .as("and what was found before")
                .contains("info NP-001");
        assertThat(run(
                                "publish",
                                "-f",
                                "pairs",
                                "--repo",
                                folder.resolve("file").toString())
                        .code())
                .isEqualTo(5);
        assertThat(run("check", "-f", "pairs", "--repo", folder.resolve("pairs").toString())
                        .code())
                .isEqualTo(5);
    }

    @Test
    void seventyIsABug() {
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("password: https://user:hunter2@example.com");
            }
        };
        Invocation bug = Invocation.of(folder, broken, Map.of(), false, "render", "-f", "-");
        assertThat(bug.code()).isEqualTo(70);
        assertThat(bug.err())
                .startsWith("mtc-gitops: this is a mistake of the program, not of yours.")
                .contains("\tat ")
                .doesNotContain("hunter2");

        InputStream overflow = new InputStream() {
            @Override
            public int read() {
                throw new StackOverflowError();
            }
        };
        assertThat(Invocation.of(folder, overflow, Map.of(), false, "render", "-f", "-")
                        .code())
                .isEqualTo(70);
    }

    private String repo() {
        return folder.resolve("repo.git").toString();
    }

    private Invocation run(String... args) {
        return Invocation.of(folder, args);
    }
}
