package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code init} writes is the input of the golden cases {@code starter-…}, so that it renders, and what it renders is reviewed. */
class InitCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"oc", "argocd", "flux"})
    void theFleetOfEachConsumerIsAGoldenCase(String consumer) throws IOException {
        Path golden = Path.of("golden", "starter-" + consumer, "input");
        Invocation init = Invocation.of(folder, "init", "fleet", "--consumer", consumer);
        assertThat(init.code()).isZero();
        assertThat(init.err()).isEmpty();
        if (Boolean.getBoolean("approve")) {
            for (Path file : files(folder.resolve("fleet/pairs"))) {
                Invocation.write(golden.resolve(file.getFileName().toString()), Files.readString(file));
            }
        }
        assertThat(files(folder.resolve("fleet/pairs"))).hasSameSizeAs(files(golden));
        for (Path file : files(golden)) {
            assertThat(folder.resolve("fleet/pairs").resolve(file.getFileName()))
                    .hasSameTextualContentAs(file);
        }
        assertThat(Invocation.of(folder.resolve("fleet"), "fmt", "-f", "pairs", "--check"))
                .isEqualTo(new Invocation(0, "", ""));
        Invocation check = Invocation.of(folder.resolve("fleet"), "check", "-f", "pairs", "--strict");
        assertThat(check.code()).as(check.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab"})
    void jobsAreThoseOfTheDocumentation(String ci) {
        boolean github = ci.equals("github");
        Invocation init = Invocation.of(folder, "init", "--ci", ci);
        String file = github ? ".github/workflows/migration-manifests.yml" : ".gitlab-ci.yml";
        assertThat(init)
                .isEqualTo(new Invocation(
                        0,
                        "create " + file
                                + "\ncreate pairs/clusters.yaml\ncreate pairs/overlays.yaml\ncreate pairs/shop.yaml\n",
                        ""));
        assertThat(folder.resolve(file))
                .hasSameTextualContentAs(Path.of("docs/ci", github ? "github-actions.yml" : "gitlab-ci.yml"));
    }

    @Test
    void existingFilesAreNamedAndNothingIsWritten() {
        Invocation.write(folder.resolve("pairs/shop.yaml"), "mine\n");
        Invocation.write(folder.resolve(".gitlab-ci.yml"), "mine\n");
        SortedMap<String, String> before = Invocation.snapshot(folder);
        Invocation refused = Invocation.of(folder, "init", ".", "--ci", "gitlab");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("pairs/shop.yaml: error INIT-001: ")
                .contains(".gitlab-ci.yml: error INIT-001: ")
                .doesNotContain("clusters.yaml");
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
    }

    @Test
    void theSecondRunIsRefused() {
        assertThat(Invocation.of(folder, "init", "-q")).isEqualTo(new Invocation(0, "", ""));
        Invocation second = Invocation.of(folder, "init");
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.err())
                .endsWith("shop.yaml` exists, and `init` never overwrites a file.\n"
                        + "   hint: Name a new folder, and copy the files that you want from there.\n3 errors.\n");
        assertThat(Invocation.of(folder, "init", "new").code()).isZero();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
