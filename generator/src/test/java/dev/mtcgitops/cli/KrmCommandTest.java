package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code krm} with lists of all sorts. */
class KrmCommandTest {
    private static final String LIST = """
            apiVersion: config.kubernetes.io/v1
            kind: ResourceList
            functionConfig:
              apiVersion: v1
              kind: ConfigMap
              metadata: {name: mtc}
              data:
                cluster: a-old
                files: pairs
            items:
            - apiVersion: v1
              kind: Service
              metadata: {name: other}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void fleet() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void objectsStandBehindThoseOfOthers() throws IOException {
        Invocation answer = krm(LIST);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(names(answer.out()))
                .containsExactly(
                        "Service other",
                        "MigrationController migration-controller",
                        "EgressNetworkPolicy lockdown",
                        "NetworkPolicy mtc-allow-egress-from-rsync");
        assertThat(krm(LIST)).isEqualTo(answer);
    }

    @Test
    void anAnswerAsInputGivesTheSameAnswer() {
        String answer = krm(LIST).out();
        String again = answer.replaceFirst("(?s)\nresults:.*", "\n")
                + LIST.replaceFirst("(?s)items:.*", "").replaceFirst("(?s).*\nfunctionConfig", "functionConfig");
        assertThat(krm(again).out()).isEqualTo(answer);
    }

    @Test
    void jsonIsYaml() throws IOException {
        String json = new YAMLMapper()
                .readTree(LIST.replace("{name: other}", "{name: \"other\\n\", labels: {}}"))
                .toPrettyString();
        Invocation answer = krm(json);
        assertThat(answer.code()).as(answer.err()).isZero();
        JsonNode items = new YAMLMapper().readTree(answer.out()).get("items");
        assertThat(items).hasSize(4);
        assertThat(items.get(0)).isEqualTo(new YAMLMapper().readTree(json).at("/items/0"));
    }

    @Test
    void documentsInBracesAreMarked() throws IOException {
        String pair = new YAMLMapper().readTree(Invocation.pair("b")).toString();
        for (String annotations : List.of("", "\"annotations\":{},", "\"annotations\":{\"x\":\"y\"},")) {
            String document = pair.replace("\"metadata\":{", "\"metadata\":{" + annotations);
            Invocation answer = krm(LIST.replaceFirst("(?s)items:.*", "items: [" + document + "]")
                    .replace("a-old", "b-old"));
            assertThat(answer.code()).as(answer.err()).isZero();
            JsonNode marked = new YAMLMapper().readTree(answer.out()).at("/items/0/metadata/annotations");
            assertThat(marked.get("config.kubernetes.io/local-config").asText()).isEqualTo("true");
            assertThat(marked.size()).isEqualTo(annotations.contains("x") ? 2 : 1);
        }
    }

    @Test
    void aDocumentThatSaysWhetherItIsLocalStaysAsItIs() {
        String document = Invocation.pair("b")
                .replace("  name: b\n", "  name: b\n  annotations: {config.kubernetes.io/local-config: \"false\"}\n");
        String item = "- " + document.strip().replace("\n", "\n  ") + "\n";
        Invocation answer = krm(LIST + item);
        assertThat(answer.out()).contains("  metadata: {name: other}\n" + item + "- apiVersion: migration");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kind: ResourceList         | kind: List                  | -: error KRM-001
                    kubernetes.io/v1           | kubernetes.io/v1alpha1      | -:1:13: error KRM-001
                    apiVersion: config.kubernetes.io/v1\\n | ''              | -: error KRM-001
                    - apiVersion: v1\\n         | - text\\n- apiVersion: v1\\n | -:11:3: error KRM-001
                    items:\\n                  | items: {}\\nrest:\\n        | -:10:8: error KRM-001
                    functionConfig:            | other:                      | -: error KRM-002
                    cluster: a-old\\n          | ''                          | -:4:3: error KRM-002
                    cluster: a-old             | cluster: ' '                | -:8:14: error KRM-002
                    data:                      | binaryData:                 | -:4:3: error KRM-002
                    kind: ConfigMap            | kind: Secret                | -:4:3: error KRM-003
                    apiVersion: v1\\n  kind: C | apiVersion: v2\\n  kind: C  | -:4:3: error KRM-003
                    cluster: a-old             | cluster: a-odl              | -:8:14: error KRM-004
                    cluster: a-old             | cluster: '*'                | -:8:14: error KRM-004
                    files: pairs               | file: pairs                 | -:9:5: error KRM-005
                    files: pairs               | files: [pairs]              | -:9:5: error KRM-005
                    files: pairs               | files:                      | -:9:5: error KRM-005
                    files: pairs               | files: ' - '                | -:9:12: error KRM-005
                    files: pairs               | files: pears                | pears: error INPUT-001
                    a-old\\n    files: pairs     | a-old                       | -: error INPUT-007
                    cluster: a-old             | cluster: *a                 | -:8:14: error YAML-012
                    kind: ResourceList         | kind: [                     | -:2:7: error YAML-003
                    """)
    void badListsAreReportedWhereTheyAreBad(String part, String replacement, String expected) {
        String list = LIST.replace(part.replace("\\n", "\n"), replacement.replace("\\n", "\n"));
        assertThat(list).isNotEqualTo(LIST);
        Invocation answer = krm(list);
        assertThat(answer.err()).contains(expected + ": ");
        assertThat(answer.code()).isEqualTo(2);
        // What orchestrators get then is what they gave, or nothing.
        String items = list.substring(list.indexOf("items:"));
        assertThat(answer.out())
                .satisfiesAnyOf(
                        out -> assertThat(out).isEmpty(),
                        out -> assertThat(out).contains(items).contains(expected.replaceFirst(".*error ", "rule: ")));
    }

    @Test
    void anObjectOfOthersIsNotReplaced() {
        String policy = """
                - apiVersion: networking.k8s.io/v1beta1
                  kind: NetworkPolicy
                  metadata: {name: mtc-allow-egress-from-rsync, namespace: shop}
                """;
        Invocation answer = krm(LIST + policy);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("-:14:3: error KRM-006: ");
        assertThat(answer.out()).contains(policy).doesNotContain("kind: MigrationController");
        assertThat(krm(LIST + policy.replace("namespace: shop", "namespace: other"))
                        .code())
                .isZero();
    }

    @Test
    void theClusterOfADocumentIsAnAnnotation() throws IOException {
        String pair = Invocation.pair("b")
                .replace("  name: b\n", "  name: b\n  annotations: {mtcgitops.dev/cluster: b-new}\n");
        String list = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nfunctionConfig:\n" + pair.indent(2)
                + "items:\n- " + pair.strip().replace("\n", "\n  ") + "\n";
        Invocation answer = krm(list);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(names(answer.out()))
                .containsExactly(
                        "ClusterPair b",
                        "MigrationController migration-controller",
                        "NetworkPolicy mtc-allow-ingress-to-rsync");
        Invocation unnamed = krm(list.replace("mtcgitops.dev/cluster", "cluster"));
        assertThat(unnamed.err()).contains("-:4:3: error KRM-002: ");
    }

    @Test
    void severalFilesAreLines() {
        Invocation.writePairs(folder.resolve("more"), "b");
        Invocation answer = krm(LIST.replace("files: pairs", "files: |\n      pairs/a.yaml\n\n      more/pairs ")
                .replace("a-old", "b-old"));
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "--- {}\n--- {}\n", "[1]", "text", "\0"})
    void whatIsNotAListIsRefused(String text) {
        Invocation answer = krm(text);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("error ");
    }

    @Test
    void aBombInAnObjectOfOthersIsPassedOnUnexploded() {
        StringBuilder bomb = new StringBuilder("  a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        Invocation answer = krm(LIST + bomb);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains(bomb);
    }

    /** What no writer of YAML could write again is in names and annotations that a result repeats. */
    @Test
    void oddNamesAreNoMistakeOfTheProgram() {
        for (String odd :
                List.of("\"\\ud800\"", "\"\\0\"", "*alias", "!!binary aGk=", "~", "{a: b}", "\"\\u202e\"", "1e999")) {
            for (String item : List.of(
                    "{apiVersion: mtcgitops.dev/v1alpha1, kind: ODD, metadata: {name: ODD}}",
                    "{apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: ODD}, ODD: 1}",
                    "{apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {annotations: {config.kubernetes.io/path: ODD}}}",
                    "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: mtc-allow-egress-from-rsync,"
                            + " namespace: shop, labels: {app.kubernetes.io/managed-by: mtc-gitops},"
                            + " annotations: {config.kubernetes.io/path: ODD, internal.config.kubernetes.io/index: ODD,"
                            + " \"config.kubernetes.io/\\ud800\": x}}}")) {
                Invocation answer = krm(LIST + "- " + item.replace("ODD", odd) + "\n");
                assertThat(answer.code())
                        .as(odd + " in " + item + "\n" + answer.err())
                        .isIn(0, 2);
                // Some of them end the reading of the whole list.
                assertThat(answer.out().contains("kind: Service")
                                || answer.err().contains(" error YAML-"))
                        .isTrue();
            }
        }
    }

    @Test
    void manyDocumentsTakeLittleMemory() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            items.append("- {apiVersion: mtcgitops.dev/v1, kind: Cluster}\n");
        }
        Invocation answer = krm(LIST + items);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("20000 errors");
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(krm(LIST + "  spec: " + "[".repeat(100_000)).err()).contains("error YAML-016");
    }

    @Test
    void bytesThatAreNoTextAndStreamsThatBreakAreReported() {
        InputStream latin1 = new ByteArrayInputStream("größe".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Invocation.of(folder, latin1, Map.of(), false, "krm").err()).contains("-: error INPUT-005");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        Invocation answer = Invocation.of(folder, broken, Map.of(), false, "krm");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("-: error INPUT-006");
    }

    private Invocation krm(String list) {
        return Invocation.of(folder, list, Map.of(), false, "krm");
    }

    private static List<String> names(String list) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonNode item : new YAMLMapper().readTree(list).get("items")) {
            names.add(
                    item.get("kind").asText() + " " + item.at("/metadata/name").asText());
        }
        return names;
    }
}
