package dev.mtcgitops.golden;

import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.RulePage;
import dev.mtcgitops.git.RealGit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps what {@code docs/compatibility.md} promises: each folder of {@code frozen} holds fleets, trees, reports, exit codes, rules and fields as of a
 * release. They are never rewritten; with {@code -Dfreeze=true} those are written that are missing. A change that the page allows is named in the
 * changelog, above the section of that release.
 */
final class CompatibilityTest {
    private static final Path FROZEN = Path.of("generator", "src", "test", "resources", "frozen");
    private static final boolean FREEZE = Boolean.getBoolean("freeze");
    private static final Pattern UPGRADE = Pattern.compile("(?m)^mtc-gitops (.*)$");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path temp;

    @TestFactory
    Stream<DynamicTest> commandsEndAndReportAsBefore() throws IOException {
        return releases().stream()
                .flatMap(release -> lines(release.resolve("runs.tsv"))
                        .skip(1)
                        .map(line -> DynamicTest.dynamicTest(line, () -> verify(release, line.split("\t")))));
    }

    private static void verify(Path release, String... run) throws IOException {
        Path folder = release.resolve(run[0]);
        Invocation done = Invocation.of(folder, run[3].split(" "));
        assertThat(done.code()).as(done.err()).isEqualTo(Integer.parseInt(run[1]));
        if (!run[2].equals("-")) {
            // A user works in the folder of the fleet, and sees no path of the machine.
            String report = done.out().replace(folder.toAbsolutePath() + "/", "");
            JsonNode frozen = JSON.readTree(frozen(folder.resolve(run[2]), report));
            JsonNode now = JSON.readTree(report);
            assertThat(JsonFields.of(now)).containsAll(JsonFields.of(frozen));
            assertThat(findings(now)).containsAll(findings(frozen));
        }
    }

    /** Rule, severity and place of each diagnostic. */
    private static List<String> findings(JsonNode report) {
        List<String> findings = new ArrayList<>();
        for (JsonNode found : report.path("diagnostics")) {
            findings.add(Stream.of("rule", "severity", "file", "line")
                    .map(field -> found.path(field).asText())
                    .toList()
                    .toString());
        }
        return findings;
    }

    @TestFactory
    Stream<DynamicTest> treesAreTakenOverAndStayAsTheyAre() throws IOException {
        return trees().map(tree -> DynamicTest.dynamicTest(tree.toString(), () -> {
            Path fleet = tree.getParent();
            Path copy = temp.resolve(tree.getName(4) + "-" + fleet.getFileName());
            copy(tree, copy.resolve("output"));
            Invocation render = Invocation.of(
                    fleet,
                    "render",
                    "-f",
                    "input",
                    "--output-dir",
                    copy.resolve("output").toString());
            assertThat(render.code()).as(render.err()).isZero();
            SortedMap<String, String> frozen = GoldenCase.files(tree);
            SortedMap<String, String> now = GoldenCase.files(copy.resolve("output"));
            TreeSet<String> differ = new TreeSet<>(frozen.keySet());
            differ.addAll(now.keySet());
            differ.removeIf(path -> frozen.getOrDefault(path, "").equals(now.getOrDefault(path, "")));
            // The record follows from the others.
            differ.remove(".mtc-gitops/owned");
            String changes = changesSince(fleet.getParent());
            assertThat(differ)
                    .allSatisfy(path ->
                            assertThat(changes).contains("`" + Path.of(path).getFileName() + "`"));
        }));
    }

    @TestFactory
    Stream<DynamicTest> branchesAreTakenOver() throws IOException {
        RealGit.assume();
        return trees().map(tree -> DynamicTest.dynamicTest(tree.toString(), () -> {
            Path folder = temp.resolve(tree.getName(4) + "-" + tree.getParent().getFileName());
            Path repository = folder.resolve("fleet.git");
            copy(tree.resolveSibling("input"), folder.resolve("pairs"));
            copy(tree, repository);
            git(repository, "init", "-q", "-b", "rendered");
            git(repository, "add", ".");
            git(repository, "commit", "-qm", "Rendered");
            git(repository, "checkout", "-q", "--detach");
            Matcher commands = UPGRADE.matcher(Files.readString(Path.of("docs", "compatibility.md")));
            assertThat(commands.results().map(command -> command.group(1)))
                    .hasSize(2)
                    .allSatisfy(command -> assertThat(
                                    Invocation.of(folder, command.split(" ")).code())
                            .isLessThanOrEqualTo(command.startsWith("diff") ? 1 : 0));
            Invocation publish = Invocation.of(
                    folder,
                    Map.of("SOURCE_DATE_EPOCH", "1767225600"),
                    "publish",
                    "-f",
                    "pairs",
                    "--branch",
                    "rendered",
                    "--repo",
                    "fleet.git");
            assertThat(publish.code()).as(publish.err()).isZero();
        }));
    }

    @Test
    void rulesKeepTheirIdsAndSeverities() throws IOException {
        for (Path release : releases()) {
            String changes = changesSince(release);
            assertThat(frozen(release.resolve("rules.tsv"), rules()).lines())
                    .allSatisfy(rule ->
                            assertThat(rules() + changes).containsAnyOf(rule + "\n", "`" + rule.split("\t")[0] + "`"));
        }
    }

    private static String rules() {
        return RulePage.ids().stream()
                .map(id -> id + "\t" + RulePage.of(id).orElseThrow().severities() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void fieldsOfTheInputStayAndNoneBecomesRequired() throws IOException {
        TreeSet<String> now = new TreeSet<>(
                JsonFields.ofSchema(JSON.readTree(Invocation.of(temp, "schema").out())));
        String text = String.join("\n", now) + "\n";
        for (Path release : releases()) {
            List<String> frozen =
                    frozen(release.resolve("fields.txt"), text).lines().toList();
            assertThat(now)
                    .containsAll(frozen.stream()
                            .filter(fact -> !fact.contains(".required[]="))
                            .toList());
            assertThat(now.stream()
                            .filter(fact -> fact.contains(".required[]="))
                            .filter(fact -> frozen.stream()
                                    .anyMatch(old -> old.startsWith(fact.split("[.]required\\[")[0] + ".properties."))))
                    .isSubsetOf(frozen);
        }
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(FROZEN)) {
            List<Path> releases = folders.sorted().toList();
            assertThat(releases).isNotEmpty();
            return releases;
        }
    }

    /** The trees of all releases. */
    private static Stream<Path> trees() throws IOException {
        List<Path> trees = new ArrayList<>();
        for (Path release : releases()) {
            try (Stream<Path> fleets = Files.list(release)) {
                fleets.map(fleet -> fleet.resolve("output"))
                        .filter(Files::isDirectory)
                        .sorted()
                        .forEach(trees::add);
            }
        }
        assertThat(trees).hasSizeGreaterThanOrEqualTo(5);
        return trees.stream();
    }

    /** The text of a frozen file; one that is missing is written if wanted. */
    private static String frozen(Path file, String now) throws IOException {
        if (FREEZE && Files.notExists(file)) {
            Files.writeString(file, now);
        }
        return Files.readString(file);
    }

    /** The changelog above the section of a release. */
    private static String changesSince(Path release) throws IOException {
        String[] sections =
                Files.readString(Path.of("CHANGELOG.md")).split("(?m)^## " + release.getFileName() + "[.]0 ", 2);
        assertThat(sections).hasSize(2);
        return sections[0];
    }

    private static Stream<String> lines(Path file) {
        return GoldenCase.files(file.getParent())
                .get(file.getFileName().toString())
                .lines();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Map.Entry<String, String> file : GoldenCase.files(from).entrySet()) {
            Path copy = to.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
    }
}
