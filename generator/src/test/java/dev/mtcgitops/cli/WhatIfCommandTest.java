package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhatIfCommandTest {
    @TempDir
    Path folder;

    @BeforeEach
    void pair() {
        Invocation.write(folder.resolve("pairs/shop.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata:
                  name: shop
                spec:
                  mtc: "1.7.13"
                  source:
                    name: old
                    openshift: "4.10"
                    networkPlugin: OpenShiftSDN
                    sdnMode: NetworkPolicy
                    egressFirewalls:
                      - namespace: shop
                        name: default
                        rules:
                          - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                  target:
                    name: new
                    openshift: "4.14"
                    networkPlugin: OVNKubernetes
                    ingress: [192.0.2.10]
                  namespaces:
                    - {source: shop, targetExists: true}
                """);
    }

    @Test
    void anotherPluginShowsWhatItChanges() {
        Invocation plugin = run("--network-plugin", "old=OVNKubernetes", "-o", "json");
        assertThat(plugin.code()).isOne();
        assertThat(plugin.out())
                .contains("\"kind\":\"EgressFirewall\",\"namespace\":\"shop\"", "\"change\":\"create\"")
                .contains("\"kind\":\"EgressNetworkPolicy\",\"namespace\":\"shop\"", "\"change\":\"delete\"");
    }

    @Test
    void severalFactsCombineAndALaterOneCounts() {
        assertThat(run("--openshift", "old=4.12", "--openshift", "*=4.14", "--network-plugin", "old=OVNKubernetes")
                        .out())
                .isEqualTo(run("--openshift", "old=4.14", "--network-plugin", "old=OVNKubernetes")
                        .out());
    }

    @Test
    void anotherMtcIsThatOfAllClusters() {
        assertThat(run("--mtc", "1.8.4", "-o", "json").out())
                .isEqualTo(run("--mtc", "old=1.8.4", "--mtc", "new=1.8.4", "-o", "json")
                        .out())
                .contains("MTC-VER-005");
    }

    @Test
    void aStatedPluginStaysAndCanBecomeAnError() {
        Invocation sdn = run("--openshift", "old=4.17");
        assertThat(sdn.code()).isEqualTo(2);
        assertThat(sdn.out()).isEmpty();
        assertThat(sdn.err()).contains("pairs/shop.yaml:10:20: error NET-001:");
    }

    @Test
    void aSweepIsAPlanForUpgrades() {
        Invocation sweep = run("--sweep", "old");
        assertThat(sweep.code()).isZero();
        assertThat(sweep.out().lines().filter(line -> line.startsWith("4.")))
                .first()
                .asString()
                .startsWith("4.1");
        assertThat(sweep.out()).contains("4.17  does not render\n      begins: pairs/shop.yaml:10:20: error NET-001:");
        assertThat(run("--sweep", "old", "-o", "json").out())
                .startsWith("{\"sweep\":[\n{\"version\":\"4.1")
                .contains("{\"version\":\"4.17\",\"summary\":null,\"begins\":[{\"rule\":\"NET-001\"");
    }

    @Test
    void thePageShowsASweep() throws IOException {
        String command = "what-if -f golden/diff/upgrade/before --sweep ocp412-prod";
        String sweep = Invocation.of(Path.of(""), command.split(" ")).out();
        assertThat(Files.readString(Path.of("docs/diff.md")))
                .contains("<!-- mtc-gitops " + command + " -->\n```text\n" + sweep + "```\n");
    }

    @Test
    void aSweepIsSilentWhereNothingChanges() {
        assertThat(run("--network-plugin", "*=OVNKubernetes", "--openshift", "*=4.20", "--sweep", "old"))
                .isEqualTo(new Invocation(0, "No later version changes anything.\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "--openshift, olt=4.12, '--openshift names no cluster: `olt`; did you mean `old`?'",
        "--openshift, old, '--openshift takes a cluster, `=` and a value, such as `prod=…`: `old`'",
        "--openshift, old=4, '--openshift takes a version such as 4.16: `4`'",
        "--openshift, old=3.5, '--openshift names an unknown OpenShift: `3.5`; the nearest is 3.7'",
        "--mtc, 1.8, '--mtc takes a version such as 1.8.4: `1.8`'",
        "--network-plugin, old=OVNKubernets, "
                + "'--network-plugin takes OpenShiftSDN, OVNKubernetes: `OVNKubernets`; did you mean `OVNKubernetes`?'",
        "--sdn-mode, old=x, '--sdn-mode takes NetworkPolicy, Multitenant, Subnet: `x`'",
        "--sweep, olt, '--sweep names no cluster: `olt`; did you mean `old`?'"
    })
    void aWrongFlagIsNamed(String flag, String value, String said) {
        assertThat(run(flag, value))
                .isEqualTo(new Invocation(2, "", "mtc-gitops: " + said + "\nTry `mtc-gitops what-if --help`.\n"));
    }

    @Test
    void nothingToSupposeIsAMistake() {
        assertThat(run().err()).startsWith("mtc-gitops: there is nothing to suppose: --openshift,");
    }

    private Invocation run(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "what-if";
        all[1] = "-f";
        all[2] = "pairs";
        System.arraycopy(args, 0, all, 3, args.length);
        return Invocation.of(folder, all);
    }
}
