package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in what all documents have in common, and between documents. */
class BadDocumentTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    §text | INPUT-009
                    {apiVersion: §v1, kind: ConfigMap, metadata: {name: a}} | INPUT-009
                    {apiVersion: §mtcgitop.dev/v1alpha1, kind: Cluster} | INPUT-009
                    {apiVersion: §mtcgitops.dev/v1, kind: Cluster} | INPUT-009
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: §Clusterpair} | INPUT-009
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: §Pod} | INPUT-009
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: §1} | INPUT-013
                    {§apiVersion: mtcgitops.dev/v1alpha1} | INPUT-011
                    {§kind: Delivery, spec: {}} | INPUT-011
                    {§apiversion: mtcgitops.dev/v1alpha1, kind: Delivery, spec: {}} | INPUT-010
                    {§a: 1} | INPUT-009
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Delivery, spec: {}, §status: {}} | INPUT-010
                    {§apiVersion: mtcgitops.dev/v1alpha1, kind: Delivery} | INPUT-011
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Delivery, spec: §[]} | INPUT-012
                    {§apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, spec: {}} | INPUT-011
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, §metadata: {}, spec: {}} | INPUT-011
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: §"a.b"}, spec: {}} | INPUT-017
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: §""}, spec: {}} | INPUT-017
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: §-a}, spec: {}} | INPUT-017
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, §finalizers: []}, spec: {}} | INPUT-010
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, annotations: {a: §1}}, spec: {}} | INPUT-013
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, labels: §[]}, spec: {}} | INPUT-012
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, labels: {a: §1}}, spec: {}} | INPUT-013
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, labels: {a: §"b c"}}, spec: {}} | INPUT-019
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, labels: {§-a: b}}, spec: {}} | INPUT-019
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Cluster, metadata: {name: a, labels: {§A/b/c: b}}, spec: {}} | INPUT-019
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Overlay, metadata: {name: a, §labels: {}}, spec: {patches: [{patch: "{a: 1}", target: {}}]}} | INPUT-010
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Delivery, §metadata: {}, spec: {}} | INPUT-011
                    {apiVersion: mtcgitops.dev/v1alpha1, kind: Delivery, spec: {§argo: {}}} | INPUT-010
                    """)
    void isReportedWhereItIs(String document, String rules) {
        Reading.assertFindings(Reading.PAIR + "---\n" + document + "\n", rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    layout: §"" | INPUT-033
                    layout: §clusters | INPUT-033
                    layout: §"/{cluster}" | INPUT-033
                    layout: §"a//{cluster}" | INPUT-033
                    layout: §"{cluster}/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" | INPUT-033
                    layout: §"{cluster}-{cluster}-{cluster}-{cluster}-{regime}" | INPUT-033
                    layout: §"-{cluster}" | INPUT-033
                    layout: §"{cluster}/" | INPUT-033
                    layout: §"../{cluster}" | INPUT-033
                    layout: §"a/./{cluster}" | INPUT-033
                    layout: §".git/{cluster}" | INPUT-033
                    layout: §"{cluster}/{region}" | INPUT-033
                    layout: §"{cluster}/{" | INPUT-033
                    layout: §"{cluster}/}" | INPUT-033
                    layout: §"a b/{cluster}" | INPUT-033
                    layout: §[] | INPUT-012
                    repository: §https://a | INPUT-012
                    repository: {§uri: https://a} | INPUT-010
                    repository: {url: §"ext::sh"} | INPUT-034
                    repository: {url: §"-x"} | INPUT-034
                    repository: {url: §""} | INPUT-034
                    repository: {url: §"git@host:a.git"} | INPUT-034
                    repository: {url: §"host:a.git"} | INPUT-034
                    repository: {url: §"git://h/a"} | INPUT-034
                    repository: {url: §"https://u:hunter2@h/a"} | PROXY-004
                    repository: {url: §"https://:hunter2@h/a"} | PROXY-004
                    repository: {url: §"https://u:@h/a"} | PROXY-004
                    repository: {url: §"https://u%3Ahunter2@h/a"} | PROXY-004
                    repository: {url: §"https://glpat-hunter2hunter2hunter2@h/a"} | PROXY-004
                    repository: {url: §"https://abcdefghijklmnopqrstuvwxyz2hunter2@h/a"} | PROXY-004
                    repository: {url: §"file://u@h/a"} | PROXY-004
                    repository: {url: §"ssh://u:hunter2@h/a%20b"} | PROXY-004
                    repository: {url: §"ssh://u%3Ahunter2@h/a"} | PROXY-004
                    repository: {url: §"ssh://u@x%3Ahunter2@h/a"} | PROXY-004
                    repository: {url: §"ssh://u%40h/a"} | PROXY-004
                    repository: {url: §"ssh://u@h/a@b"} | PROXY-004
                    repository: {url: §"ssh://u:hunter2@h/a"} | PROXY-004
                    repository: {branch: §"a b"} | INPUT-034
                    repository: {branch: §"a..b"} | INPUT-034
                    repository: {branch: §"/a"} | INPUT-034
                    repository: {branch: §"a.lock"} | INPUT-034
                    repository: {branch: §"-a"} | INPUT-034
                    repository: {branch: §""} | INPUT-034
                    repository: {path: §"/a"} | INPUT-034
                    repository: {path: §"a/../b"} | INPUT-034
                    repository: {path: §".git"} | INPUT-034
                    repository: {path: §""} | INPUT-034
                    """)
    void deliveriesAreSafe(String line, String rules) {
        String delivery = "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec:\n  " + line + "\n";
        Reading reading = Reading.assertFindings(Reading.PAIR + delivery, rules);
        assertThat(reading.findings().toString()).doesNotContain("hunter2");
    }

    @Test
    void namesAreUnique() {
        Reading.assertFindings(Reading.PAIR + "---\n" + Reading.PAIR.replace("name: shop", "name: §shop"), "INPUT-018");
        String overlay = """
                ---
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Overlay
                metadata: {name: a}
                spec: {patches: [{patch: "{a: 1}", target: {}}]}
                """;
        Reading reading =
                Reading.assertFindings(Reading.PAIR + overlay + overlay.replace("name: a", "name: §a"), "INPUT-018");
        assertThat(reading.findings().get(1).related().get(0).at()).hasToString("-:11:18");
        Reading.valid(Reading.PAIR + overlay.replace("name: a", "name: shop"));
    }

    @Test
    void thereIsOneDelivery() {
        String delivery = "---\n§apiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\nspec: {}\n";
        Reading.assertFindings(Reading.PAIR + delivery.replace("§", "") + delivery, "INPUT-018");
    }

    @Test
    void anInputWithoutPairIsRefused() {
        for (String text : new String[] {"", "# nothing\n", "---\n---\n"}) {
            Reading reading = Reading.of(text);
            assertThat(reading.places()).containsExactly("INPUT-007 -");
            assertThat(reading.fleet()).isEmpty();
        }
    }

    @Test
    void syntaxErrorsDoNotHideOthers() {
        Reading reading = Reading.of(Reading.PAIR + "  controll: x\n---\na: &x 1\n");
        assertThat(reading.places()).containsExactly("INPUT-010 -:8:3", "INPUT-009 -:10:1", "YAML-012 -:10:4");
    }

    @Test
    void aRefusedKeyIsNotAlsoMissing() {
        assertThat(Reading.of(Reading.PAIR.replace("source: a", "source: ~")).places())
                .containsExactly("YAML-018 -:5:11");
        assertThat(Reading.of(Reading.PAIR.replace("  source: a", "  on: a")).places())
                .containsExactly("YAML-017 -:5:3");
    }

    @Test
    void theFixOfANumberIsNamed() {
        Reading reading = Reading.of(Reading.PAIR.replace("source: a", "source: {name: a, openshift: 4.10}"));
        assertThat(reading.findings().get(1).message()).isEqualTo("`4.10` is the number 4.1: quote it.");
    }

    @Test
    void whatDidNotRunIsSaid() {
        Reading reading = Reading.of("a: 1\n");
        assertThat(reading.findings().get(0).rule()).isEqualTo("INPUT-008");
        assertThat(reading.findings().get(0).at().hasPosition()).isFalse();
    }
}
