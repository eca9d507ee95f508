package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    private static final String FIREWALL =
            "clusters/a-old/ocp-4.1-manual-proxy/manifests/shop/egressnetworkpolicy-lockdown.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void input() {
        Invocation.writePairs(folder, "a");
    }

    @Test
    void aLineIsTracedToTemplateAndInput() throws IOException {
        int line = lineOf("name: \"lockdown\"");
        Invocation text = explain(FIREWALL + ":" + line);
        assertThat(text.code()).isZero();
        assertThat(text.out())
                .startsWith("metadata.name: lockdown\n  written by templates/egressnetworkpolicy.yaml.ftl:")
                .contains("\n  because of pairs/a.yaml:12:15\n    12 | name: lockdown\n");
        assertThat(explain("some/tree/" + FIREWALL + ":" + line).out()).isEqualTo(text.out());
    }

    @Test
    void jsonSaysTheSame() throws IOException {
        Invocation json = explain(FIREWALL + ":" + lineOf("name: \"lockdown\""), "-o", "json");
        assertThat(json.code()).isZero();
        JsonNode explanation =
                new ObjectMapper().readTree(json.out()).get("explanations").get(0);
        assertThat(explanation.get("field").asText()).isEqualTo("metadata.name");
        assertThat(explanation.get("value").asText()).isEqualTo("lockdown");
        assertThat(explanation.get("written").get("file").asText()).isEqualTo("templates/egressnetworkpolicy.yaml.ftl");
        assertThat(explanation.get("inputs").get(0).toString())
                .isEqualTo("{\"file\":\"pairs/a.yaml\",\"line\":12,\"column\":15}");
        assertThat(json.err()).contains("info NP-001");
    }

    @Test
    void aLineOfAnOverlayIsFollowedToItsOutputs() {
        Invocation.write(folder.resolve("pairs/overlay.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: timeout
                spec:
                  when:
                    clusters: a-new
                  patches:
                    - target: {kind: MigrationController}
                      patch: |-
                        - op: add
                          path: /spec/restic_timeout
                          value: 2h
                """);
        assertThat(explain("pairs/overlay.yaml:13").out())
                .startsWith("clusters/a-new/")
                .endsWith(": spec.restic_timeout: 2h\n");
    }

    @Test
    void aLineOfTheInputIsFollowedToItsOutputs() throws IOException {
        Invocation text = explain("pairs/a.yaml:12");
        assertThat(text.code()).isZero();
        assertThat(text.out()).isEqualTo(FIREWALL + ":" + lineOf("name: \"lockdown\"") + ": metadata.name: lockdown\n");
        assertThat(explain("pairs/a.yaml:1").out())
                .isEqualTo("No value of the tree is written from this line; it may decide which ones are.\n");
        assertThat(explain("pairs/a.yaml:999").code()).isEqualTo(2);

        JsonNode at = new ObjectMapper()
                .readTree(explain("pairs/a.yaml:12", "-o", "json").out())
                .get("explanations")
                .get(0)
                .get("at");
        assertThat(at.get("file").asText()).isEqualTo(FIREWALL);
    }

    @Test
    void aFactTellsWhatItDecides() {
        assertThat(explain("pairs/a.yaml:9").out())
                .startsWith("`openshift` decides")
                .endsWith("  cluster `a-old`: OpenShift 3.11, MTC 1.7.13, operator legacy, OpenShiftSDN, remote, in"
                        + " clusters/a-old/ocp-4.1-manual-proxy\n");
        assertThat(explain("pairs/a.yaml:6").out()).startsWith("`mtc` decides").contains("`a-old`", "`a-new`");
        assertThat(explain("pairs/a.yaml:7").out()).startsWith("`source` decides");
        assertThat(explain("pairs/a.yaml:18").out())
                .startsWith("`networkPlugin` decides")
                .contains("`a-new`");
    }

    @Test
    void pathsAreComparedAsPaths() throws IOException {
        String out = explain("pairs/a.yaml:12").out();
        String absolute = folder.toAbsolutePath().resolve("pairs/a.yaml") + ":12";
        for (String place : new String[] {"./pairs/a.yaml:12", "pairs/../pairs/a.yaml:12", absolute}) {
            assertThat(explain(place).out()).as(place).isEqualTo(out);
        }
        assertThat(Invocation.of(folder, "explain", "-f", "./pairs", "pairs/a.yaml:12")
                        .out())
                .isEqualTo(out);
        String made = "tree/../tree/" + FIREWALL + ":" + lineOf("name: \"lockdown\"");
        assertThat(explain(made).out()).startsWith("metadata.name: lockdown\n");
    }

    @Test
    void jsonTellsWhatAFactDecidesAndWhomAnAllowIsFor() throws IOException {
        JsonNode fact = new ObjectMapper()
                .readTree(explain("pairs/a.yaml:9", "-o", "json").out());
        assertThat(fact.get("explanations")).isEmpty();
        assertThat(fact.get("decisions").get(0).asText()).startsWith("`openshift` decides");
        assertThat(fact.get("clusters").toString())
                .isEqualTo("[{\"name\":\"a-old\",\"openshift\":\"3.11\",\"mtc\":\"1.7.13\",\"operator\":\"legacy\","
                        + "\"networkPlugin\":\"OpenShiftSDN\",\"role\":\"remote\","
                        + "\"directory\":\"clusters/a-old/ocp-4.1-manual-proxy\"}]");
        JsonNode allow = new ObjectMapper()
                .readTree(explain(FIREWALL + ":" + lineOf("cidrSelector: \"192.0.2.10/32\""), "-o", "json")
                        .out())
                .get("explanations")
                .get(0);
        assertThat(allow.get("pairs").toString()).isEqualTo("[\"a\"]");
        assertThat(allow.get("connections").get(0).asText())
                .isEqualTo("a rsync shop, Route: rule 1 (Allow 192.0.2.10/32) decides");
    }

    @Test
    void anAllowNamesItsPair() throws IOException {
        assertThat(explain(FIREWALL + ":" + lineOf("cidrSelector: \"192.0.2.10/32\""))
                        .out())
                .contains("\n  for a rsync shop, Route: rule 1 (Allow 192.0.2.10/32) decides\n");
    }

    @Test
    void everyFileForConsumersIsExplained() {
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                spec:
                  repository: {url: "https://git.example.com/x"}
                  argocd: {}
                """);
        assertThat(explain("clusters/a-old/ocp-4.1-manual-proxy/kustomization.yaml:4")
                        .out())
                .isEqualTo("resources[0]: manifests/openshift-migration/migrationcontroller-migration-controller.yaml\n"
                        + "  written for kustomize, which applies the manifests that are listed\n");
        assertThat(explain("argocd/application-mtc-a-old.yaml:1").out()).startsWith("apiVersion: ");
    }

    @Test
    void aRuleIsExplainedWithoutInput() {
        Invocation page = Invocation.of(folder, "explain", "np-001");
        assertThat(page.code()).isZero();
        assertThat(page.out()).startsWith("NP-001, info: ").contains("\n\nHow to fix\n\n");
        assertThat(Invocation.of(folder.toAbsolutePath(), "", Map.of(), true, "explain", "NP-001")
                        .out())
                .startsWith("\u001B[1mNP-001, info: ");
        assertThat(Invocation.of(folder, "explain", "NP-001", "-o", "json").out())
                .startsWith("{\"rule\":\"NP-001\",\"severity\":\"info\",");
        assertThat(Invocation.of(folder, "explain", "NP-100").code()).isEqualTo(2);
    }

    @Test
    void badInputIsJsonAsWell() throws IOException {
        Invocation.write(folder.resolve("pairs/a.yaml"), "kind: Nothing\n");
        Invocation bad = explain(FIREWALL + ":1", "-o", "json");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.err()).isEmpty();
        assertThat(new ObjectMapper()
                        .readTree(bad.out())
                        .get("summary")
                        .get("errors")
                        .asInt())
                .isPositive();
    }

    @Test
    void whatIsNotRenderedCannotBeExplained() {
        Invocation unknown = explain("clusters/nowhere.yaml:1");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .contains("info NP-001")
                .contains(
                        "\nmtc-gitops: no manifest is rendered at `clusters/nowhere.yaml`, and no input read there\n");
        Invocation beyond = explain(FIREWALL + ":999999999");
        assertThat(beyond.code()).isEqualTo(2);
        assertThat(beyond.err()).contains("has no value in line 999999999");
    }

    @Test
    void aReportForProgramsIsWrittenEvenIfThePlaceIsWrong() throws IOException {
        Invocation unknown = explain("clusters/nowhere.yaml:1", "-o", "json");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("mtc-gitops: no manifest is rendered at");
        assertThat(new ObjectMapper().readTree(unknown.out()).toString()).contains("NP-001");
    }

    @Test
    void whatComesWithTheProductIsNoInput() {
        Invocation shipped = explain("overlays/mtc-1.6-olm-managed/overlay.yaml:3");
        assertThat(shipped.code()).isEqualTo(2);
        assertThat(shipped.err()).contains("no input read there");
        Invocation.write(folder.resolve("overlays/mtc-1.6-olm-managed/overlay.yaml"), Invocation.pair("b"));
        Invocation named = Invocation.of(folder, "check", "-f", "pairs", "-f", "overlays");
        assertThat(named.code()).isZero();
        assertThat(named.err())
                .contains("overlays/mtc-1.6-olm-managed/overlay.yaml:9:16: info NP-001")
                .containsSubsequence("   9 |     openshift: \"3.11\"", "   9 |     openshift: \"3.11\"");
    }

    @Test
    void theInputCannotSteerTheTerminal() throws IOException {
        Invocation.write(folder.resolve("pairs/mark.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata:
                  name: mark
                spec:
                  patches:
                    - target: {kind: EgressNetworkPolicy}
                      patch: |
                        metadata:
                          annotations:
                            note: "a\\u202Eb\\tc"
                """);
        Invocation text = explain(FIREWALL + ":" + lineOf("note:"));
        assertThat(text.err()).doesNotContain(" error ");
        assertThat(text.out()).contains("metadata.annotations.note: a\uFFFDb\u2409c\n");
    }

    private int lineOf(String text) throws IOException {
        Invocation.of(folder, "render", "-f", "pairs", "--output-dir", "tree");
        var lines = Files.readAllLines(folder.resolve("tree").resolve(FIREWALL));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(text)
                    || lines.get(i).strip().equals(text.replace("\"", ""))
                    || lines.get(i).strip().startsWith(text + " ")) {
                return i + 1;
            }
        }
        throw new AssertionError(lines);
    }

    private Invocation explain(String place, String... more) {
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"explain", "-f", "pairs", place}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return Invocation.of(folder, args);
    }
}
