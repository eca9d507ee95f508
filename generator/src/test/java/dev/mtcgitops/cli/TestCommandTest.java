package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final String CONTROLLER =
            "output/clusters/a-new/ocp-4.2-inherited-proxy/manifests/openshift-migration/"
                    + "migrationcontroller-migration-controller.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCases() {
        Invocation.write(folder.resolve("tests/a/input/a.yaml"), Invocation.pair("a"));
        Invocation.write(folder.resolve("tests/wrong/input/wrong.yaml"), "kind: Nothing\n");
        Invocation.write(folder.resolve("tests/README.md"), "No case.\n");
        Invocation.write(folder.resolve("tests/a/notes.txt"), "Not compared.\n");
    }

    @Test
    void whatIsApprovedPasses() {
        assertThat(test("--approve"))
                .isEqualTo(new Invocation(0, "a: approved\nwrong: approved\n2 of 2 cases pass.\n", ""));
        assertThat(folder.resolve("tests/a").resolve(CONTROLLER)).isNotEmptyFile();
        assertThat(folder.resolve("tests/wrong/diagnostics.txt"))
                .content()
                .contains("\ninput/wrong.yaml:1:1: error INPUT-009: ");
        SortedMap<String, String> approved = Invocation.snapshot(folder);
        assertThat(test()).isEqualTo(new Invocation(0, "2 of 2 cases pass.\n", ""));
        assertThat(test("-v").out()).isEqualTo("a: ok\nwrong: ok\n2 of 2 cases pass.\n");
        assertThat(test("--approve").out()).isEqualTo("2 of 2 cases pass.\n");
        assertThat(Invocation.snapshot(folder)).isEqualTo(approved);
        assertThat(Invocation.of(folder, "test", "tests/a").out()).isEqualTo("1 of 1 cases pass.\n");
    }

    @Test
    void aCaseIsWhatRenderWrites() {
        test("--approve");
        Path rendered = folder.resolve("rendered");
        Invocation.of(folder.resolve("tests/a"), "render", "-q", "-f", "input", "--output-dir", rendered.toString());
        assertThat(Invocation.snapshot(rendered).keySet())
                .isEqualTo(Invocation.snapshot(folder.resolve("tests/a/output")).keySet());
    }

    @Test
    void changedMissingAndOrphanedFilesAreNamed() throws IOException {
        test("--approve");
        Path controller = folder.resolve("tests/a").resolve(CONTROLLER);
        Files.writeString(controller, Files.readString(controller).replace("Route", "NodePort"));
        Files.delete(folder.resolve("tests/wrong/diagnostics.txt"));
        Invocation.write(folder.resolve("tests/wrong/output/old.yaml"), "a: b\n");
        Invocation failed = test();
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).isEmpty();
        assertThat(failed.out())
                .startsWith("a: differs\n  changed " + CONTROLLER + "\n    @@ -")
                .contains("\n    -  rsync_endpoint_type: NodePort\n    +  rsync_endpoint_type: Route\n")
                .endsWith(
                        "wrong: differs\n  missing diagnostics.txt\n  orphaned output/old.yaml\n0 of 2 cases pass.\n");
        assertThat(test("--approve").code()).isZero();
        assertThat(folder.resolve("tests/wrong/output")).doesNotExist();
        assertThat(test().code()).isZero();
    }

    @Test
    void junitHasOneTestCaseACase() {
        test("--approve");
        Invocation.write(folder.resolve("tests/wrong/output/<old>.yaml"), "a: b\n");
        assertThat(test("-o", "junit")).isEqualTo(new Invocation(1, """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="mtc-gitops" tests="2" failures="1" errors="0">
                  <testsuite name="mtc-gitops" tests="2" failures="1" errors="0" skipped="0">
                    <testcase classname="mtc-gitops test" name="a"/>
                    <testcase classname="mtc-gitops test" name="wrong">
                      <failure type="differs" message="It differs from what is expected.">orphaned output/&lt;old&gt;.yaml</failure>
                    </testcase>
                  </testsuite>
                </testsuites>
                """, ""));
    }

    @Test
    void nothingIsWrittenThroughALink() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("kept"), "kept");
        Files.createSymbolicLink(folder.resolve("tests/a/output"), elsewhere);
        Files.createSymbolicLink(folder.resolve("tests/wrong/diagnostics.txt"), elsewhere.resolve("kept"));
        assertThat(test().out()).contains("\n  orphaned output\n").contains("\n  changed diagnostics.txt\n");
        assertThat(test("--approve").code()).isZero();
        assertThat(elsewhere.resolve("kept")).hasContent("kept");
        assertThat(elsewhere).isDirectoryNotContaining("glob:**clusters");
        assertThat(test().code()).isZero();
    }

    @Test
    void withoutCasesTheCommandLineIsWrong() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertThat(Invocation.of(folder, "test", "empty/"))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "mtc-gitops: `empty/` holds no case: put a fleet into `empty/NAME/input/`, and give the flag --approve\n"
                                + "Try `mtc-gitops test --help`.\n"));
        Invocation.write(folder.resolve("empty/NAME/input/a.yaml"), Invocation.pair("a"));
        assertThat(Invocation.of(folder, "test", "empty/", "--approve").code()).isZero();
        assertThat(Invocation.of(folder, "test", "nowhere").err())
                .startsWith("mtc-gitops: there is no folder `nowhere`\n");
        assertThat(Invocation.of(folder, "test").code()).isEqualTo(2);
    }

    @Test
    void foldersThatOnlyLookLikeCasesAreNamed() throws IOException {
        test("--approve");
        Invocation.write(folder.resolve("tests/misspelt/inputs/a.yaml"), Invocation.pair("a"));
        Invocation.write(folder.resolve("tests/left/output/a.yaml"), "a: b\n");
        Invocation.write(folder.resolve("tests/file/input"), "no folder\n");
        Invocation.write(folder.resolve("tests/other/notes.txt"), "No case.\n");
        String tests = folder.resolve("tests") + "/";
        String left =
                "it has no folder `input`.\n   hint: Put the fleet of the case into a folder `input`, or remove what is left of the case.\n";
        assertThat(test())
                .isEqualTo(
                        new Invocation(
                                0,
                                "2 of 2 cases pass.\n",
                                tests + "file: warning TEST-001: `" + tests + "file` is not tested: " + left + tests
                                        + "left: warning TEST-001: `" + tests + "left` is not tested: " + left + tests
                                        + "misspelt: warning TEST-001: `" + tests + "misspelt` is not tested: "
                                        + "it has no folder `input`.\n   hint: Rename `inputs` in it to `input`.\n3 warnings.\n"));
        Invocation alone = Invocation.of(folder, "test", "tests/misspelt");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("warning TEST-001", "mtc-gitops: `tests/misspelt` holds no case");
        Files.move(folder.resolve("tests/misspelt/inputs"), folder.resolve("tests/misspelt/input"));
        assertThat(test("--approve").out()).isEqualTo("misspelt: approved\n3 of 3 cases pass.\n");
    }

    @Test
    void theNumberOfThreadsIsAFlag() {
        assertThat(test("--approve", "-j", "1").code()).isZero();
        assertThat(test("-j", "3").out()).isEqualTo("2 of 2 cases pass.\n");
        assertThat(test("-j", "0"))
                .isEqualTo(new Invocation(
                        2, "", "mtc-gitops: --jobs takes a number of at least 1\nTry `mtc-gitops test --help`.\n"));
    }

    private Invocation test(String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "test";
        all[1] = "tests";
        System.arraycopy(more, 0, all, 2, more.length);
        return Invocation.of(folder, all);
    }
}
