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

final class NamespaceChecksTest {
    private static final String LONG = "n".repeat(60);

    private static Checked pair(String mtc, String namespaces, String more, String target) {
        return Checked.of(Input.pair("p", """
                mtc: "%s"
                source: {name: a, openshift: "4.6"}
                target: {name: b, %s}
                namespaces: %s
                %s
                """.formatted(mtc, target, namespaces, more)));
    }

    private static Checked privileged(String openshift, String variables) {
        return pair("1.7.13", "[x, z]", "", "openshift: \"" + openshift + "\", variables: {" + variables + "}");
    }

    /** Two pairs of three clusters, whose namespaces are in lines 9 and 19. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            south | x                       |        | ERROR 19
            a     | x                       |        | ERROR 19
            south | '{source: z, target: x}' |        | WARNING 19
            south | x                       | source | WARNING 19
            south | '{source: x, target: z}' |        |
            """)
    void twoMigrationsIntoOneNamespaceAreReported(String source, String namespace, String control, String expected) {
        Checked checked = Checked.of(
                Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        # the second has a control cluster of its own, perhaps
                        namespaces: [x]
                        """),
                Input.pair("q", """
                        mtc: "1.7.13"
                        source: %s
                        target: b
                        control: %s
                        namespaces: [%s]
                        """.formatted(source, control == null ? "target" : control, namespace)),
                Input.cluster("a", "openshift: \"4.14\"\n"),
                Input.cluster("south", "openshift: \"4.14\"\n"),
                Input.cluster("b", "openshift: \"4.14\"\n"));
        assertThat(checked.diagnostics().stream()
                        .filter(d -> d.rule().equals("PAIR-002"))
                        .map(d -> d.severity() + " " + d.at().line())
                        .toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "default,true",
        "openshift,true",
        "openshift-logging,true",
        "kube-public,true",
        "'{source: shop, target: default}',true",
        "shop,false",
        "kube,false",
        "default-shop,false",
        "openshiftx,false"
    })
    void namespacesOfTheSystemAreNotForMigration(String namespace, boolean reported) {
        assertThat(pair("1.7.13", "[" + namespace + "]", "", "openshift: \"4.14\"")
                        .places("PAIR-003"))
                .hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "4.11,migration_rsync_privileged: true,true",
        "4.10,migration_rsync_privileged: true,false",
        "4.11,migration_rsync_super_privileged: true,true",
        "4.11,migration_rsync_privileged: false,false",
        "4.11,restic_timeout: 2h,false"
    })
    void privilegedPodsNeedALabel(String openshift, String variable, boolean reported) {
        assertThat(privileged(openshift, variable).places("PSA-"))
                .isEqualTo(reported ? List.of("PSA-001 7:52") : List.of());
    }

    @Test
    void aClusterIsReportedOnceAndItsNamespacesAreNamed() {
        Checked both = privileged("4.14", "migration_rsync_super_privileged: true, migration_rsync_privileged: true");
        assertThat(both.places("PSA-")).hasSize(1);
        assertThat(message(both, "PSA-001")).contains("`b`: `x`, `z`.");
        Checked many = pair(
                "1.7.13",
                "[a, b, c, d, e, f, g]",
                "",
                "openshift: \"4.14\", variables: {migration_rsync_privileged: true}");
        assertThat(message(many, "PSA-001")).endsWith("`a`, `b`, `c`, `d`, `e` and 2 more.");
    }

    @Test
    void eachClusterIsToldByItsOwnVariables() {
        Checked checked = Checked.of(Input.pair("p", """
                mtc: "1.7.13"
                source: {name: a, openshift: "4.12", variables: {migration_rsync_privileged: true}}
                target: {name: b, openshift: "4.14"}
                namespaces: [{source: x, target: z}]
                """));
        assertThat(message(checked, "PSA-001")).endsWith("cluster `a`: `x`.");
    }

    private static String message(Checked checked, String rule) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().equals(rule))
                .map(Diagnostic::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLongNameDoesNotFitIntoAHost() {
        String target = "openshift: \"4.8\"";
        Checked warned = pair("1.7.13", "[" + LONG + "]", "", target);
        assertThat(warned.places("RTE-")).containsExactly("RTE-001 8:16");
        assertThat(severity(warned)).isEqualTo(Severity.WARNING);
        assertThat(pair("1.7.13", "[" + LONG + "]", "", target + ", variables: {cluster_subdomain: ''}")
                        .places("RTE-"))
                .containsExactly("RTE-001 8:16");
        Checked refused = pair("1.6.6", "[{source: x, target: " + LONG + "}]", "", target);
        assertThat(refused.places("RTE-")).containsExactly("RTE-001 8:36");
        assertThat(severity(refused)).isEqualTo(Severity.ERROR);
    }

    private static Severity severity(Checked checked) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().equals("RTE-001"))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    @Test
    void aShorterNameOrAKnownSubdomainOrNoRouteIsFine() {
        String target = "openshift: \"4.8\"";
        assertThat(pair("1.7.13", "[" + LONG.substring(1) + "]", "", target).places("RTE-"))
                .isEmpty();
        assertThat(pair("1.7.13", "[{source: " + LONG + ", target: x}]", "", target)
                        .places("RTE-"))
                .isEmpty();
        assertThat(pair("1.6.6", "[" + LONG + "]", "", target + ", variables: {cluster_subdomain: apps.example.com}")
                        .places("RTE-"))
                .isEmpty();
        assertThat(pair("1.7.13", "[" + LONG + "]", "directVolumeMigration: {endpoint: NodePort}", target)
                        .places("RTE-"))
                .isEmpty();
    }
}
