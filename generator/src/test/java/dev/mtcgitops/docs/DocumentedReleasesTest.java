package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.model.KnownVersions;
import dev.mtcgitops.model.OpenShiftVersion;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents name the newest releases that are known, and CONTRIBUTING.md says all that another one takes. */
class DocumentedReleasesTest {
    private static final Path CONTRIBUTING = Path.of("CONTRIBUTING.md");
    private static final Path TABLE = Path.of("generator/src/main/resources/dev/mtcgitops/model/versions.tsv");
    private static final Pattern ROW = Pattern.compile("OpenShift\\t(4\\.[0-9]+)\\t.*");
    private static final Pattern NAMED_PATH = Pattern.compile("`((?:docs|generator|overlays)/[^` <]*)`");
    /** The sentences that name the last of the known releases. */
    private static final Pattern NEWEST =
            Pattern.compile("\\b(?:4\\.1|OpenShift 3\\.7|MTC 1\\.4|text `X\\.Y\\.Z`.*\\| 1\\.4) to ([0-9]+\\.[0-9]+)");

    @TempDir
    private Path folder;

    @Test
    void theInputPageNamesTheNewestReleases() throws IOException {
        List<MatchResult> named = NEWEST.matcher(Files.readString(Path.of("docs/input.md")))
                .results()
                .toList();
        assertThat(named).hasSize(4);
        assertThat(named)
                .allSatisfy(sentence -> assertThat(sentence.group(1))
                        .as("docs/input.md is stale: %s", sentence.group())
                        .isEqualTo(newest(sentence.group(1).startsWith("1."))));
    }

    private static String newest(boolean mtc) {
        return mtc
                ? KnownVersions.mtc().last().line()
                : KnownVersions.openshift().last().toString();
    }

    @Test
    void everyPlaceThatContributingNamesIsThere() throws IOException {
        assertThat(NAMED_PATH.matcher(Files.readString(CONTRIBUTING)).results().map(place -> place.group(1)))
                .contains(TABLE.toString().replace('\\', '/'), "docs/input.md", "overlays/")
                .allSatisfy(place -> assertThat(Path.of(place)).exists());
    }

    @Test
    void theRowIsAllThatRenderingNeeds() throws Exception {
        String table = Files.readString(TABLE);
        MatchResult row = ROW.matcher(Files.readString(CONTRIBUTING))
                .results()
                .findFirst()
                .orElseThrow();
        String next = OpenShiftVersion.of(4, KnownVersions.openshift().last().minor() + 1)
                .toString();
        assertThat(row.group(1)).as("the example of CONTRIBUTING.md is stale").isEqualTo(next);
        Invocation.write(folder.resolve("pair.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata: {name: shop}
                spec:
                  mtc: "1.8.6"
                  source: {name: old, openshift: "4.18"}
                  target: {name: new, openshift: "%s"}
                  namespaces: [shop]
                """.formatted(next));
        assertThat(check(table)).contains("INPUT-021");
        assertThat(check(table + row.group() + "\n")).doesNotContain("INPUT-021");
    }

    /** What the program says with another table before its own. */
    private String check(String table) throws Exception {
        Invocation.write(folder.resolve("classes/dev/mtcgitops/model/versions.tsv"), table);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"),
                        "dev.mtcgitops.cli.Main",
                        "check",
                        "-f",
                        folder.resolve("pair.yaml").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
