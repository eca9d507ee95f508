package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.pair;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.read.FleetDigest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClusterMergerTest {
    /** Lines 1 to 8; clusters follow from line 10 on. */
    private static final String PAIR = pair("p", """
            mtc: "1.7.13"
            source: a
            target: {name: b, openshift: "4.14", networkPlugin: OVNKubernetes}
            namespaces: [shop]
            """);

    private static final String BASE = "openshift: \"4.14\"\n";

    /** Fields that become fields of the one MigrationController. */
    private static final Set<String> CONTROLLER = Set.of("proxy", "variables");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openshift        | '"4.14"'        | '"4.15"'
            openshift        | '"4.14.3"'      | '"4.14.4"'
            mtc              | '"1.7.12"'      | '"1.7.13"'
            operator         | olm             | legacy
            networkPlugin    | OVNKubernetes   | OpenShiftSDN
            sdnMode          | Subnet          | Multitenant
            proxy            | '{http: "http://a:1"}' | '{http: "http://a:2"}'
            proxy            | '{noProxy: [a]}' | '{noProxy: [a], noProxyMode: replace}'
            clusterWideProxy | '{http: "http://a:1"}' | '{http: "http://a:1", trustedCA: true}'
            api              | https://a:6443  | https://b:6443
            apiAddresses     | '[10.0.0.1]'    | '[10.0.0.2]'
            ingress          | '[10.0.0.1]'    | '[10.0.0.2]'
            nodes            | '[10.0.0.1]'    | '[10.0.0.2]'
            machineNetworks  | '[10.0.0.0/8]'  | '[11.0.0.0/8]'
            clusterNetworks  | '[10.0.0.0/8]'  | '[11.0.0.0/8]'
            serviceNetworks  | '[10.0.0.0/8]'  | '[11.0.0.0/8]'
            behindProxy      | true            | false
            egressFirewalls  | '[{namespace: x, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]' | '[{namespace: x, rules: [{type: Allow, to: {cidrSelector: 0.0.0.0/0}}]}]'
            variables        | '{mig_pv_limit: 1}' | '{mig_pv_limit: 2}'
            """)
    void everyFieldIsStatedOnceOrTheSame(String field, String first, String second) {
        String rest = field.equals("openshift") ? "" : BASE;
        String one = cluster("a", rest + field + ": " + first);
        int firstLine = rest.isEmpty() ? 14 : 15;
        int secondLine = rest.isEmpty() ? 20 : 22;
        int column = 3 + field.length() + 2;
        String rule = CONTROLLER.contains(field) ? "GITOPS-001 " : "INPUT-102 ";

        assertThat(Resolution.of(PAIR, one, cluster("a", rest + field + ": " + second))
                        .places())
                .as("stated differently")
                .contains(rule + secondLine + ":" + column + "/" + firstLine + ":" + column);
        assertThat(Resolution.of(PAIR, one, one).places())
                .as("stated the same twice")
                .noneMatch(place -> place.startsWith(rule));
        assertThat(FleetDigest.of(Resolution.read(one, PAIR, one)))
                .isEqualTo(FleetDigest.of(Resolution.read(PAIR, one)))
                .isNotEqualTo(FleetDigest.of(Resolution.read(PAIR, cluster("a", rest + field + ": " + second))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mtc              | '"1.7.12"'      | '"1.7.13"' | `1.7.13` here and `1.7.12` elsewhere
            operator         | olm             | legacy | `legacy` here and `olm` elsewhere
            proxy            | '{http: "http://a:1"}' | '{http: {flux: A}}' | '`{http: ${A}}` here and `{http: http://a:1}` elsewhere'
            clusterWideProxy | '{noProxy: [a]}' | '{trustedCA: true}' | '`{noProxy: [], trustedCA: true}` here and `{noProxy: [a], trustedCA: false}` elsewhere'
            api              | https://a:6443  | https://b:6443 | `https://b:6443` here and `https://a:6443` elsewhere
            ingress          | '[10.0.0.1]'    | '[10.0.0.2]' | `[10.0.0.2/32]` here and `[10.0.0.1/32]` elsewhere
            behindProxy      | true            | false | `false` here and `true` elsewhere
            egressFirewalls  | '[{namespace: x, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]' | '[{namespace: z, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]' | `[z/default]` here and `[x/default]` elsewhere
            variables        | '{mig_pv_limit: 1}' | '{daemonset_node_selector: {a: b}, excluded_resources: [c]}' | '`{daemonset_node_selector: {a: b}, excluded_resources: [c]}` here and `{mig_pv_limit: 1}` elsewhere'
            """)
    void bothValuesAreShown(String field, String first, String second, String shown) {
        assertThat(Resolution.of(
                                PAIR,
                                cluster("a", BASE + field + ": " + first),
                                cluster("a", BASE + field + ": " + second))
                        .diagnostics())
                .anySatisfy(
                        found -> assertThat(found.message()).startsWith("`" + field + "` of cluster `a` is " + shown));
    }

    @Test
    void aPatchLevelStatedOnceCounts() {
        for (String[] versions : new String[][] {{"4.14", "4.14.3"}, {"4.14.3", "4.14"}}) {
            Resolution resolution = Resolution.of(
                    PAIR,
                    cluster("a", "openshift: \"" + versions[0] + "\""),
                    cluster("a", "openshift: \"" + versions[1] + "\""));
            assertThat(resolution.diagnostics()).noneMatch(d -> d.rule().equals("INPUT-102"));
            assertThat(resolution.plan("a").facts().openshift()).hasToString("4.14.3");
        }
    }

    @Test
    void fieldsAndLabelsAddUp() {
        Resolution resolution = Resolution.valid(
                PAIR,
                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\n"
                        + "metadata: {name: a, labels: {x: \"1\", w: \"2\"}}\nspec: {openshift: \"4.14\"}\n",
                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\n"
                        + "metadata: {name: a, labels: {z: \"3\", x: \"1\"}}\nspec: {mtc: \"1.7.12\"}\n");
        ClusterPlan plan = resolution.plan("a");
        assertThat(plan.facts().labels()).containsOnlyKeys("w", "x", "z");
        assertThat(plan.facts().mtc()).hasToString("1.7.12");
    }

    @Test
    void labelsThatDisagreeAreReported() {
        assertThat(Resolution.of(
                                PAIR,
                                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\n"
                                        + "metadata: {name: a, labels: {x: \"1\"}}\nspec: {openshift: \"4.14\"}\n",
                                "apiVersion: mtcgitops.dev/v1alpha1\nkind: Cluster\n"
                                        + "metadata: {name: a, labels: {x: \"2\"}}\nspec: {mtc: \"1.7.12\"}\n")
                        .diagnostics())
                .anySatisfy(d -> {
                    assertThat(d.rule()).isEqualTo("INPUT-102");
                    assertThat(d.message()).contains("`metadata.labels.x` of cluster `a`");
                    assertThat(d.at().line()).isEqualTo(17);
                    assertThat(d.related().get(0).at().line()).isEqualTo(12);
                });
    }

    @Test
    void anEndOfAPairIsADescriptionLikeAnyOther() {
        assertThat(Resolution.of(PAIR, cluster("b", "openshift: \"4.13\""), cluster("a", BASE))
                        .places())
                .contains("INPUT-102 14:14/7:32");
    }
}
