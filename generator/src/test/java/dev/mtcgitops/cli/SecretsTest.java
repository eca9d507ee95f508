package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String SECRET = "hunter2";
    private static final String URL = "http://user:" + SECRET + "@proxy.example.com:3128";

    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    proxy:\n      http: %s\n",
                "    proxy:\n      https: \"%s\"\n",
                "    proxy:\n      noProxy: [%s]\n",
                "    proxy: %s\n",
                "    proxy:\n      http:\n        flux: %s\n",
                "    proxy:\n      http:\n        argocdVault: %s\n",
                "    clusterWideProxy:\n      http: %s\n",
                "    clusterWideProxy:\n      https: '%s'\n",
                "    api: %s\n",
                "    ingress: [\"%s\"]\n",
                "    unknown: %s\n",
                "    %s: x\n",
                "    variables:\n      stunnel_tcp_proxy: %s\n",
                "    variables:\n      velero_image_fqin: %s\n",
                "    variables:\n      made_up: %s\n",
            })
    void aPasswordInAClusterShowsNowhere(String field) {
        String pair = Invocation.pair("a");
        Invocation.write(
                folder.resolve("pairs/a.yaml"), pair.replace("  target:\n", field.formatted(URL) + "  target:\n"));
        assertSecretKept(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tcpProxy: {host: \"%s\", port: 3128}",
                "tcpProxy: {host: h, port: 3128, auth: basic, credentials: {flux: \"%s\"}}",
                "tcpProxy: {host: h, port: 3128, auth: basic, credentials: \"%s\"}",
                "endpoint: \"%s\""
            })
    void aPasswordInAMigrationShowsNowhere(String field) {
        Invocation.write(
                folder.resolve("pairs/a.yaml"),
                Invocation.pair("a") + "  directVolumeMigration:\n    " + field.formatted(URL) + "\n");
        assertSecretKept(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"- {op: add, path: /spec/http_proxy, value: \"%s\"}", "{spec: {http_proxy: \"%s\"}}", "spec: %s"
            })
    void aPasswordInAnOverlayShowsNowhere(String patch) {
        Invocation.write(folder.resolve("pairs/overlay.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: secret
                spec:
                  patches:
                    - target: {kind: MigrationController}
                      patch: |-
                        %s
                """.formatted(patch.formatted(URL)));
        assertSecretKept(true);
    }

    @Test
    void aPasswordInADeliveryShowsNowhere() {
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata:
                  name: delivery
                spec:
                  repository:
                    url: %s
                """.formatted(URL));
        assertSecretKept(false);
        assertKept(Invocation.of(folder, "publish", "-f", "pairs"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://u:hunter2@h/x.git", "ssh://u:hunter2@h/x", "file://u:hunter2@h/x", "u:hunter2@h:x"})
    void aPasswordInTheRepositoryShowsNowhere(String repository) {
        for (String verb : List.of("publish", "check")) {
            assertKept(Invocation.of(folder, verb, "-f", "pairs", "--repo", repository));
            assertKept(Invocation.of(folder, verb, "-f", "pairs", "--rep=" + repository));
            assertKept(Invocation.of(folder, verb, "-f", "pairs", repository));
        }
    }

    /** Renders, checks in every format and publishes; where the password is an error, nothing is written. */
    private void assertSecretKept(boolean isError) {
        List<Invocation> runs = new ArrayList<>();
        for (String format : List.of("text", "json", "sarif", "junit", "github")) {
            runs.add(Invocation.of(folder, "check", "-f", "pairs", "-o", format));
        }
        runs.add(Invocation.of(folder, "render", "-f", "pairs"));
        runs.add(Invocation.of(folder, "render", "-v", "-f", "pairs", "--output-dir", "tree"));
        runs.add(Invocation.of(
                folder,
                "publish",
                "-v",
                "-f",
                "pairs",
                "--repo",
                folder.resolve("repo.git").toString()));
        runs.forEach(run -> {
            assertKept(run);
            if (isError) {
                assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
            }
        });
        Invocation.snapshot(folder).forEach((path, content) -> {
            if (!path.startsWith("pairs/")) {
                assertThat(content).as(path).doesNotContain(SECRET);
            }
        });
        if (isError) {
            assertThat(folder.resolve("tree")).doesNotExist();
            assertThat(folder.resolve("repo.git")).doesNotExist();
        }
    }

    private static void assertKept(Invocation run) {
        assertThat(run.out() + run.err()).doesNotContain(SECRET, "unter2", "hunter");
        assertThat(run.code()).isLessThan(70);
    }
}
