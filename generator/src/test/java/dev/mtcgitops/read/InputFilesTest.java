package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.model.FirewallRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are read, under which name, and what hostile ones do. */
class InputFilesTest {
    private static final String CLUSTER =
            "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\nmetadata: {name: %s}\nspec: {%s}\n";

    @TempDir
    Path work;

    private Path in;

    @BeforeEach
    void pair() throws IOException {
        in = Files.createDirectory(work.resolve("in"));
        write("in/pair.yaml", Reading.PAIR);
    }

    private Path write(String name, String text) throws IOException {
        Path path = work.resolve(name);
        Files.createDirectories(path.resolveSibling(""));
        return Files.writeString(path, text);
    }

    private Path cluster(String name, String cluster) throws IOException {
        return write(name, String.format(Locale.ROOT, CLUSTER, cluster, ""));
    }

    @Test
    void directoriesAreReadRecursively() throws IOException {
        cluster("in/b/c.yml", "c");
        cluster("in/a.yaml", "a");
        write("in/.hidden.yaml", "nonsense");
        write("in/.git/x.yaml", "nonsense");
        write("in/readme.md", "nonsense");
        for (String folder : new String[] {"in", "in/", "./in", in.toString()}) {
            Reading reading = Reading.of(work, folder);
            assertThat(reading.findings()).isEmpty();
            String prefix = folder.endsWith("/") ? folder : folder + "/";
            assertThat(reading.fleet().orElseThrow().clusters())
                    .extracting(cluster -> cluster.name().at().toString())
                    .containsExactly(prefix + "a.yaml:3:18", prefix + "b/c.yml:3:18");
        }
    }

    @Test
    void aFileReachedTwiceIsReadOnce() throws IOException {
        Files.createSymbolicLink(in.resolve("again.yaml"), Path.of("pair.yaml"));
        Files.createSymbolicLink(in.resolve("loop"), Path.of("."));
        Files.createDirectory(in.resolve("sub"));
        Files.createSymbolicLink(in.resolve("sub/up"), Path.of(".."));
        Reading reading = Reading.of(work, "in", "in/pair.yaml", "./in", "in/sub/../pair.yaml");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.fleet().orElseThrow().pairs().get(0).name().at().file())
                .isEqualTo("in/pair.yaml");
    }

    @Test
    void linksInsideAreFollowed() throws IOException {
        cluster("in/..2024/c.yaml", "c");
        cluster("in/.data/sub/d.yaml", "d");
        Files.createSymbolicLink(in.resolve("c.yaml"), Path.of("..2024/c.yaml"));
        Files.createSymbolicLink(in.resolve("d"), Path.of(".data/sub"));
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.fleet().orElseThrow().clusters())
                .extracting(cluster -> cluster.name().at().file())
                .containsExactly("in/c.yaml", "in/d/d.yaml");
    }

    @Test
    void linksThatLeaveAreRefused() throws IOException {
        cluster("out/c.yaml", "c");
        Files.createSymbolicLink(in.resolve("c.yaml"), Path.of("../out/c.yaml"));
        Files.createSymbolicLink(in.resolve("out"), Path.of("../out"));
        Files.createSymbolicLink(in.resolve("notes.txt"), Path.of("../out/c.yaml"));
        Files.createSymbolicLink(in.resolve("round.yaml"), Path.of("round.yaml"));
        Files.createSymbolicLink(in.resolve("gone.yaml"), Path.of("nowhere"));
        Files.createSymbolicLink(in.resolve("gone"), Path.of("nowhere"));
        assertThat(Reading.of(work, "in").places())
                .containsExactly(
                        "INPUT-003 in/c.yaml", "INPUT-003 in/gone.yaml", "INPUT-003 in/out", "INPUT-003 in/round.yaml");
    }

    @Test
    void aLinkAsArgumentIsFollowed() throws IOException {
        Files.createSymbolicLink(work.resolve("link"), in);
        assertThat(Reading.of(work, "link").fleet()).isPresent();
    }

    @Test
    void whatDoesNotExistIsAnError() {
        assertThat(Reading.of(work, "in", "none").places()).containsExactly("INPUT-001 none");
        assertThat(Reading.of(work, "in", "a\0b").places()).containsExactly("INPUT-001 a\0b");
        assertThat(Reading.of(work, "in/pair.yaml/x").places()).containsExactly("INPUT-001 in/pair.yaml/x");
    }

    @Test
    void anEmptyDirectoryHasNoPair() throws IOException {
        Files.createDirectory(work.resolve("empty"));
        assertThat(Reading.of(work, "empty").places()).containsExactly("INPUT-007 empty");
        cluster("one/a.yaml", "a");
        assertThat(Reading.of(work, "empty", "one").places()).containsExactly("INPUT-007 ");
    }

    @Test
    void emptyFilesAmongOthersAreFine() throws IOException {
        write("in/empty.yaml", "");
        write("in/comment.yaml", "# nothing\n");
        assertThat(Reading.of(work, "in").findings()).isEmpty();
    }

    @Test
    void hostileBytesAreRefused() throws IOException {
        Files.write(in.resolve("binary.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xfe});
        write("in/nul.yaml", "a: \0\n");
        try (RandomAccessFile large =
                new RandomAccessFile(in.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(17L * 1024 * 1024);
        }
        write("in/deep.yaml", "[".repeat(100_000));
        assertThat(Reading.of(work, "in").places())
                .containsExactly(
                        "INPUT-005 in/binary.yaml",
                        "YAML-016 in/deep.yaml:1:65",
                        "INPUT-004 in/large.yaml",
                        "YAML-009 in/nul.yaml:1:4");
    }

    @Test
    void bomAndCrlfAreAccepted() throws IOException {
        write("in/pair.yaml", "\uFEFF" + Reading.PAIR.replace("\n", "\r\n"));
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.fleet().orElseThrow().pairs().get(0).source().at()).hasToString("in/pair.yaml:5:11");
    }

    @Test
    void pipesAreNotRead() throws Exception {
        assumeTrue(new ProcessBuilder("mkfifo", in.resolve("pipe.yaml").toString())
                        .start()
                        .waitFor(5, TimeUnit.SECONDS)
                && Files.exists(in.resolve("pipe.yaml")));
        assertThat(Reading.of(work, "in").places()).containsExactly("INPUT-002 in/pipe.yaml");
        assertThat(Reading.of(work, "in/pair.yaml", "in/pipe.yaml").places()).containsExactly("INPUT-002 in/pipe.yaml");
        assertThat(Reading.of(work, "in/pair.yaml", "/dev/null").places()).containsExactly("INPUT-002 /dev/null");
    }

    @Test
    void whatCannotBeReadIsAFailure() throws IOException {
        Path secret = cluster("in/secret.yaml", "a");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(secret));
        assertThatThrownBy(() -> Reading.of(work, "in")).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
            assertThat(failure.diagnostic().rule()).isEqualTo("INPUT-006");
            assertThat(failure.diagnostic().at().file()).isEqualTo("in/secret.yaml");
        });
    }

    @Test
    void aLinkThatCannotBeFollowedIsAFailure() throws IOException {
        Path locked = Files.createDirectory(work.resolve("locked"));
        Files.createSymbolicLink(in.resolve("link.yaml"), locked.resolve("a.yaml"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked));
        try {
            assertThatThrownBy(() -> Reading.of(work, "in")).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                assertThat(failure.diagnostic().at().file()).isEqualTo("in/link.yaml");
            });
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void standardInputIsReadOnce() throws IOException {
        write("standing.yaml", "kind: List\nitems: []\n");
        String text = Reading.PAIR.replace("source: a", "source: {name: a, networkPolicies: [standing.yaml]}");
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.of(bytes, work, "-", "-").findings()).isEmpty();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> Reading.of(broken, work, "-")).isInstanceOf(Failure.class);
        InputStream large = new ByteArrayInputStream(new byte[FileText.LIMIT + 1]);
        assertThat(Reading.of(large, work, "-").places()).containsExactly("INPUT-004 -");
    }

    private static final String CAPTURED = """
            apiVersion: v1
            kind: List
            metadata: {resourceVersion: "", selfLink: null}
            items:
            - apiVersion: network.openshift.io/v1
              kind: EgressNetworkPolicy
              metadata:
                creationTimestamp: 2024-01-01T00:00:00Z
                name: mine
                namespace: shop
                managedFields: [{time: 2024-01-01, x: on}]
              spec:
                egress:
                - {type: Allow, to: {cidrSelector: 10.1.2.3/16}, unknown: 1}
                - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
              status: null
            """;

    private void captures(String field, String file) throws IOException {
        write("in/clusters/a.yaml", String.format(Locale.ROOT, CLUSTER, "a", field + ": " + file));
    }

    @Test
    void capturedFirewallsAreNoInput() throws IOException {
        write("in/clusters/enp.yaml", CAPTURED);
        captures("egressFirewalls", "[{file: enp.yaml}]");
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings()).isEmpty();
        var firewall = reading.fleet()
                .orElseThrow()
                .clusters()
                .get(0)
                .egressFirewalls()
                .orElseThrow()
                .value()
                .get(0);
        assertThat(firewall.name().value()).isEqualTo("mine");
        assertThat(firewall.namespace().at()).hasToString("in/clusters/enp.yaml:10:16");
        assertThat(firewall.rules()).extracting(FirewallRule::to).first().hasToString("10.1.0.0/16");
        assertThat(Reading.of(work, "in/pair.yaml", "in/clusters/a.yaml").findings())
                .isEmpty();
        Files.delete(in.resolve("clusters/a.yaml"));
        assertThat(Reading.of(work, "in").places()).contains("INPUT-009 in/clusters/enp.yaml:1:13");
        // Where there is another error, that may be in the document that was to name it.
        Files.writeString(in.resolve("clusters/b.yaml"), "apiVersion: mtcgitops.dev/v1alpha1\nkind: Clustr\n");
        assertThat(Reading.of(work, "in").places()).containsExactly("INPUT-009 in/clusters/b.yaml:2:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apiVersion: v1\nkind: EgressNetworkPolicy\n%s---\napiVersion: v1\nkind: EgressNetworkPolicy\n%s",
                "apiVersion: network.openshift.io/v1\nkind: EgressNetworkPolicy\n%s---\n"
                        + "apiVersion: network.openshift.io/v1\nkind: EgressNetworkPolicy\n%s",
                "apiVersion: v1\nkind: List\nitems:\n- kind: EgressNetworkPolicy\n%s- kind: EgressNetworkPolicy\n%s",
                "apiVersion: v1\nkind: EgressNetworkPolicyList\nitems:\n-\n%s-\n%s",
            })
    void capturedFirewallsMayBeSeveral(String form) throws IOException {
        String body = "  metadata: {name: wall, namespace: %s}\n"
                + "  spec: {egress: [{type: Deny, to: {cidrSelector: 10.1.2.3/16}}, {type: Allow, to: {dnsName: a.example.com}}]}\n";
        boolean items = form.contains("items");
        String text = String.format(
                Locale.ROOT, form, String.format(Locale.ROOT, body, "one"), String.format(Locale.ROOT, body, "two"));
        write("in/clusters/enp.yaml", items ? text : text.replaceAll("(?m)^ {2}", ""));
        captures("egressFirewalls", "[{file: enp.yaml}]");
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.fleet()
                        .orElseThrow()
                        .clusters()
                        .get(0)
                        .egressFirewalls()
                        .orElseThrow()
                        .value())
                .extracting(f -> f.kind().orElseThrow() + " " + f.namespace() + "/" + f.name() + " "
                        + f.rules().size())
                .containsExactly("EgressNetworkPolicy one/wall 2", "EgressNetworkPolicy two/wall 2");
    }

    @Test
    void capturedPoliciesMayBeSeveralDocuments() throws IOException {
        String policy =
                "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p, namespace: %s}\nspec: {}\n";
        write(
                "in/np.yaml",
                String.format(Locale.ROOT, policy, "one") + "---\n" + String.format(Locale.ROOT, policy, "two"));
        write("in/typed.yaml", "kind: NetworkPolicyList\nitems:\n- metadata: {name: q, namespace: three}\n");
        captures("networkPolicies", "[../np.yaml, ../typed.yaml]");
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings()).isEmpty();
        var policies = reading.fleet()
                .orElseThrow()
                .clusters()
                .get(0)
                .networkPolicies()
                .orElseThrow()
                .value();
        assertThat(policies)
                .extracting(p -> p.namespace() + "/" + p.name())
                .containsExactly("one/p", "two/p", "three/q");
        assertThat(policies.get(0).namespace().at()).hasToString("in/np.yaml:3:32");
        assertThat(policies.get(2).manifest().text("kind")).contains("NetworkPolicy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Pod|INPUT-030 in/clusters/enp.yaml:1:7",
                "kind: List\nitems: [{kind: NetworkPolicy}]|INPUT-030 in/clusters/enp.yaml:2:16",
                "a: 1|INPUT-011 in/clusters/enp.yaml:1:1",
                "text|INPUT-012 in/clusters/enp.yaml:1:1",
                "kind: List\nitems: 1|INPUT-012 in/clusters/enp.yaml:2:8",
                "a: &b 1|YAML-012 in/clusters/enp.yaml:1:4",
                "kind: List\nitem: []|INPUT-011 in/clusters/enp.yaml:1:1",
                "kind: EgressFirewall\nspec: {egress: []}|INPUT-011 in/clusters/enp.yaml:1:1",
                "kind: EgressFirewall\nmetadata: {name: a_b, namespace: c}\nspec: {egress: []}|INPUT-017 in/clusters/enp.yaml:2:18",
                "kind: EgressFirewall\nmetadata: {name: ../a, namespace: c}\nspec: {egress: []}|INPUT-017 in/clusters/enp.yaml:2:18",
                "kind: EgressFirewall\nmetadata: {name: a}\nspec: {egress: []}|INPUT-011 in/clusters/enp.yaml:2:1",
                "kind: EgressFirewall\nmetadata: {name: a, namespace: b}|INPUT-011 in/clusters/enp.yaml:1:1",
                "kind: EgressFirewall\nmetadata: {name: a, namespace: b}\nspec: {Egress: []}|INPUT-011 in/clusters/enp.yaml:3:1",
                "kind: EgressFirewall\nmetadata: {name: a, namespace: b}\nspec: {egress: [{type: AllowX, to: {dnsName: a}}]}"
                        + "|INPUT-014 in/clusters/enp.yaml:3:24",
                "kind: EgressFirewall\nmetadata: {name: a, namespace: b}\nspec: {egress: [{type: Deny, to: {cidrSelector: any}}]}"
                        + "|INPUT-031 in/clusters/enp.yaml:3:49",
            })
    void capturedFilesAreJudged(String textAndFinding) throws IOException {
        int bar = textAndFinding.lastIndexOf('|');
        write("in/clusters/enp.yaml", textAndFinding.substring(0, bar) + "\n");
        captures("egressFirewalls", "[{file: enp.yaml}]");
        assertThat(Reading.of(work, "in").places())
                .contains(textAndFinding.substring(bar + 1))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "# oc get egressfirewall -A -o yaml\n", "---\n# nothing\n"})
    void anEmptyCapturedFileIsAFailedCapture(String text) throws IOException {
        write("in/clusters/enp.yaml", text);
        captures("egressFirewalls", "[{file: enp.yaml}]");
        assertThat(Reading.of(work, "in").places()).hasSize(1).allMatch(place -> place.startsWith("INPUT-029 in/"));
    }

    @Test
    void twoCapturedFirewallsOfANamespaceAreOneTooMany() throws IOException {
        write("in/clusters/enp.yaml", CAPTURED + "---\n" + CAPTURED);
        captures("egressFirewalls", "[{file: enp.yaml}]");
        assertThat(Reading.of(work, "in").places()).containsExactly("ENP-002 in/clusters/enp.yaml:27:16");
    }

    @Test
    void capturedFilesStayInside() throws IOException {
        write("out.yaml", CAPTURED);
        Files.createDirectories(in.resolve("clusters"));
        Files.createSymbolicLink(in.resolve("clusters/link.txt"), work.resolve("out.yaml"));
        for (String file : new String[] {
            "../../out.yaml", "link.txt", work.resolve("out.yaml").toString(), "../../in/../out.yaml"
        }) {
            captures("egressFirewalls", "[{file: " + file + "}]");
            assertThat(Reading.of(work, "in").places()).containsExactly("INPUT-029 in/clusters/a.yaml:4:33");
        }
        captures("egressFirewalls", "[{file: ../pair.yaml}]");
        assertThat(Reading.of(work, "in/pair.yaml", "in/clusters/a.yaml").places())
                .containsExactly("INPUT-029 in/clusters/a.yaml:4:33");
    }

    @ParameterizedTest
    @ValueSource(strings = {"egressFirewalls: [{file: a.yaml}]", "networkPolicies: [a.yaml]"})
    void aDocumentIsNotItsOwnCapturedFile(String field) throws IOException {
        captures(field.substring(0, field.indexOf(':')), field.substring(field.indexOf(' ') + 1));
        assertThat(Reading.of(work, "in").places())
                .hasSize(1)
                .allMatch(place -> place.startsWith("INPUT-029 in/clusters/a.yaml:4:"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enp.yml|enp.yaml",
                "../clusters/emp.yaml|enp.yaml",
                "captured/enp.yaml|enp.yaml",
                "pair.txt|../more/pair.txt"
            })
    void theFileThatWasMeantIsProposedAndNoInput(String namedAndMeant) throws IOException {
        write(namedAndMeant.startsWith("pair") ? "in/more/pair.txt" : "in/clusters/enp.yaml", CAPTURED);
        captures("egressFirewalls", "[{file: " + namedAndMeant.split("\\|")[0] + "}]");
        Reading reading = Reading.of(work, "in");
        assertThat(reading.findings())
                .filteredOn(finding -> finding.rule().equals("INPUT-029"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint())
                        .startsWith("Did you mean `" + namedAndMeant.split("\\|")[1] + "`?"));
        assertThat(reading.places()).hasSize(1);
    }

    @Test
    void documentsThatNameEachOtherAreStillInput() throws IOException {
        write("in/clusters/a.yaml", String.format(Locale.ROOT, CLUSTER, "a", "networkPolicies: [b.yaml]"));
        write("in/clusters/b.yaml", String.format(Locale.ROOT, CLUSTER, "b", "networkPolicies: [a.yaml]"));
        assertThat(Reading.of(work, "in").places())
                .containsExactly("INPUT-030 in/clusters/a.yaml:2:7", "INPUT-030 in/clusters/b.yaml:2:7");
    }

    @Test
    void anInputDocumentIsNoCapturedFile() throws IOException {
        captures("egressFirewalls", "[{file: ../pair.yaml}]");
        assertThat(Reading.of(work, "in").places()).containsExactly("INPUT-030 in/pair.yaml:2:7");
    }
}
