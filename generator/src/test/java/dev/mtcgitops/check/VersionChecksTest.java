package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on versions fires, is silent in the nearest case that is right, and is the only one that says it. */
final class VersionChecksTest {
    /** The pair of cluster {@code a}, in line 5, and cluster {@code b}, in line 6. */
    private static Checked pair(String a, String b, String more) {
        return Checked.of(Input.pair(
                "p",
                "source: {name: a, " + a + "}\ntarget: {name: b, " + b
                        + "}\nnamespaces: [{source: x, policies: none}]\n" + more));
    }

    /** The ids, errors with an exclamation mark. */
    private static String ids(Checked checked) {
        return String.join(
                " ",
                checked.diagnostics().stream()
                        .filter(d -> d.rule().startsWith("MTC-VER-"))
                        .map(d -> d.rule().substring("MTC-VER-".length()) + (d.severity() == Severity.ERROR ? "!" : ""))
                        .toList());
    }

    private static String cluster(String versions) {
        String[] words = versions.split(" +");
        return "openshift: \"" + words[0] + "\", mtc: \"" + words[1] + "\""
                + (words.length > 2 ? ", operator: " + words[2] : "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # source             | target              | control | reported
            # 001: one is enough, on either side, and it wins over everything else about that cluster
            4.10 1.8.6           | 4.14 1.8.6          | target  | 005
            4.10 1.8.3           | 4.14 1.8.3          | target  |
            4.13 1.8.6           | 4.14 1.8.6          | target  |
            4.9  1.8.6           | 4.14 1.8.6          | target  | 001!
            4.14 1.8.6           | 4.9 1.8.6           | target  | 001!
            3.11 1.8.6           | 4.14 1.8.6          | target  | 001!
            3.11 1.8.6 olm       | 4.14 1.8.6          | source  | 001!
            4.9  1.7.13          | 4.14 1.8.6          | target  | 001!
            4.9  1.7.2           | 4.20 1.8.6          | target  | 001!
            4.9  1.8.6           | 4.14 1.7.13         | target  | 001!
            4.9  1.7.13          | 4.14 1.7.13         | target  |
            # 002: differing lines around 1.8 are errors, others warnings, 1.5.1 and newer go with newer lines
            4.10 1.7.13          | 4.14 1.8.6          | target  | 002!
            4.10 1.8.6           | 4.14 1.7.13         | target  | 002!
            4.10 1.7.2           | 4.14 1.8.6          | target  | 002!
            4.10 1.8.4           | 4.14 1.8.6          | target  | 005 002
            4.10 1.7.12          | 4.14 1.7.13         | target  | 002
            4.10 1.7.13          | 4.14 1.7.13         | target  |
            4.6  1.4.7           | 4.8  1.5.6          | target  | 002
            4.6  1.6.6           | 4.10 1.7.7          | target  | 002
            4.6  1.5.0           | 4.8  1.6.6          | target  | 002
            4.6  1.5.1           | 4.8  1.6.6          | target  |
            4.6  1.6.6           | 4.8  1.5.1          | target  |
            4.6  1.5.6           | 4.14 1.7.7          | target  |
            4.6  1.5.5           | 4.8  1.5.6          | target  | 002
            # 009: a controller from 1.7.8 on needs an operator from 1.7.8 on
            3.11 1.5.6           | 4.14 1.7.8          | target  | 009!
            3.11 1.7.7           | 4.14 1.7.8          | target  | 009!
            4.10 1.7.7           | 4.14 1.7.8          | target  | 009!
            4.10 1.7.8           | 4.14 1.7.7          | target  | 002
            4.10 1.7.8           | 4.14 1.7.7          | source  | 009!
            3.11 1.7.8           | 4.14 1.7.8          | target  |
            # 003: the operator by release, from MTC 1.5 on
            3.11 1.7.13 olm      | 4.14 1.7.13         | target  | 003!
            4.5  1.5.6 olm       | 4.8 1.5.6           | target  | 003!
            4.5  1.5.6 legacy    | 4.8 1.5.6           | target  |
            4.6  1.5.6 legacy    | 4.8 1.5.6           | target  | 003!
            4.6  1.7.13          | 4.14 1.7.13 legacy  | target  | 003!
            4.6  1.5.6 olm       | 4.8 1.5.6           | target  |
            4.5  1.4.7 olm       | 4.6 1.4.7 legacy    | target  |
            # 004: the legacy operator has no controller from 1.7 on
            3.11 1.7.13          | 4.14 1.7.13         | source  | 004!
            3.11 1.7.13          | 4.5  1.7.13         | target  | 004!
            3.11 1.5.6           | 4.8  1.5.6          | source  |
            3.11 1.5.6           | 4.5  1.5.6          | target  |
            # 006: no CRD v1beta1 on Kubernetes 1.22
            4.6  1.5.6           | 4.9  1.5.6          | target  | 006!
            4.9  1.4.7           | 4.10 1.4.7          | target  | 006! 006!
            4.9  1.5.6           | 4.14 1.7.13         | target  | 006!
            4.6  1.5.6           | 4.8  1.5.6          | target  |
            4.6  1.6.0           | 4.9  1.6.0          | target  |
            # 007: MTC 1.6 has no legacy operator
            4.5  1.6.6           | 4.8  1.6.6          | target  | 007!
            4.5  1.6.6 olm       | 4.8  1.6.6          | target  | 007!
            3.11 1.6.6           | 4.14 1.7.13         | target  | 007!
            4.5  1.6.6           | 4.8  1.6.6          | source  | 007!
            4.6  1.6.6           | 4.8  1.6.6          | target  |
            # 005: control clusters outside of what is documented
            4.10 1.6.6           | 4.9  1.6.6          | target  |
            4.9  1.6.6           | 4.10 1.6.6          | target  | 005
            3.11 1.7.13          | 4.16.3 1.7.13       | target  |
            3.11 1.7.13          | 4.17 1.7.13         | target  | 005
            4.12 1.8.3           | 4.15 1.8.3          | target  |
            4.12 1.8.3           | 4.16 1.8.3          | target  | 005
            4.12 1.8.4           | 4.17 1.8.4          | target  | 005
            4.12 1.8.4           | 4.18 1.8.4          | target  | 005 005
            4.12 1.8.3           | 4.10 1.8.3          | target  |
            4.12 1.8.4           | 4.12 1.8.4          | target  | 005 005
            4.12 1.8.4           | 4.13 1.8.4          | target  | 005
            4.13 1.8.4           | 4.18 1.8.4          | source  |
            4.12 1.8.4           | 4.99 1.8.4          | target  | 005
            4.12 1.9.0           | 4.18 1.9.0          | target  |
            """)
    void everyCombinationIsReportedOnce(String source, String target, String control, String reported) {
        Checked checked = pair(cluster(source), cluster(target), "control: " + control + "\n");
        assertThat(ids(checked)).isEqualTo(reported == null ? "" : reported);
    }

    @Test
    void theVersionOfMtcIsPointedAt() {
        assertThat(pair("openshift: \"3.11\"", "openshift: \"4.14\"", "mtc: \"1.8.6\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-001 8:8/5:32");
        assertThat(pair("openshift: \"3.11\"", "openshift: \"4.14\", mtc: \"1.8.6\"", "mtc: \"1.7.13\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-001 6:45/5:32");
        assertThat(pair("openshift: \"4.10\", mtc: \"1.7.12\"", "openshift: \"4.14\"", "mtc: \"1.7.13\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-002 5:45/8:8");
        assertThat(pair("openshift: \"4.10\", mtc: \"1.7.7\"", "openshift: \"4.14\"", "mtc: \"1.7.13\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-009 5:45/8:8");
        assertThat(pair("openshift: \"4.4\"", "openshift: \"4.8\"", "mtc: \"1.6.6\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-007 8:8/5:32");
    }

    @Test
    void whatAPairStatesForBothIsReportedOnceOfBoth() {
        Checked checked = pair("openshift: \"4.10\"", "openshift: \"4.12\"", "mtc: \"1.5.6\"\n");
        assertThat(checked.places("MTC-VER")).containsExactly("MTC-VER-006 8:8/5:32/6:32");
        assertThat(checked.diagnostics().get(0).message()).contains("`a` has 4.10 and `b` has 4.12");
    }

    @Test
    void aVersionIsToldInThePairThatStatesIt() {
        Checked checked = Checked.of(
                Input.pair(
                        "p", "mtc: \"1.8.6\"\nsource: {name: a, openshift: \"4.12\"}\ntarget: hub\nnamespaces: [x]\n"),
                Input.pair(
                        "q", "mtc: \"1.8.6\"\nsource: {name: c, openshift: \"3.11\"}\ntarget: hub\nnamespaces: [z]\n"),
                Input.cluster("hub", "openshift: \"4.14\"\n"));
        assertThat(checked.places("MTC-VER")).containsExactly("MTC-VER-005 6:32/5:8", "MTC-VER-001 14:8/15:32");
    }

    @Test
    void aClusterOfManyPairsIsReportedOnce() {
        String spec = "target: hub\nnamespaces: [x]\nmtc: \"1.7.13\"\nsource: {name: %s, openshift: \"4.12\"}\n";
        Checked checked = Checked.of(
                Input.pair("p", spec.formatted("a")),
                Input.pair("q", spec.formatted("b").replace("[x]", "[z]")),
                Input.cluster("hub", "openshift: \"4.18\"\noperator: olm\n"));
        assertThat(checked.places("MTC-VER")).containsExactly("MTC-VER-005 23:14/7:8");
    }

    @Test
    void theOperatorIsPointedAtWhereItIsStated() {
        assertThat(pair("openshift: \"3.11\", operator: olm", "openshift: \"4.14\"", "mtc: \"1.7.13\"\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-003 5:50/5:32");
        assertThat(pair(
                                "openshift: \"3.11\", operator: legacy",
                                "openshift: \"4.14\"",
                                "mtc: \"1.7.13\"\ncontrol: source\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-004 5:50/9:12");
        assertThat(pair("openshift: \"3.11\"", "openshift: \"4.14\"", "mtc: \"1.7.13\"\ncontrol: source\n")
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-004 5:32/9:12");
    }

    @Test
    void messagesNameClustersVersionsAndTheDate() {
        Diagnostic outside = pair("openshift: \"3.11\"", "openshift: \"4.18\"", "mtc: \"1.7.13\"\n")
                .diagnostics()
                .get(0);
        assertThat(outside.message()).contains("MTC 1.7.13", "OpenShift 4.18", "as of 2025-10", "`b`");
        assertThat(outside.hint()).contains("4.6 to 4.16");
    }

    @Test
    void withinOneClusterNothingIsTwo() {
        String cluster = "source: {name: a, openshift: \"%s\"}\ntarget: a\nnamespaces: [{source: x, target: z}]\n";
        assertThat(Checked.of(Input.pair("p", cluster.formatted("4.14") + "mtc: \"1.8.6\"\n"))
                        .places("MTC-VER"))
                .isEmpty();
        assertThat(Checked.of(Input.pair("p", cluster.formatted("3.11") + "mtc: \"1.8.6\"\n"))
                        .places("MTC-VER"))
                .containsExactly("MTC-VER-001 8:8/5:32");
        assertThat(Checked.of(Input.pair("p", cluster.formatted("4.14") + "mtc: \"1.5.6\"\n"))
                        .places("MTC-VER"))
                .isEqualTo(List.of("MTC-VER-006 8:8/5:32"));
    }

    /** What follows from a wrong version or operator goes away with it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openshift: "4.14", mtc: "1.7.13", operator: legacy, variables: {mig_pv_limit: 5} | MTC-VER-003
            openshift: "4.14", mtc: "1.7.13", operator: legacy, clusterWideProxy: {http: "http://h:1"} | MTC-VER-003
            openshift: "3.11", mtc: "1.7.13", operator: olm, clusterWideProxy: {http: "http://h:1"} | MTC-VER-003
            openshift: "3.11", mtc: "1.7.13", variables: {mig_pv_limit: 5} | MTC-VER-004
            openshift: "4.14", mtc: "1.4.0", variables: {velero_qps: 5} | MTC-VER-006
            openshift: "4.9", mtc: "1.8.6", variables: {velero_debug: true} | MTC-VER-001
            """)
    void aWrongVersionIsReportedWithoutItsConsequences(String control, String rule) {
        Checked checked = pair("openshift: \"4.10\", mtc: \"1.7.13\"", control, "");
        assertThat(checked.diagnostics())
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .extracting(Diagnostic::rule)
                .containsExactly(rule);
        assertThat(checked.places("MTC-VAR")).isEmpty();
        assertThat(checked.places("PROXY")).isEmpty();
    }

    @Test
    void aVersionThatTwoPairsStateDifferentlyIsOneError() {
        String first = Input.pair("a", """
                mtc: "1.7.13"
                source: {name: x, openshift: "4.10"}
                target: {name: hub, openshift: "4.14"}
                namespaces: [{source: shop, policies: none}]
                """);
        String second = Input.pair("b", """
                mtc: "1.8.6"
                source: {name: z, openshift: "4.13"}
                target: hub
                namespaces: [{source: bank, policies: none}]
                """);
        assertThat(Checked.of(first, second).diagnostics())
                .extracting(Diagnostic::rule)
                .containsExactly("INPUT-105");
        assertThat(Checked.of(first, second.replace("4.13", "3.11")).places("MTC-VER-001"))
                .isEmpty();
    }
}
