package dev.mtcgitops.cli;

import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A checkout holds the bytes that were rendered, whatever Git is told about line ends; a copy that does not is named as such. */
final class LineEndsTest {
    private static final String DELIVERY = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Delivery
            spec:
              layout: "%s"
              repository: {url: "https://git.example.com/fleet.git"}
              argocd: {destinations: {a-new: {name: new}}}
            """;

    @TempDir
    Path folder;

    private Invocation check() {
        return Invocation.of(folder, "check", "-f", "pairs", "-q", "--output-dir", "clone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters/{cluster}/{regime}", "{cluster}/{regime}", "deep/er/{cluster}", "x-{cluster}"})
    void aCloneKeepsThem(String layout) throws IOException {
        RealGit.assume();
        Invocation.writePairs(folder, "a");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), DELIVERY.formatted(layout));
        Path work = Files.createDirectory(folder.resolve("work"));
        git(work, "init", "-q", "-b", "main");
        Files.writeString(work.resolve(".gitattributes"), "* text eol=crlf\n");
        git(work, "add", ".");
        git(work, "commit", "-q", "-m", "ends");
        git(work, "checkout", "-q", "-b", "other");
        assertThat(Invocation.of(folder, "publish", "-f", "pairs", "-q", "--repo", "work", "--branch", "main")
                        .code())
                .isZero();
        git(folder, "clone", "-q", "-c", "core.autocrlf=true", "-b", "main", "work", "clone");
        assertThat(folder.resolve("clone/.gitattributes")).content().contains("\r\n");
        assertThat(check().code()).isZero();
        assertThat(git(folder.resolve("clone"), "status", "--short")).isEmpty();
    }

    @Test
    void aCopyWithOthersIsNamed() throws IOException {
        Invocation.writePairs(folder, "a");
        Invocation.of(folder, "render", "-f", "pairs", "--output-dir", "clone");
        Path record = folder.resolve("clone/.mtc-gitops/owned");
        Files.writeString(record, Files.readString(record).replace("\n", "\r\n"));
        Invocation refused = check();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err() + refused.out())
                .contains("OUTPUT-007", "are CRLF", "core.autocrlf=false", "`* -text`");
    }
}
