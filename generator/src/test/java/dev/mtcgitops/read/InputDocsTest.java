package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ReservedVariables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code docs/input.md} names exactly the fields that the readers accept, in the order in which {@code fmt} writes them: each mapping is given a key that does not exist, and the
 * hint of {@code INPUT-010} lists those that do.
 */
final class InputDocsTest {
    private static final Path PAGE = Path.of("docs", "input.md");
    private static final Path VARIABLES =
            Path.of("generator", "src", "main", "resources", "dev", "mtcgitops", "model", "variables.tsv");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String UNKNOWN = "qqqqqqqqqqqq";
    private static final Map<String, String> REST = Map.of(
            "ClusterPair", "metadata: {name: p}\nspec: ",
            "Cluster", "metadata: {name: c}\nspec: ",
            "Overlay", "metadata: {name: o}\nspec: ",
            "Delivery", "spec: ");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Document              | ClusterPair | {}                                            | document
                    `metadata`           | ClusterPair | {}                                            | metadata
                    ClusterPair           | ClusterPair | {?: 1}                                        | spec
                    `namespaces`         | ClusterPair | {namespaces: [{?: 1}]}                        | spec
                    `directVolumeMigration` | ClusterPair | {directVolumeMigration: {?: 1}}            | spec
                    `tcpProxy`           | ClusterPair | {directVolumeMigration: {tcpProxy: {?: 1}}}   | spec
                    `supplementalGroups` | ClusterPair | {directVolumeMigration: {supplementalGroups: {?: 1}}} | spec
                    Credential reference | Cluster     | {proxy: {http: {?: 1}}}                       | spec
                    Cluster               | Cluster     | {?: 1}                                        | spec
                    `proxy`              | Cluster     | {proxy: {?: 1}}                               | spec
                    `clusterWideProxy`   | Cluster     | {clusterWideProxy: {?: 1}}                    | spec
                    `egressFirewalls`    | Cluster     | {egressFirewalls: [{?: 1}]}                   | spec
                    `rules`              | Cluster     | {egressFirewalls: [{rules: [{?: 1}]}]}        | spec
                    `to`                 | Cluster     | {egressFirewalls: [{rules: [{to: {?: 1}}]}]}  | spec
                    `nodeSelector`       | Cluster     | {egressFirewalls: [{rules: [{to: {nodeSelector: {?: 1}}}]}]} | spec
                    `matchExpressions`   | Cluster     | {egressFirewalls: [{rules: [{to: {nodeSelector: {matchExpressions: [{?: 1}]}}}]}]} | spec
                    `ports`              | Cluster     | {egressFirewalls: [{rules: [{ports: [{?: 1}]}]}]} | spec
                    Overlay               | Overlay     | {?: 1}                                        | spec
                    `when`               | Overlay     | {when: {?: 1}}                                | spec
                    `patches`            | Overlay     | {patches: [{?: 1}]}                           | spec
                    `target`             | Overlay     | {patches: [{target: {?: 1}}]}                 | spec
                    Delivery              | Delivery    | {?: 1}                                        | spec
                    `repository`         | Delivery    | {repository: {?: 1}}                          | spec
                    `argocd`             | Delivery    | {argocd: {?: 1}}                              | spec
                    `destinations`       | Delivery    | {argocd: {destinations: {a: {?: 1}}}}         | spec
                    `syncPolicy`         | Delivery    | {argocd: {syncPolicy: {?: 1}}}                | spec
                    `syncWaves`          | Delivery    | {argocd: {syncWaves: {?: 1}}}                 | spec
                    `flux`               | Delivery    | {flux: {?: 1}}                                | spec
                    `decryption`         | Delivery    | {flux: {decryption: {?: 1}}}                  | spec
                    `guards`             | Delivery    | {guards: {?: 1}}                              | spec
                    `accepted`           | Delivery    | {accepted: [{?: 1}]}                          | spec
                    """)
    void fieldsAreThoseOfTheReaders(String heading, String kind, String spec, String where) throws IOException {
        String document = "apiVersion: mtcgitops.dev/v1alpha1\nkind: " + kind + "\n" + REST.get(kind) + spec + "\n";
        String input = switch (where) {
            case "document" -> document + UNKNOWN + ": 1\n";
            case "metadata" -> document.replace("{name: p}", "{name: p, " + UNKNOWN + ": 1}");
            default -> document.replace("?", UNKNOWN);
        };
        assertThat(documented(heading)).containsExactlyElementsOf(accepted(input));
    }

    @Test
    void aSideOfAPairHasTheFieldsOfAClusterAndItsName() throws IOException {
        Set<String> fields = new LinkedHashSet<>(List.of("name"));
        fields.addAll(documented("Cluster"));
        assertThat(accepted("apiVersion: mtcgitops.dev/v1alpha1\nkind: ClusterPair\n" + REST.get("ClusterPair")
                        + "{source: {" + UNKNOWN + ": 1}}\n"))
                .containsExactlyElementsOf(fields);
    }

    @Test
    void commandsAreThoseOfTheTable() throws IOException {
        String part =
                Files.readString(PAGE).split("### Finding the facts\n", 2)[1].split("\n###", 2)[0];
        List<String> documented = part.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(2, line.length() - 2).replace(" | ", "\t"))
                .toList();
        List<String> rows = Files.readAllLines(VARIABLES.resolveSibling("oc.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("^([^\t]+)", "`$1`").replaceFirst("\t(oc [^\t]+)\t", "\t`$1`\t"))
                .toList();
        assertThat(documented).isEqualTo(rows);
    }

    @Test
    void variablesAreThoseOfTheTableThatMayBeSet() throws IOException {
        String expected = Files.readAllLines(VARIABLES).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> !ReservedVariables.isReserved(cells[0]))
                .map(cells -> "| `" + cells[0] + "` | "
                        + String.join(" | ", List.of(cells).subList(1, cells.length)) + " |\n")
                .collect(Collectors.joining());
        assertThat(section("Variables").replaceAll("(?m)^(?!\\| `).*\n", "")).isEqualTo(expected);
    }

    /** The fields that a mapping with an unknown key could have, by the hint. */
    private static Set<String> accepted(String input) {
        Diagnostics into = new Diagnostics();
        FleetReader.read(
                Inputs.find(
                        List.of("-"),
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        Path.of("").toAbsolutePath()),
                new SourceTexts(),
                into);
        return into.sorted().stream()
                .filter(found -> found.message().contains("`" + UNKNOWN + "` is not a field of"))
                .map(found -> code(found.hint()))
                .findFirst()
                .orElseThrow();
    }

    /** The first column of the table below {@code heading}; {@code to} and {@code from} may share a row. */
    private static Set<String> documented(String heading) throws IOException {
        return section(heading)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> code(line.substring(0, line.indexOf(" | "))))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String[] parts = page.split("(?m)^#{2,3} " + Pattern.quote(heading) + "$", -1);
        assertThat(parts).as(heading).hasSize(2);
        return parts[1].split("(?m)^#{2,3} ", 2)[0];
    }

    private static Set<String> code(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
