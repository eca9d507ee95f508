package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in an input, reading ends with a fleet or with errors that have places, never with an exception. */
class MutationTest {
    private static final String VALID = Reading.PAIR + """
              control: source
              mtc: "1.7.13"
              directVolumeMigration:
                endpoint: Route
                tcpProxy: {host: "[2001:db8::1]", port: 3128, auth: basic, credentials: {flux: A}, addresses: [10.0.0.1/32]}
                supplementalGroups: {source: [1], target: [2]}
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Cluster
            metadata: {name: a, labels: {a: b}}
            spec:
              openshift: "4.14"
              proxy: {http: "http://h:1", noProxy: [".a", "*", 10.0.0.0/8]}
              api: https://a:6443
              egressFirewalls: [{namespace: a, rules: [{type: Deny, to: {nodeSelector: {matchLabels: {a: b}}}}]}, {file: x.yaml}]
              variables: {mig_pv_limit: 1, excluded_resources: [a], daemonset_node_selector: {a: b}}
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Overlay
            metadata: {name: o}
            spec:
              when: {openshift: ">=4.6 <4.12", clusters: [a*], clusterLabels: {a: b}}
              patches:
                - target: {kind: "Mig.*", labelSelector: "a in (b, c),!d"}
                  patch: |-
                    - {op: replace, path: /a~1b, value: {c: null}}
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Delivery
            spec: {layout: "a/{cluster}/{regime}", repository: {url: "https://h/a", branch: main, path: a}}
            """;

    private static final String[] SPLINTERS = {
        "null",
        "[]",
        "{}",
        "- ",
        ": ",
        "\n",
        "  ",
        "4.10",
        "true",
        "\"",
        "'",
        "§",
        "\u0000",
        "é",
        "{{",
        "@",
        "%40",
        "#",
        "*",
        "&a",
        "!t",
        "---\n",
        "\t",
        "-1",
        "99999999999999999999",
        "x".repeat(300),
        "(",
        "~",
        "/",
        "\\",
        "\uD83D\uDE00",
        "|-\n",
        "name",
        "spec"
    };

    @Test
    void nothingThrows() {
        Random random = new Random(20_240_229);
        for (int round = 0; round < 600; round++) {
            StringBuilder text = new StringBuilder(VALID);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                int end = Math.min(text.length(), at + random.nextInt(12));
                text.replace(at, end, random.nextBoolean() ? SPLINTERS[random.nextInt(SPLINTERS.length)] : "");
            }
            check(Reading.of(text.toString()), text.toString());
        }
    }

    @Test
    void noBytesThrow() {
        Random random = new Random(42);
        byte[] valid = VALID.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = valid.clone();
            for (int i = 0; i < 3; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            check(
                    Reading.of(new ByteArrayInputStream(bytes), Path.of("").toAbsolutePath(), "-"),
                    new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void check(Reading reading, String text) {
        boolean errors = reading.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        assertThat(reading.fleet().isEmpty()).as(text).isEqualTo(errors);
        for (Diagnostic finding : reading.findings()) {
            boolean whole =
                    finding.rule().equals("INPUT-008") || finding.at().file().equals("-");
            assertThat(whole).as(finding.toString()).isTrue();
            assertThat(finding.message() + finding.hint())
                    .doesNotContain("{0}")
                    .doesNotContain("{1}")
                    .doesNotContain("{2}");
        }
    }
}
