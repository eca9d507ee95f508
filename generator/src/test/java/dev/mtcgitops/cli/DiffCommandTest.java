package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
    private static final String MANIFESTS = "clusters/a-old/ocp-4.1-manual-proxy/manifests/";
    private static final String FIREWALL = MANIFESTS + "shop/egressnetworkpolicy-lockdown.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void tree() {
        Invocation.writePairs(folder, "a", "b");
        assertThat(run("render", "-q", "-f", "pairs", "--output-dir", "tree").code())
                .isZero();
    }

    @Test
    void nothingDiffersAfterRendering() {
        Invocation same = run("diff", "-f", "pairs", "--output-dir", "tree", "-o", "json");
        assertThat(same.code()).isZero();
        assertThat(same.out())
                .startsWith("{\"summary\":{\"clusters\":{\"total\":4,\"changed\":0,\"added\":0,\"removed\":0},"
                        + "\"objects\":{\"created\":0,\"updated\":0,\"deleted\":0,\"moved\":0,\"unchanged\":10}}");
    }

    @Test
    void anAbsentDirectoryHoldsNothing() {
        Invocation all = run("diff", "-f", "pairs", "--output-dir", "absent", "-o", "json");
        assertThat(all.code()).isOne();
        assertThat(all.out()).contains("\"total\":4,\"changed\":0,\"added\":4,\"removed\":0", "\"created\":10");
        assertThat(folder.resolve("absent")).doesNotExist();
    }

    @Test
    void anEditShowsAsAPatchWithTheInputLinesBehindIt() throws IOException {
        edit("0.0.0.0/0", "10.0.0.0/8");
        Invocation diff = run("diff", "-f", "pairs", "--output-dir", "tree", "-o", "json");
        assertThat(diff.code()).isOne();
        assertThat(diff.out())
                .contains("\"change\":\"update\",\"path\":\"" + FIREWALL + "\"")
                .contains("{\"op\":\"replace\",\"path\":\"/spec/egress/1\","
                        + "\"value\":{\"to\":{\"cidrSelector\":\"0.0.0.0/0\"},\"type\":\"Deny\"},"
                        + "\"old\":{\"to\":{\"cidrSelector\":\"10.0.0.0/8\"},\"type\":\"Deny\"},"
                        + "\"because\":[{\"file\":\"pairs/a.yaml\",\"line\":14,\"column\":14}]}");
    }

    @Test
    void aFinishedPairClosesExactlyWhatItOpened() throws IOException {
        Path pair = folder.resolve("pairs/a.yaml");
        Files.writeString(pair, Files.readString(pair).replace("  mtc:", "  state: finished\n  mtc:"));
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree", "-o", "json")
                        .out())
                .contains("""
                        "network":[
                        {"cluster":"a-new","namespace":"shop","pods":"rsync","direction":"ingress",\
                        "opened":[{"to":"by other policies","ports":"all"}],"closed":[{"to":"any","ports":"all"}]},
                        {"cluster":"a-old","namespace":"shop","pods":"all","direction":"egress",\
                        "opened":[],"closed":[{"to":"192.0.2.10/32","ports":"all"}]},
                        {"cluster":"a-old","namespace":"shop","pods":"rsync","direction":"egress",\
                        "opened":[{"to":"by other policies","ports":"all"}],"closed":[{"to":"any","ports":"all"}]}
                        ],""");
    }

    @Test
    void anEffectCanBeAccepted() throws IOException {
        Files.delete(folder.resolve("pairs/b.yaml"));
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree").out()).contains("CHANGE-005", "CHANGE-006");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                metadata: {name: delivery}
                spec:
                  accepted:
                    - {rule: CHANGE-005, reason: The clusters are switched off.}
                """);
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree").out())
                .contains("CHANGE-006")
                .doesNotContain("CHANGE-005");
        assertThat(run("diff", "-v", "-f", "pairs", "--output-dir", "tree").out())
                .contains("CHANGE-005");
    }

    @Test
    void aFirewallThatCannotBeUnderstoodIsNamed() throws IOException {
        edit("type: Deny", "type: Refuse");
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree", "-o", "json")
                        .out())
                .contains("{\"rule\":\"CHANGE-015\",\"severity\":\"warning\",\"file\":\"" + FIREWALL + "\"")
                .contains("\"network\":[]");
    }

    @Test
    void aSmallChangeFitsAScreen() throws IOException {
        edit("0.0.0.0/0", "10.0.0.0/8");
        Invocation diff = run("diff", "-q", "-f", "pairs", "--output-dir", "tree");
        assertThat(diff.code()).isOne();
        assertThat(diff.err()).isEmpty();
        assertThat(diff.out()).isEqualTo("""
                Clusters: 1 of 4 changed. Objects: 1 updated, 9 unchanged.

                Traffic that opens (+) and closes (-):
                   egress of all pods in shop on a-old
                   - 0.0.0.0/0 except 10.0.0.0/8, 192.0.2.10/32, all ports

                update EgressNetworkPolicy shop/lockdown on a-old
                   clusters/a-old/ocp-4.1-manual-proxy/manifests/shop/egressnetworkpolicy-lockdown.yaml
                   input: pairs/a.yaml:14 | - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                   @@ -16,3 +16,3 @@
                      - to:
                   -      cidrSelector: "10.0.0.0/8"
                   +      cidrSelector: "0.0.0.0/0"
                        type: Deny
                """);
        Invocation terminal = Invocation.of(
                folder, "", Map.of("TERM", "xterm"), true, "diff", "-q", "-f", "pairs", "--output-dir", "tree");
        assertThat(terminal.out())
                .contains("\n   \u001B[31m-      cidrSelector: \"10.0.0.0/8\"\u001B[0m\n")
                .contains("\n   \u001B[32m+      cidrSelector: \"0.0.0.0/0\"\u001B[0m\n");
        assertThat(terminal.out().replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(diff.out());
    }

    @Test
    void whatAppearsIsShownAsAWholeOnlyOnDemand() {
        assertThat(run("diff", "-f", "pairs", "--output-dir", "absent").out())
                .contains("create EgressNetworkPolicy shop/lockdown on 2 clusters: a-old, b-old\n")
                .contains("   … 18 lines; `-v` shows them\n")
                .doesNotContain("apiVersion");
        assertThat(run("diff", "-f", "pairs", "--output-dir", "absent", "-v").out())
                .contains("   @@ -0,0 +1,18 @@\n   +apiVersion: network.openshift.io/v1\n")
                .doesNotContain("`-v`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown"})
    void credentialsOfATreeAreInNoFormat(String format) throws IOException {
        edit("managed-by: mtc-gitops", "managed-by: \"http://joe:hunter2@proxy.example.com\"");
        Invocation diff = run("diff", "-f", "pairs", "--output-dir", "tree", "-o", format);
        assertThat(diff.out() + diff.err()).doesNotContain("hunter2").contains("@proxy.example.com");
    }

    @Test
    void credentialsOfATreeAreBlackedOut() throws IOException {
        edit("managed-by: mtc-gitops", "managed-by: \"http://joe:hunter2@proxy.example.com\"");
        Invocation diff = run("diff", "-f", "pairs", "--output-dir", "tree", "-o", "json");
        assertThat(diff.out() + diff.err()).doesNotContain("hunter2");
        assertThat(diff.out()).contains("\"masked\":true");
    }

    @Test
    void oneClusterIsComparedAlone() throws IOException {
        edit("0.0.0.0/0", "10.0.0.0/8");
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree", "--cluster", "b-*")
                        .code())
                .isZero();
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree", "--cluster", "a-old", "-o", "json"))
                .satisfies(one -> assertThat(one.code()).isOne())
                .satisfies(one -> assertThat(one.out()).contains("\"total\":1,\"changed\":1"));
        assertThat(run("diff", "-f", "pairs", "--output-dir", "tree", "--cluster", "a-odl"))
                .isEqualTo(new Invocation(2, "", """
                        mtc-gitops: --cluster names no cluster: `a-odl`; did you mean `a-old`?
                        Try `mtc-gitops diff --help`.
                        """));
    }

    @Test
    void twoTreesAreComparedWithoutInput() throws IOException {
        assertThat(run("diff", "tree", "tree").code()).isZero();
        Files.delete(folder.resolve("pairs/b.yaml"));
        assertThat(run("render", "-q", "-f", "pairs", "--output-dir", "other").code())
                .isZero();
        Invocation diff = run("diff", "tree", "other", "-o", "json");
        assertThat(diff.code()).isOne();
        assertThat(diff.out()).contains("\"removed\":2", "\"deleted\":5", "\"unchanged\":5");
    }

    @Test
    void aFolderThatHoldsNoTreeIsNamed() {
        Invocation diff = run("diff", "tree", "pairs");
        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err()).contains("error OUTPUT-019: `").contains("pairs` holds no rendered tree");
        assertThat(run("diff", "tree").err()).startsWith("mtc-gitops: diff takes two directories, OLD and NEW");
    }

    @Test
    void aFileThatIsNoObjectIsNamed() throws IOException {
        Files.writeString(folder.resolve("tree").resolve(MANIFESTS + "notes.yaml"), "\nnotes: true\n");
        Files.writeString(folder.resolve("tree").resolve(MANIFESTS + "broken.yaml"), "a: [\n");
        Invocation diff = run("diff", "-f", "pairs", "--output-dir", "tree");
        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.out()).isEmpty();
        assertThat(diff.err())
                .contains(MANIFESTS + "notes.yaml:2:1: error OUTPUT-020:")
                .contains(MANIFESTS + "broken.yaml:1:4: error YAML-003:");
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        Files.writeString(folder.resolve("tree").resolve(MANIFESTS + "large.yaml"), "#".repeat(16 * 1024 * 1024 + 1));
        Invocation diff = run("diff", "-f", "pairs", "--output-dir", "tree");
        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err()).contains(MANIFESTS + "large.yaml: error OUTPUT-020: ", "larger than 16 MiB");
    }

    @Test
    void aBranchIsComparedAndItsDamageIsNoMistakeOfTheInput() throws Exception {
        assertThat(run("publish", "-q", "-f", "pairs", "--repo", "fleet.git").code())
                .isZero();
        assertThat(run("diff", "-f", "pairs", "--repo", "fleet.git").code()).isZero();
        Files.delete(folder.resolve("pairs/b.yaml"));
        Invocation diff = run("diff", "-f", "pairs", "--repo", "fleet.git", "-o", "json");
        assertThat(diff.code()).isOne();
        assertThat(diff.out()).contains("\"removed\":2", "\"deleted\":5");
    }

    @Test
    void theBaseIsTheInputAsItWasWhereTheBranchesParted() throws Exception {
        try (Git git = commit("main")) {
            git.checkout().setCreateBranch(true).setName("topic").call();
            Invocation.writePairs(folder, "c");
            Files.delete(folder.resolve("pairs/b.yaml"));
            git.checkout().setName("main").call();
            Files.writeString(folder.resolve("README"), "later");
            git.add().addFilepattern("README").call();
            git.commit().setMessage("later").setSign(false).call();
            git.checkout().setName("topic").call();
        }
        Invocation diff = run("diff", "-f", "pairs", "--base", "main", "-o", "json");
        assertThat(diff.code()).isOne();
        assertThat(diff.out())
                .contains("\"total\":6,\"changed\":0,\"added\":2,\"removed\":2", "\"findings\":{\"new\":[],");
        assertThat(diff.err()).isEmpty();
    }

    @Test
    void anInputThatCameLaterHasNothingToBeComparedWith() throws Exception {
        commit("main").close();
        Invocation.write(folder.resolve("new/c.yaml"), Invocation.pair("c"));
        assertThat(run("diff", "-f", "new", "--base", "main", "-o", "json").out())
                .contains("\"total\":2,\"changed\":0,\"added\":2,\"removed\":0");
    }

    @Test
    void aBaseThatDoesNotRenderCountsAsEmpty() throws Exception {
        Path pair = folder.resolve("pairs/a.yaml");
        String good = Files.readString(pair);
        Files.writeString(pair, good.replace("\"4.14\"", "\"4.99.x\""));
        commit("main").close();
        Files.writeString(pair, good);
        Invocation diff = run("diff", "-f", "pairs", "--base", "HEAD", "-o", "json");
        assertThat(diff.code()).isOne();
        assertThat(diff.out())
                .contains("\"added\":4")
                .contains(
                        "{\"rule\":\"CHANGE-001\",\"severity\":\"warning\",\"message\":\"The base does not render, so every"
                                + " object shows as new: error INPUT-020 at pairs/a.yaml:17:16: ")
                .containsPattern("\"resolved\":\\[\\n\\{\"rule\":\"INPUT-020\"");
    }

    @Test
    void aRevisionThatIsNotThereIsNamedBesideTheErrorsOfTheInput() throws Exception {
        commit("main").close();
        Invocation.write(folder.resolve("pairs/c.yaml"), Invocation.pair("c").replace("\"4.14\"", "\"4.99.x\""));
        Invocation diff = run("diff", "-f", "pairs", "--base", "mian");
        assertThat(diff.code()).isEqualTo(2);
        assertThat(diff.err()).contains("error GIT-02", "Did you mean `main`?", "pairs/c.yaml:17:16: error INPUT-");
    }

    @Test
    void oneOldStateIsNamed() {
        assertThat(run("diff", "-f", "pairs").err())
                .startsWith("mtc-gitops: there is nothing to compare with: --base, --output-dir or --repo is missing");
        assertThat(run("diff", "-f", "pairs", "--base", "main", "--output-dir", "tree")
                        .err())
                .startsWith("mtc-gitops: --base, --output-dir and --repo exclude each other");
        assertThat(run("diff", "tree", "tree", "--base", "main").err())
                .startsWith("mtc-gitops: OLD and NEW exclude --base, --output-dir and --repo");
    }

    private Git commit(String branch) throws Exception {
        Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch(branch)
                .call();
        git.add().addFilepattern("pairs").call();
        git.commit().setMessage("pairs").setSign(false).call();
        return git;
    }

    private void edit(String from, String to) throws IOException {
        Path file = folder.resolve("tree").resolve(FIREWALL);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private Invocation run(String... args) {
        return Invocation.of(folder, args);
    }
}
