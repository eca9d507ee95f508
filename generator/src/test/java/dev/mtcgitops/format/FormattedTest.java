package dev.mtcgitops.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormattedTest {
    private static final String PAIR = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata:
              name: shop
            spec:
            """;

    @Test
    void fieldsGetTheOrderOfTheDocumentationAndKeepTheirComments() {
        formats("""
                # The shop, moved in March.
                # Ask Ada.

                kind: ClusterPair # not a Cluster
                # which reader
                apiVersion: mtcgitops.dev/v1alpha1
                spec:
                  # only this one

                  namespaces: [shop]
                  # to the west
                  target: west
                     # networkPlugin: OVNKubernetes

                  source:
                    proxy:
                      # people ask
                      noProxy: [.corp]

                      https: http://p:1
                    name: east
                    # api: https://api.east:6443
                # end of spec

                metadata: {labels: {b: x, a: x}, name: shop}
                # end
                """, """
                # The shop, moved in March.
                # Ask Ada.

                # which reader
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair # not a Cluster
                # end of spec

                metadata: {name: shop, labels: {b: x, a: x}}
                spec:
                  source:
                    name: east
                    proxy:
                      https: http://p:1

                      # people ask
                      noProxy: [.corp]
                    # api: https://api.east:6443
                  # to the west
                  target: west
                     # networkPlugin: OVNKubernetes

                  # only this one

                  namespaces: [shop]
                # end
                """);
    }

    @Test
    void itemsOfListsKeepTheirHyphens() {
        formats(PAIR + """
                  source: a
                  target: b
                  namespaces:
                  # about the item
                  - # about the policies
                    policies: none
                    source: x
                  - policies: none
                  # about v
                    source: v
                  -   target: z2
                      source: z
                      # after
                """, PAIR + """
                  source: a
                  target: b
                  namespaces:
                  # about the item
                  - # about the policies
                    source: x
                    policies: none
                  - # about v
                    source: v
                    policies: none
                  -   source: z
                      target: z2
                      # after
                """);
    }

    @Test
    void bracketsKeepTheirBlanksAndLines() {
        formats(PAIR + """
                  source: {openshift: "4.14" ,name: a}
                  target: { mtc: "1.8.0",
                    openshift: "4.16",
                    name: b, }
                  namespaces: [{target: x2, source: x}, {policies: none, # no
                    source: z}]
                """, PAIR + """
                  source: {name: a ,openshift: "4.14"}
                  target: { name: b,
                    openshift: "4.16",
                    mtc: "1.8.0", }
                  namespaces: [{source: x, target: x2}, {policies: none, # no
                    source: z}]
                """);
    }

    @Test
    void patchesVariablesAndNamesKeepTheirOrder() {
        unchanged("""
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: o
                spec:
                  patches:
                    - patch: |
                        value: 1\t
                        path: /spec/x   \s
                        op: add
                    - patch: "{b: on, a: 012}"
                ---
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Cluster
                metadata:
                  name: c
                  labels: {b: x, a: x}
                spec:
                  variables:
                    restic_timeout: 2h
                    mig_pv_limit: 200
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "yes",
                "N",
                "012",
                "0x1F",
                "1_000",
                "1e3",
                "12:30",
                "2024-01-31",
                "443",
                "true",
                "0o17",
                "="
            })
    void textGetsItsQuotesWhereOnlyTextCanStand(String word) {
        String text = PAIR + "  source: %1$s # one\n  target: {name: %1$s}\n  namespaces: [%1$s, {source: %1$s}]\n";
        formats(text.formatted(word), text.formatted('"' + word + '"'));
        String key =
                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata:\n  name: c\n  labels: {%1$s: %1$s}\n";
        formats(key.formatted(word), key.formatted('"' + word + '"'));
    }

    @Test
    void textOfSeveralLinesGetsItsQuotes() {
        formats(
                PAIR + "  source: 2024-01-31\n    \"a\" \\ b\n",
                PAIR + "  source: \"2024-01-31\n    \\\"a\\\" \\\\ b\"\n");
    }

    @ParameterizedTest
    @CsvSource({"4.10,INPUT-013", "1.7,INPUT-013", "+5,INPUT-013", "True,INPUT-013", "null,YAML-018", "~,YAML-018"})
    void whatSeveralTextsCanMeanStaysAndIsReported(String word, String rule) {
        String text = PAIR + "  source: " + word + "\n";
        assertThat(unchanged(text)).containsExactly(rule + " 6:11");
    }

    @Test
    void whatIsNoTextStaysAndIsReported() {
        assertThat(unchanged("""
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Cluster
                metadata:
                  name: c
                  labels:
                    1.5: x
                    ~: x
                spec:
                  openshift: 4.10
                  behindProxy: yes
                """)).containsExactly("YAML-014 6:5", "YAML-014 7:5", "INPUT-013 9:14", "YAML-017 10:16");
    }

    @Test
    void variablesGetQuotesWhereTheyTakeText() {
        String text = """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Cluster
                metadata:
                  name: c
                spec:
                  variables:
                    snapshot_tag: %s
                    daemonset_node_selector: {%s: %s}
                    mig_pv_limit: 200
                    velero_debug: true
                """;
        formats(text.formatted("012", "on", "off"), text.formatted("\"012\"", "\"on\"", "\"off\""));
        assertThat(unchanged(text.replace("200", "1_000").formatted("a", "b", "c")))
                .containsExactly("YAML-017 9:19");
    }

    @Test
    void lineEndsAndBlanksAreMended() {
        formats(
                "\uFEFF" + PAIR.replace("\n", "  \r\n")
                        + "  source:\ta\t# b\tc \t\r  # d\t\r\n\t\r\n  target: \"b \r\n    c\"",
                PAIR + "  source: a # b\tc\n  # d\n\n  target: \"b \n    c\"\n");
    }

    @ParameterizedTest
    @CsvSource({"|,|-", ">,>-", "|-,|-", "|2,|-2", ">2-,>2-"})
    void aBlockAtTheEndOfATextGetsItsLineBreakWithoutAnotherValue(String header, String ended) {
        String text = """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: o
                spec:
                  patches:
                  - patch: %s
                      a: b""";
        formats(text.formatted(header), text.formatted(ended) + "\n");
        unchanged(text.formatted("|+"));
    }

    @Test
    void blankLinesThatBelongToATextAreNoneBetweenFields() {
        unchanged("""
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: o
                spec:
                  patches:
                  - target: {kind: a}

                    patch: |+
                      a: b


                """);
    }

    @Test
    void aCommentThatATextWouldSwallowKeepsFieldsInTheirPlaces() {
        unchanged(PAIR + """
                      # deeper
                  target: a
                  source: |
                    b
                """);
    }

    @Test
    void mappingsWithUnknownFieldsKeepTheirOrder() {
        unchanged(PAIR + "  target: a\n  sauce: b\n  mtc: \"1.7.13\"\n");
    }

    @Test
    void keysWithQuestionMarksStay() {
        unchanged(PAIR + "  ? target\n  : a\n  ? source\n  : b\n");
    }

    @Test
    void documentsOfOthersKeepEveryByte() {
        String other = "b: on \t\r\na:\t012\r\n";
        formats(
                "---\r\n" + other + "---\t\r\n" + PAIR + "  target: on\r\n...\r\n---\n" + other,
                "---\n" + other + "---\n" + PAIR + "  target: \"on\"\n...\n---\n" + other);
        assertThat(unchanged("\uFEFF" + other)).isEmpty();
        assertThat(unchanged("")).isEmpty();
        assertThat(unchanged("# nothing \r\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a: &x b',YAML-012",
        "'a: *x',YAML-012",
        "'a: !t b',YAML-011",
        "'a: 1\n  a: 2',YAML-015",
        "'<<: {a: 1}',YAML-013",
        "'[a]: b',YAML-014",
        "'a: [b}',YAML-003",
        "'a: \"',YAML-002",
        "'\ta: b',YAML-004",
        "'a: \u0007',YAML-009",
        "'a: {{ x }}',YAML-021",
        "'a: b\n<<<<<<< ours',YAML-020"
    })
    void aTextWithAFaultOfSyntaxKeepsEveryByte(String spec, String rule) {
        assertThat(unchanged(PAIR.replace("\n", " \r\n") + "  target: on\r\n  " + spec))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith(rule));
    }

    @Test
    void columnsCountCharactersBeyondTheFirstPlane() {
        formats(
                PAIR + "  target: {labels: \uD83D\uDE00, name: on} # \uD83D\uDE00\t\n  source: on\n",
                PAIR + "  source: \"on\"\n  target: {labels: \uD83D\uDE00, name: \"on\"} # \uD83D\uDE00\n");
    }

    @Test
    void largeTextsTakeNoLongTime() {
        String items = "{policies: none, source: on},\uD83D\uDE00, ".repeat(2_000);
        Formatted formatted = Formatted.of("a.yaml", PAIR + "  namespaces: [" + items + "]\n");
        assertThat(formatted.text())
                .contains("{source: \"on\", policies: none}")
                .doesNotContain("source: on");
        assertThat(unchanged("kind: Cluster\nx: ~\n---\n".repeat(20_000))).hasSize(20_000);
    }

    private static void formats(String before, String after) {
        Formatted formatted = Formatted.of("a.yaml", before);
        assertThat(formatted.text()).isEqualTo(after);
        assertThat(formatted.changes()).isTrue();
        assertThat(Formatted.of("a.yaml", after).text()).isEqualTo(after);
    }

    /** The faults that are left in {@code text}, with their places. */
    private static List<String> unchanged(String text) {
        Formatted formatted = Formatted.of("a.yaml", text);
        assertThat(formatted.text()).isEqualTo(text);
        assertThat(formatted.changes()).isFalse();
        assertThat(formatted.faultsBefore()).isEqualTo(formatted.faults());
        return formatted.faults().stream()
                .map((Diagnostic fault) -> fault.rule() + " " + fault.at().line() + ":"
                        + fault.at().column())
                .toList();
    }
}
