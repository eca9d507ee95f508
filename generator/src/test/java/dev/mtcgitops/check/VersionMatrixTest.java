package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every version of MTC with every regime of sources does what {@code version-matrix.tsv} says, the settings of a pair included. Rules
 * that versions do not decide may say what they like.
 */
final class VersionMatrixTest {
    private static final List<String> MTC = List.of(
            "1.4.0", "1.4.2", "1.4.7", "1.5.0", "1.5.6", "1.6.0", "1.6.6", "1.7.0", "1.7.7", "1.7.13", "1.7.19",
            "1.8.0", "1.8.4", "1.8.8");

    private static final List<String> SOURCES = List.of(
            "3.7 OpenShiftSDN",
            "3.11 OpenShiftSDN",
            "4.1 OpenShiftSDN",
            "4.2 OpenShiftSDN",
            "4.5 OpenShiftSDN",
            "4.6 OpenShiftSDN",
            "4.6 OVNKubernetes",
            "4.9 OpenShiftSDN",
            "4.9 OVNKubernetes",
            "4.10 OpenShiftSDN",
            "4.10 OVNKubernetes",
            "4.12 OpenShiftSDN",
            "4.12 OVNKubernetes",
            "4.15 OpenShiftSDN",
            "4.15 OVNKubernetes",
            "4.17 OVNKubernetes");

    private static final Pattern ABOUT_VERSIONS =
            Pattern.compile("MTC-VER-.*|NET-.*|NP-00[167]|EP-005|SG-00[25]|STUNNEL-005");

    private static final Pattern POLICY = Pattern.compile("mtc-allow-(egress|ingress)-.*");

    private static final List<List<String>> ROWS = rows();

    /** What the table says of one version and one source. */
    private record Cell(String mtc, String source, List<String> row) {
        String column(int index) {
            return row.get(index);
        }

        List<String> reported() {
            return words(column(5));
        }

        @Override
        public String toString() {
            return mtc + " from " + source;
        }
    }

    private static List<List<String>> rows() {
        try (InputStream table = VersionMatrixTest.class.getResourceAsStream("version-matrix.tsv")) {
            assertThat(table).isNotNull();
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<List<String>> rows(String kind) {
        return ROWS.stream().filter(row -> row.get(0).equals(kind));
    }

    private static List<String> words(String text) {
        return text.equals("-") ? List.of() : List.of(text.split(" "));
    }

    private static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        rows("cell").forEach(row -> {
            for (String mtc : row.get(1).split(",")) {
                for (String source : row.get(2).split(",")) {
                    cells.add(new Cell(mtc, source + " " + row.get(3), row));
                }
            }
        });
        return cells;
    }

    @Test
    void everyCellIsInTheTableOnce() {
        assertThat(cells().stream().map(Cell::toString))
                .containsExactlyInAnyOrderElementsOf(MTC.stream()
                        .flatMap(mtc -> SOURCES.stream().map(source -> mtc + " from " + source))
                        .toList());
        assertThat(rows("setting")).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aPlainPairIsAsTheTableSays(Cell cell) {
        Checked checked = migrating(cell, "sharedNetwork: false");
        assertThat(reported(checked)).containsExactlyInAnyOrderElementsOf(cell.reported());
        if (isRefused(cell.reported())) {
            assertThat(checked.rendered()).isEmpty();
            return;
        }
        assertThat(policies(cluster(checked, "origin"))).isEqualTo(words(cell.column(6)));
        assertThat(keys(cluster(checked, "origin"))).isEqualTo(expectedKeys(cell.column(7)));
        assertThat(policies(cluster(checked, "finish"))).isEqualTo(words(cell.column(8)));
        assertThat(keys(cluster(checked, "finish"))).isEqualTo(expectedKeys(cell.column(9)));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aSettingIsRefusedOrRendered(Cell cell) {
        rows("setting").forEach(setting -> {
            Checked checked = migrating(cell, setting.get(1));
            List<String> reported = new ArrayList<>(cell.reported());
            if (version(cell.mtc()).compareTo(version(setting.get(2))) < 0) {
                reported.add("d:" + setting.get(3));
            }
            assertThat(reported(checked)).as(setting.get(1)).containsExactlyInAnyOrderElementsOf(reported);
            if (!isRefused(reported)) {
                SortedMap<String, String> keys = expectedKeys(cell.column(9));
                words(setting.get(4)).forEach(key -> put(keys, key));
                assertThat(keys(cluster(checked, "finish"))).isEqualTo(keys);
                assertThat(keys(cluster(checked, "origin"))).isEqualTo(expectedKeys(cell.column(7)));
            }
        });
    }

    /** Lines 5 to 7 of the pair are what the table calls {@code p}, {@code s} and {@code t}. */
    private static Checked migrating(Cell cell, String setting) {
        String cluster = "{name: %s, openshift: \"%s\", networkPlugin: %s}";
        String[] source = cell.source().split(" ");
        String[] target = cell.column(4).split(" ");
        return Checked.of(Input.pair("p", """
                mtc: "%s"
                source: %s
                target: %s
                namespaces: [{source: shop, targetExists: true}]
                directVolumeMigration:
                  %s
                """.formatted(
                        cell.mtc(),
                        cluster.formatted("origin", source[0], source[1]),
                        cluster.formatted("finish", target[0], target[1]),
                        setting)));
    }

    private static List<String> reported(Checked checked) {
        return checked.diagnostics().stream()
                .filter(d -> ABOUT_VERSIONS.matcher(d.rule()).matches())
                .map(VersionMatrixTest::reported)
                .toList();
    }

    private static String reported(Diagnostic d) {
        String line = switch (d.at().line()) {
            case 5 -> "p:";
            case 6 -> "s:";
            case 7 -> "t:";
            default -> "d:";
        };
        return line + d.rule();
    }

    private static boolean isRefused(List<String> reported) {
        return reported.stream().anyMatch(place -> place.startsWith("p:") || place.startsWith("d:"));
    }

    private static MtcVersion version(String text) {
        return MtcVersion.parse(text).orElseThrow();
    }

    private static RenderedCluster cluster(Checked checked, String name) {
        return checked.rendered().orElseThrow().clusters().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> policies(RenderedCluster cluster) {
        return cluster.manifests().stream()
                .filter(m -> m.id().kind().equals("NetworkPolicy"))
                .map(m -> POLICY.matcher(m.id().name()).replaceFirst("$1"))
                .sorted()
                .toList();
    }

    private static SortedMap<String, String> keys(RenderedCluster cluster) {
        YamlMapping spec = cluster.manifests().stream()
                .filter(m -> m.id().kind().equals("MigrationController"))
                .map(Manifest::tree)
                .findFirst()
                .orElseThrow()
                .mapping("spec")
                .orElseThrow();
        SortedMap<String, String> keys = new TreeMap<>();
        spec.entries().forEach(entry -> keys.put(entry.key().value(), ((YamlScalar) entry.value()).value()));
        return keys;
    }

    private static SortedMap<String, String> expectedKeys(String name) {
        SortedMap<String, String> keys = new TreeMap<>();
        rows("keys")
                .filter(row -> row.get(1).equals(name))
                .forEach(row -> words(row.get(2)).forEach(key -> put(keys, key)));
        assertThat(keys).as(name).isNotEmpty();
        return keys;
    }

    private static void put(SortedMap<String, String> keys, String key) {
        String[] parts = key.split("=", 2);
        keys.put(parts[0], parts[1]);
    }
}
