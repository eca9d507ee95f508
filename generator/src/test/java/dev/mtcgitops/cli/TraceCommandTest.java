package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Input;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code trace} prints, and its exit codes. */
final class TraceCommandTest {
    private static final String BOTH =
            "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\napi: https://api.%s.example.com\n"
                    + "clusterWideProxy: {}\negressFirewalls: []\nnetworkPolicies: []\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        fleet("", "");
    }

    private void fleet(String migration, String document) {
        Invocation.write(
                folder.resolve("fleet.yaml"),
                Stream.of(
                                Input.pair(
                                        "shop",
                                        "mtc: \"1.7.13\"\nsource: old\ntarget: new\n"
                                                + "namespaces: [{source: crm, target: sales}, warehouse]\n"
                                                + (migration.isEmpty()
                                                        ? ""
                                                        : "directVolumeMigration: {" + migration + "}\n")),
                                Input.cluster("old", BOTH.formatted("old")),
                                Input.cluster("new", BOTH.formatted("new")),
                                document)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("---\n")));
    }

    private Invocation trace(String... more) {
        return Invocation.of(
                folder,
                Stream.concat(Stream.of("trace", "-f", "fleet.yaml", "-q"), Stream.of(more))
                        .toArray(String[]::new));
    }

    private static Stream<String> titles(Invocation run) {
        return run.out().lines().filter(line -> !line.startsWith(" "));
    }

    @Test
    void pathsOfTheDataComeFirst() {
        Invocation run = trace();
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(titles(run))
                .containsExactly(
                        "shop rsync crm to sales, Route: passes",
                        "shop rsync warehouse, Route: passes",
                        "shop control-source: passes",
                        "shop control-target: passes",
                        "4 pass, 0 blocked, 0 unknown.");
    }

    @Test
    void pathsAreRestrictedByPairAndNamespace() {
        assertThat(titles(trace("--namespace", "sales", "--pair", "shop")))
                .containsExactly("shop rsync crm to sales, Route: passes", "1 pass, 0 blocked, 0 unknown.");
        assertThat(titles(trace("--namespace", "warehouse"))).first().isEqualTo("shop rsync warehouse, Route: passes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --pair      | shpo      | no active pair is named `shpo`; did you mean `shop`?
            --pair      | other     | no active pair is named `other`
            --namespace | warehuose | no active pair migrates a namespace `warehuose`; did you mean `warehouse`?
            --namespace | sale      | no active pair migrates a namespace `sale`; did you mean `sales`?
            """)
    void anUnknownNameIsRefusedWithTheNearest(String flag, String name, String sentence) {
        assertThat(trace(flag, name))
                .isEqualTo(new Invocation(2, "", "mtc-gitops: " + sentence + "\nTry `mtc-gitops trace --help`.\n"));
    }

    @Test
    void aFinishedPairHasNoPaths() {
        Invocation.write(
                folder.resolve("fleet.yaml"),
                Input.pair(
                        "done",
                        "mtc: \"1.7.13\"\nstate: finished\nsource: {name: a, openshift: \"4.12\"}\n"
                                + "target: {name: b, openshift: \"4.12\"}\nnamespaces: [x]\n"));
        assertThat(trace()).isEqualTo(new Invocation(0, "0 pass, 0 blocked, 0 unknown.\n", ""));
        assertThat(trace("-o", "json").out())
                .isEqualTo("{\"paths\":[],\"summary\":{\"passes\":0,\"blocked\":0,\"unknown\":0}}\n");
        assertThat(trace("--pair", "done").code()).isEqualTo(2);
    }

    @Test
    void errorsOfRulesDoNotStopIt() {
        fleet("endpoint: ClusterIP", "");
        Invocation run = trace();
        assertThat(run.code()).isEqualTo(1);
        assertThat(titles(run)).first().isEqualTo("shop rsync crm to sales, ClusterIP: blocked");
        assertThat(run.err()).contains("error EP-004");
        assertThat(trace("--pair", "shop", "-o", "json").code()).isEqualTo(1);
        fleet("tcpProxy: {host: proxy.example.com, port: 3128, interceptsTls: true}", "");
        assertThat(trace().code()).isEqualTo(1);
    }

    @Test
    void unknownIsAFindingOfStrict() {
        Invocation.write(
                folder.resolve("fleet.yaml"),
                Input.pair(
                        "shop",
                        "mtc: \"1.7.13\"\nsource: {name: a, openshift: \"4.12\"}\n"
                                + "target: {name: b, openshift: \"4.12\"}\nnamespaces: [x]\n"));
        assertThat(trace().code()).isZero();
        assertThat(trace("--strict").code()).isEqualTo(1);
        fleet("", "");
        assertThat(trace("--strict").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YAML-|    mtc: "1"\\n\\tx
            INPUT-|   kind: Cluster
            OVERLAY-| apiVersion: mtcgitops.dev/v1alpha1\\nkind: Overlay\\nmetadata: {name: o}\\nspec: {patches: [{target: {kind: Nothing}, patch: "[]"}]}
            OVERLAY-| apiVersion: mtcgitops.dev/v1alpha1\\nkind: Overlay\\nmetadata: {name: o}\\nspec: {patches: [{target: {kind: NetworkPolicy}, patch: "[{op: remove, path: /spec/x}]"}]}
            OUTPUT-|  apiVersion: mtcgitops.dev/v1alpha1\\nkind: Overlay\\nmetadata: {name: o}\\nspec: {patches: [{target: {kind: NetworkPolicy}, patch: "[{op: add, path: /spec/x, value: 1}]"}]}
            """)
    void whatCannotBeUsedStopsIt(String family, String document) {
        fleet("", document.replace("\\n", "\n").replace("\\t", "\t") + "\n");
        Invocation run = trace();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("error " + family);
        assertThat(trace("-o", "json").out()).startsWith("{\"diagnostics\":[");
    }

    @Test
    void anOverlayErrorStopsItBesideAnErrorOfARule() {
        fleet(
                "endpoint: ClusterIP",
                Input.overlay(
                        "o", "patches: [{target: {kind: NetworkPolicy}, patch: \"[{op: remove, path: /spec/x}]\"}]\n"));
        assertThat(trace().code()).isEqualTo(2);
    }

    @Test
    void namesAreShownAsText() {
        fleet(
                "",
                Input.overlay(
                        "o",
                        "patches: [{target: {kind: MigrationController}, patch: \"[{op: add, path: /spec/no_proxy, value: 'a'}]\"}]\n"));
        assertThat(trace("-o", "json").out())
                .contains("\"why\":\"an overlay changes the proxy variables of the MigrationController\"");
    }
}
