package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.PolicyGrammar;
import dev.mtcgitops.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Policies as they will be applied: the pods that they select, and the existing policies. */
final class FinishedPoliciesTest {
    private static final String EGRESS = "mtc-allow-egress-from-rsync";
    private static final String INGRESS = "mtc-allow-ingress-to-rsync";
    private static final String APP = "app: directvolumemigration-rsync-transfer";
    private static final String OWNER = "owner: directvolumemigration";
    private static final String BOTH = "{key: app, operator: In, values: [directvolumemigration-rsync-transfer, "
            + "directvolumemigration-rsync-transfer-block]}";

    /** A pair of clusters whose namespace exists on both sides, with an overlay whose patch is in line 8. */
    private static Checked selecting(String policy, String mtc, String selector) {
        String overlay = Input.overlay(
                "o",
                "patches:\n  - target: {name: %s}\n    patch: |-\n      - {op: replace, path: /spec/podSelector, value: {%s}}\n"
                        .formatted(policy, selector));
        String openshift =
                "openshift: \"" + (mtc.startsWith("1.8") ? "4.12" : "4.8") + "\"\nnetworkPlugin: OVNKubernetes\n";
        return Checked.of(
                overlay,
                Input.pair(
                        "p",
                        "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [{source: x, targetExists: true}]\n"),
                Input.cluster("a", openshift),
                Input.cluster("b", openshift));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the documentation prints selects nothing on the source up to 1.5, and no block volumes since 1.8.4
            1.4.7 | egress  | owner | Rsync client
            1.5.6 | egress  | owner | Rsync client
            1.6.0 | egress  | owner |
            1.7.13| egress  | owner |
            1.8.3 | egress  | owner |
            1.8.4 | egress  | owner | block volume
            1.5.6 | ingress | owner |
            1.7.13| ingress | owner |
            1.8.4 | ingress | owner | block volume
            # without `owner` it is the other app that is missed
            1.5.6 | egress  | app   |
            1.8.3 | egress  | app   |
            1.8.4 | egress  | app   | block volume
            # `purpose` is on servers only
            1.7.13| egress  | purpose | Rsync client
            1.7.13| ingress | purpose |
            1.8.4 | ingress | purpose | block volume
            """)
    void aPolicyMustSelectThePodsThatTheControllerMakes(String mtc, String direction, String what, String missed) {
        String selector = "matchLabels: {" + APP
                + switch (what) {
                    case "owner" -> ", " + OWNER;
                    case "purpose" -> ", purpose: rsync";
                    default -> "";
                }
                + "}";
        Checked checked = selecting(direction.equals("egress") ? EGRESS : INGRESS, mtc, selector);
        assertThat(checked.diagnostics().stream()
                        .filter(d -> d.rule().equals("NP-002"))
                        .map(d -> d.severity() + " " + d.at().line() + " "
                                + d.message().contains(missed + " pods")))
                .isEqualTo(missed == null ? List.of() : List.of("ERROR 8 true"));
    }

    @Test
    void theRequirementThatRefusesIsShown() {
        assertThat(selecting(EGRESS, "1.5.6", "matchLabels: {" + APP + ", " + OWNER + "}")
                        .places("NP-002"))
                .containsExactly("NP-002 8:" + column("matchLabels: {" + APP + ", owner: "));
        assertThat(selecting(EGRESS, "1.5.6", "matchExpressions: [" + BOTH + ", {key: owner, operator: Exists}]")
                        .places("NP-002"))
                .containsExactly("NP-002 8:" + column("matchExpressions: [" + BOTH + ", "));
    }

    private static int column(String before) {
        return ("        - {op: replace, path: /spec/podSelector, value: {" + before).length() + 1;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                              | true
            matchExpressions: [{key: owner, operator: NotIn, values: [me]}] | true
            matchExpressions: [{key: me, operator: DoesNotExist}]           | true
            matchExpressions: [{key: owner, operator: Exists}]              | true
            matchExpressions: [{key: owner, operator: DoesNotExist}]        | false
            matchExpressions: [{key: app, operator: NotIn, values: [directvolumemigration-rsync-transfer]}] | false
            matchLabels: {app: shop}                                        | false
            """)
    void selectorsAreEvaluatedAsKubernetesDoes(String selector, boolean selects) {
        assertThat(selecting(EGRESS, "1.8.4", selector).places("NP-002").isEmpty())
                .isEqualTo(selects);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {op: replace, path: /spec/egress, value: []}              | 8
            {op: remove, path: /spec/egress}                          | 8
            {op: replace, path: /spec/policyTypes, value: [Ingress]}  | 8
            # a list does not remember who took its items
            {op: remove, path: /spec/egress/0}                        | 18
            {op: add, path: /spec/policyTypes/-, value: Ingress}      |
            {op: add, path: /spec/egress/-, value: {}}                |
            """)
    void aPolicyKeepsARuleForItsDirection(String operation, Integer line) {
        String overlay = Input.overlay(
                "o", "patches:\n  - target: {name: %s}\n    patch: |-\n      - %s\n".formatted(EGRESS, operation));
        assertThat(Checked.of(overlay, fleet("")).diagnostics().stream()
                        .filter(d -> d.rule().equals("NP-004"))
                        .map(d -> d.at().line())
                        .toList())
                .isEqualTo(line == null ? List.of() : List.of(line));
    }

    @Test
    void theSeparateStunnelOfMtc14IsOneOfTheSelectedOnTheSource() {
        String client = "matchLabels: {directvolumemigration: rsync-client}";
        assertThat(selecting(EGRESS, "1.4.7", client).diagnostics())
                .filteredOn(d -> d.rule().equals("NP-002"))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("stunnel pods"));
        assertThat(selecting(EGRESS, "1.5.6", client).places("NP-002")).isEmpty();
    }

    /** Kubernetes 1.7 knows neither {@code policyTypes} nor {@code egress}; what it is given means the same on every release. */
    @ParameterizedTest
    @CsvSource({"3.7", "3.9"})
    void anIngressPolicyForTheStunnelOfMtc14LeavesEgressAlone(String openshift) {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.4.7\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster("a", "openshift: \"" + openshift + "\"\nsdnMode: NetworkPolicy\n"),
                Input.cluster("b", "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\n"));
        Manifest policy = checked.rendered().orElseThrow().manifests().values().stream()
                .filter(manifest -> manifest.id().name().equals(INGRESS))
                .findFirst()
                .orElseThrow();
        assertThat(policy.tree()
                        .mapping("spec")
                        .orElseThrow()
                        .get("policyTypes")
                        .isPresent())
                .isEqualTo(openshift.equals("3.9"));
        assertThat(PolicyGrammar.policy(policy.tree()).directions()).containsExactly(Direction.INGRESS);
    }

    // An existing policy of the same name.

    @TempDir
    private Path folder;

    /** The result for a namespace, then again with {@code captured} as the existing policy. */
    private Checked existing(String captured) throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), captured);
        Files.writeString(folder.resolve("fleet.yaml"), fleet("networkPolicies: [policies.yaml]\n"));
        return Checked.ofFolder(folder);
    }

    private static String fleet(String more) {
        return String.join(
                "---\n",
                Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster("a", "openshift: \"4.12\"\nnetworkPlugin: OVNKubernetes\n" + more),
                Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n"));
    }

    private static String rendered() {
        Manifest policy = Checked.of(fleet("")).rendered().orElseThrow().clusters().stream()
                .flatMap(cluster -> cluster.manifests().stream())
                .filter(manifest -> manifest.id().name().equals(EGRESS))
                .findFirst()
                .orElseThrow();
        return YamlWriter.write(policy.tree());
    }

    private static String foreign(String spec) {
        return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: %s\n  namespace: x\nspec:\n"
                        .formatted(EGRESS)
                + spec.indent(2);
    }

    private static final String SAME = """
            podSelector:
              matchExpressions:
              - key: app
                operator: In
                values:
                - directvolumemigration-rsync-transfer
                - directvolumemigration-rsync-transfer-block
            policyTypes:
            - Egress
            egress:
            - {}
            """;

    @Test
    void aForeignPolicyOfOurNameIsRefused() throws IOException {
        assertThat(existing(foreign(SAME.replace("-block", "-blocks"))).places("NP-003"))
                .containsExactly("NP-003 4:9/8:16");
        assertThat(existing(foreign(SAME.replace("- {}", "- ports: [{port: 443}]")))
                        .places("NP-003"))
                .hasSize(1);
        assertThat(existing(foreign(SAME.replace("- Egress", "- Egress\n- Ingress")))
                        .places("NP-003"))
                .hasSize(1);
    }

    @Test
    void oneOfTheSameContentIsNot() throws IOException {
        assertThat(existing(foreign(SAME)).places("NP-003")).isEmpty();
        assertThat(existing(foreign(SAME + "ingress: []\n") + "status: {}\n").places("NP-003"))
                .isEmpty();
        String labelled = foreign(SAME).replace("  namespace: x", "  namespace: x\n  uid: abc\n  labels: {team: shop}");
        assertThat(existing(labelled).places("NP-003")).isEmpty();
    }

    @Test
    void oneElsewhereOrOfAnotherNameIsNot() throws IOException {
        String other = foreign("podSelector: {}\n");
        assertThat(existing(other.replace("namespace: x", "namespace: y")).places("NP-003"))
                .isEmpty();
        assertThat(existing(other.replace(EGRESS, "deny")).places("NP-003")).isEmpty();
    }

    /** A policy that was rendered once, applied and captured is ours to change. */
    @Test
    void ourOwnOfAnEarlierRunIsNot() throws IOException {
        String earlier = rendered();
        assertThat(existing(earlier).places("NP-003")).isEmpty();
        assertThat(existing(earlier.replace("- {}", "- ports: [{port: 443}]")).places("NP-003"))
                .isEmpty();
    }

    // Existing policies where none are rendered.

    private Checked relying(String mtc, String policies, String spec) throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), foreign(spec).replace(EGRESS, "rsync"));
        Files.writeString(
                folder.resolve("fleet.yaml"),
                String.join(
                        "---\n",
                        Input.pair("p", """
                                mtc: "%s"
                                source: a
                                target: b
                                namespaces: [{source: x, policies: %s}]
                                """.formatted(mtc, policies)),
                        Input.cluster("a", "openshift: \"4.8\"\nnetworkPolicies: [policies.yaml]\n"),
                        Input.cluster("b", "openshift: \"4.8\"\n")));
        return Checked.ofFolder(folder);
    }

    private static final String DOCUMENTED = """
            podSelector:
              matchLabels:
                owner: directvolumemigration
                app: directvolumemigration-rsync-transfer
            policyTypes: [Egress]
            egress: [{}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5.6  | none | NP-002 9:14/8:25
            1.4.7  | none | NP-002 9:14/8:25
            1.7.13 | none |
            1.8.4  | none | NP-002 10:12/8:25
            1.5.6  | open |
            """)
    void aCapturedPolicyThatIsReliedOnShouldSelectThePods(String mtc, String policies, String expected)
            throws IOException {
        Checked checked = relying(mtc, policies, DOCUMENTED);
        assertThat(checked.places("NP-002")).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(checked.diagnostics())
                .filteredOn(d -> d.rule().equals("NP-002"))
                .allMatch(d -> d.severity() == dev.mtcgitops.diagnostic.Severity.WARNING);
    }

    @Test
    void policiesForOtherPodsAndDirectionsAreNot() throws IOException {
        assertThat(relying("1.5.6", "none", DOCUMENTED.replace("directvolumemigration", "shop"))
                        .places("NP-002"))
                .isEmpty();
        assertThat(relying("1.5.6", "none", "podSelector: {}\n").places("NP-002"))
                .isEmpty();
        assertThat(relying(
                                "1.5.6",
                                "none",
                                DOCUMENTED
                                        .replace("gress", "ngress")
                                        .replace("Engress", "Ingress")
                                        .replace("engress", "ingress"))
                        .places("NP-002"))
                .isEmpty();
    }
}
