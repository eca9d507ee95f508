package dev.mtcgitops.golden;

import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code publish}, and {@code diff} with a base, say and make, byte by byte: a transcript for each rule about repositories, and for the fleet of the README
 * the commit. With {@code -Dapprove=true} the transcripts are rewritten instead.
 */
class GoldenPublishTest {
    private static final Path CORPUS = Path.of("generator", "src", "test", "resources", "publish");
    private static final Map<String, String> DATED = Map.of("SOURCE_DATE_EPOCH", "1767225600");

    /** Rules that need a race, a server that sends without end, or a partial clone; tests of that room make them. */
    private static final Set<String> WITHOUT = Set.of("GIT-006", "GIT-013", "GIT-017", "GIT-023");

    @TempDir
    private Path temp;

    /** What stands there before. */
    private interface Before {
        void make(Path folder) throws IOException;
    }

    /** One run of the program in a folder that holds the fleet in {@code pairs}. */
    private record Run(String verb, String fleet, Before before, Map<String, String> environment, String arguments) {
        Run(String fleet, Before before, Map<String, String> environment, String arguments) {
            this("publish", fleet, before, environment, arguments);
        }

        Run(Before before, String arguments) {
            this("smallest-pair", before, DATED, "-q " + arguments);
        }

        static Run diff(Before before, String arguments) {
            return new Run("diff", "smallest-pair", before, Map.of(), "-q " + arguments);
        }
    }

    private static final Map<String, Run> RUNS = Map.ofEntries(
            Map.entry("GIT-001", new Run(folder -> {}, "--repo a.git --branch a..b")),
            Map.entry("GIT-002", new Run(folder -> {}, "--repo a.git --path ../x")),
            Map.entry("GIT-003", new Run(folder -> {}, "--repo git@host:a.git")),
            Map.entry("GIT-004", new Run(folder -> {}, "--repo http://127.0.0.1:1/a.git")),
            Map.entry("GIT-005", new Run(GoldenPublishTest::workTree, "--repo work")),
            Map.entry("GIT-007", new Run(GoldenPublishTest::workTree, "--repo work --branch main/x")),
            Map.entry("GIT-008", new Run(GoldenPublishTest::locked, "--repo work --branch x --retries 0")),
            Map.entry("GIT-009", new Run(folder -> Files.createFile(folder.resolve("a.git")), "--repo a.git")),
            Map.entry(
                    "GIT-010",
                    new Run("smallest-pair", folder -> {}, Map.of("SOURCE_DATE_EPOCH", "soon"), "-q --repo a.git")),
            Map.entry(
                    "GIT-011",
                    new Run(
                            "smallest-pair",
                            folder -> Files.createDirectory(folder.resolve("pairs/.git")),
                            DATED,
                            "--repo a.git")),
            Map.entry("GIT-012", new Run(folder -> {}, "--repo https://127.0.0.1:1/a.git --token-env TOKEN")),
            Map.entry("GIT-014", new Run(folder -> {}, "--repo a.git --require-clean")),
            Map.entry("GIT-015", new Run(GoldenPublishTest::filtered, "--repo work --branch x")),
            Map.entry("GIT-016", new Run(GoldenPublishTest::hydrator, "--repo a.git")),
            Map.entry("GIT-018", new Run(folder -> {}, "--repo https://127.0.0.1:1/a.git --ca-file none.pem")),
            Map.entry("GIT-019", new Run(folder -> {}, "--repo a.git --author Ada --sign-key none")),
            Map.entry("GIT-020", Run.diff(GoldenPublishTest::committed, "--base mian")),
            Map.entry("GIT-021", Run.diff(GoldenPublishTest::unrelated, "--base other")),
            Map.entry("GIT-022", Run.diff(folder -> {}, "--base main")),
            Map.entry("readme-fleet", new Run("readme-fleet", folder -> {}, DATED, "-q --repo a.git")));

    @BeforeEach
    void needsGit() {
        RealGit.assume();
    }

    private static void workTree(Path folder) throws IOException {
        git(folder, "init", "-q", "-b", "main", "work");
        Files.writeString(folder.resolve("work/.gitattributes"), "clusters/** filter=lfs\n");
        git(folder.resolve("work"), "add", ".");
        git(folder.resolve("work"), "commit", "-qm", "First");
    }

    private static void filtered(Path folder) throws IOException {
        workTree(folder);
        git(folder.resolve("work"), "branch", "x");
    }

    private static void locked(Path folder) throws IOException {
        git(folder, "init", "-q", "-b", "main", "work");
        Files.createFile(folder.resolve("work/.git/refs/heads/x.lock"));
    }

    private static void committed(Path folder) throws IOException {
        git(folder, "init", "-q", "-b", "main", ".");
        git(folder, "add", ".");
        git(folder, "commit", "-qm", "First");
    }

    private static void unrelated(Path folder) throws IOException {
        committed(folder);
        git(folder, "checkout", "-q", "--orphan", "other");
        git(folder, "commit", "-qm", "Other");
        git(folder, "checkout", "-q", "main");
    }

    private static void hydrator(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("pairs/delivery.yaml"),
                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nmetadata: {name: delivery}\nspec: {hydrator: true}\n");
    }

    @TestFactory
    Stream<DynamicTest> transcripts() {
        return RUNS.keySet().stream().sorted().map(name -> DynamicTest.dynamicTest(name, () -> verify(name)));
    }

    private void verify(String name) throws IOException {
        Run run = RUNS.get(name);
        Path folder = Files.createDirectory(temp.resolve(name));
        for (var file : GoldenCase.files(GoldenCase.CORPUS.resolve(run.fleet()).resolve(GoldenCase.INPUT))
                .entrySet()) {
            Path path = folder.resolve("pairs").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        run.before().make(folder);
        String command = run.verb() + " -f pairs " + run.arguments();
        Invocation done = Invocation.of(folder, run.environment(), command.split(" "));
        String text = "$ mtc-gitops " + command + "\n" + done.err() + done.out() + "exit code " + done.code() + "\n";
        if (name.equals("readme-fleet")) {
            Path bare = folder.resolve("a.git");
            text += git(bare, "cat-file", "-p", "main") + "\n" + git(bare, "ls-tree", "-r", "main") + "\n";
        }
        text = text.replace(folder.toRealPath().toString(), "FOLDER");
        if (GoldenTest.APPROVE) {
            Files.writeString(CORPUS.resolve(name + ".txt"), text);
        }
        new Approved(CORPUS, name + ".txt").verify(text);
        if (name.startsWith("GIT-")) {
            assertThat(done.err()).contains(" " + name + ": ");
        }
    }

    @Test
    void everyRuleHasATranscript() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        try (Stream<Path> pages = Files.list(Path.of("docs", "rules"))) {
            pages.map(page -> page.getFileName().toString().replaceFirst("[.]md$", ""))
                    .filter(id -> id.startsWith("GIT-"))
                    .forEach(rules::add);
        }
        rules.removeAll(WITHOUT);
        assertThat(RUNS.keySet()).containsAll(rules);
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            RUNS.keySet().stream().map(name -> name + ".txt").toList());
        }
    }
}
