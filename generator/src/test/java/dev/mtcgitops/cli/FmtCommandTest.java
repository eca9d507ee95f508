package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
    private static final String MESSY = """
            kind: Cluster
            apiVersion: mtcgitops.dev/v1alpha1
            metadata: {name: on}
            """;
    private static final String TIDY = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Cluster
            metadata: {name: "on"}
            """;
    private static final String FRACTION = TIDY + "spec: {openshift: 4.10}\n";
    private static final String FAULT = """
            error INPUT-013: `4.10` is the number 4.1: quote it.
               %d | spec: {openshift: 4.10}
                 |                   ^^^^
               hint: Write `"4.10"`, so that every reader takes it as text.
            1 error.
            """;

    @TempDir
    private Path folder;

    @Test
    void filesAreNamedAndRewritten() {
        write("pairs/a.yaml", MESSY);
        write("pairs/b.yaml", TIDY);
        write("pairs/sub/c.yml", MESSY.replace("\n", "\r\n"));
        write("pairs/captured.yaml", "kind: NetworkPolicy\nstatus: {on: 012} \n");
        write("pairs/notes.txt", MESSY);
        write("pairs/.hidden.yaml", MESSY);
        assertThat(run("-f", "pairs")).isEqualTo(new Invocation(0, "pairs/a.yaml\npairs/sub/c.yml\n", ""));
        assertThat(folder.resolve("pairs/a.yaml")).hasContent(TIDY);
        assertThat(folder.resolve("pairs/sub/c.yml")).hasContent(TIDY);
        assertThat(folder.resolve("pairs/captured.yaml")).hasContent("kind: NetworkPolicy\nstatus: {on: 012} \n");
        assertThat(folder.resolve("pairs/notes.txt")).hasContent(MESSY);
        assertThat(folder.resolve("pairs/.hidden.yaml")).hasContent(MESSY);
        var before = Invocation.snapshot(folder);
        assertThat(run("-f", "pairs")).isEqualTo(new Invocation(0, "", ""));
        assertThat(run("-f", "pairs", "--check")).isEqualTo(new Invocation(0, "", ""));
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
    }

    @Test
    void quietFilesAreNotNamed() {
        write("a.yaml", MESSY);
        assertThat(run("-f", "a.yaml", "-q")).isEqualTo(new Invocation(0, "", ""));
        assertThat(folder.resolve("a.yaml")).hasContent(TIDY);
    }

    @Test
    void checkNamesFilesAndWritesNothing() {
        write("a.yaml", MESSY);
        write("b.yaml", TIDY);
        var before = Invocation.snapshot(folder);
        assertThat(run("-f", ".", "--check", "-q")).isEqualTo(new Invocation(1, "./a.yaml\n", ""));
        assertThat(Invocation.snapshot(folder)).isEqualTo(before);
    }

    @Test
    void faultsThatStayArePlacedInTheTextThatIsThere() {
        write("a.yaml", FRACTION);
        assertThat(run("-f", "a.yaml")).isEqualTo(new Invocation(2, "", "a.yaml:4:19: " + FAULT.formatted(4)));
        write("a.yaml", "spec: {openshift: 4.10}\n" + MESSY);
        assertThat(run("-f", "a.yaml", "--check"))
                .isEqualTo(new Invocation(2, "a.yaml\n", "a.yaml:1:19: " + FAULT.formatted(1)));
        assertThat(run("-f", "a.yaml")).isEqualTo(new Invocation(2, "a.yaml\n", "a.yaml:4:19: " + FAULT.formatted(4)));
        assertThat(folder.resolve("a.yaml")).hasContent(FRACTION);
    }

    @Test
    void standardInputIsPrinted() {
        assertThat(piped(MESSY)).isEqualTo(new Invocation(0, TIDY, ""));
        assertThat(piped(TIDY)).isEqualTo(new Invocation(0, TIDY, ""));
        assertThat(piped(MESSY, "--check")).isEqualTo(new Invocation(1, "-\n", ""));
        Invocation broken = piped("a: [b}\r\n");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.out()).isEqualTo("a: [b}\r\n");
        assertThat(broken.err()).contains("-:1:4: error YAML-003: ");
    }

    @Test
    void standardInputIsAlone() {
        write("a.yaml", MESSY);
        Invocation both = run("-f", "-", "-f", "a.yaml");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.out()).isEmpty();
        assertThat(both.err()).contains("-f - is formatted to standard output");
        assertThat(folder.resolve("a.yaml")).hasContent(MESSY);
    }

    @Test
    void otherFilesAreFormattedThanThoseWithErrors() throws IOException {
        write("a.yaml", MESSY);
        write("b.yaml", MESSY + "spec: [\n");
        write("c/d.yaml", MESSY);
        write("e.yaml", MESSY);
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("c/d.yaml"));
        Invocation run = run("-f", "a.yaml", "-f", "b.yaml", "-f", "link.yaml", "-f", "e.yaml", "-f", "none.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("a.yaml\ne.yaml\n");
        assertThat(run.err())
                .contains("b.yaml:4:7: error YAML-003: ")
                .contains("link.yaml: error FMT-001: ")
                .contains("Format `c/d.yaml`")
                .contains("none.yaml: error INPUT-001: ");
        assertThat(folder.resolve("b.yaml")).hasContent(MESSY + "spec: [\n");
        assertThat(folder.resolve("link.yaml")).isSymbolicLink().hasContent(MESSY);
        assertThat(folder.resolve("e.yaml")).hasContent(TIDY);
    }

    @Test
    void aFileThatCannotBeWrittenIsAMatterOfTheDisk() throws IOException {
        write("a.yaml", "spec: {openshift: 4.10}\n" + MESSY);
        write("b.yaml", MESSY);
        Files.setPosixFilePermissions(folder.resolve("a.yaml"), PosixFilePermissions.fromString("r--r-----"));
        Invocation run = run("-f", ".");
        assertThat(run.code()).isEqualTo(5);
        assertThat(run.out()).isEqualTo("./b.yaml\n");
        assertThat(run.err()).contains("./a.yaml: error FMT-002: ").contains("./a.yaml:1:19: error INPUT-013: ");
    }

    @Test
    void theOverlaysAndExamplesOfTheProductAreFormatted() {
        Invocation run = Invocation.of(
                Path.of(""),
                "fmt",
                "--check",
                "-f",
                "overlays",
                "-f",
                "golden/smallest-pair/input",
                "-f",
                "golden/readme-fleet/input");
        assertThat(run).isEqualTo(new Invocation(0, "", ""));
    }

    @Test
    void filesAreFormattedAlsoIfNobodyReadsTheirNames() {
        write("a.yaml", MESSY);
        write("b.yaml", MESSY);
        Writer closed = new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        PrintWriter out = new PrintWriter(closed);
        InputStream in = InputStream.nullInputStream();
        int code = Main.run(
                new Console(
                        in,
                        out,
                        new PrintWriter(new StringWriter()),
                        Map.of(),
                        folder,
                        false,
                        false,
                        ProgressLine.none()),
                "fmt",
                "-f",
                ".");
        assertThat(code).isEqualTo(5);
        assertThat(folder.resolve("a.yaml")).hasContent(TIDY);
        assertThat(folder.resolve("b.yaml")).hasContent(TIDY);
    }

    @Test
    void anEmptyDirectoryIsFormatted() {
        assertThat(run("-f", ".")).isEqualTo(new Invocation(0, "", ""));
    }

    private Invocation run(String... options) {
        return piped("", options);
    }

    private Invocation piped(String input, String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "fmt";
        System.arraycopy(options, 0, args, 1, options.length);
        if (!input.isEmpty()) {
            args = (String.join("\n", args) + "\n-f\n-").split("\n");
        }
        return Invocation.of(folder, input, Map.of(), false, args);
    }

    private void write(String name, String text) {
        Invocation.write(folder.resolve(name), text);
    }
}
