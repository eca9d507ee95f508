package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captured policies where none is rendered. */
final class IsolationChecksTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a default deny of the source
            1.7.13 | none | x | {podSelector: {}, policyTypes: [Egress]}              | true
            1.7.13 | open | x | {podSelector: {}, policyTypes: [Egress]}              | false
            1.7.13 | none | z | {podSelector: {}, policyTypes: [Egress]}              | false
            1.7.13 | none | x | {podSelector: {}, policyTypes: [Ingress]}             | false
            1.4.7  | none | x | {podSelector: {}, policyTypes: [Ingress]}             | true
            1.7.13 | none | x | {podSelector: {matchLabels: {app: shop}}, policyTypes: [Egress]} | false
            # what lets the routers be reached, or may
            1.7.13 | none | x | {podSelector: {}, egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8}}]}]} | false
            1.7.13 | none | x | {podSelector: {}, egress: [{to: [{ipBlock: {cidr: 11.0.0.0/8}}]}]} | true
            1.7.13 | none | x | {podSelector: {}, egress: [{to: [{podSelector: {}}]}]} | true
            1.7.13 | none | x | {podSelector: {}, egress: [{ports: [{port: https}, {port: 5353, protocol: UDP}]}]} | false
            # the routers have a name
            1.7.13 | none | x | {podSelector: {}, egress: [{ports: [{port: https}]}]} | true
            1.7.13 | none | x | {podSelector: {}, egress: [{ports: [{port: 443}, {port: 53, protocol: UDP}]}]} | true
            """)
    void podsThatNothingLetsThroughAreReported(
            String mtc, String policies, String namespace, String spec, boolean reported) throws IOException {
        assertThat(captured(mtc, policies, policy("one", namespace, spec)).places("NP-009"))
                .isEqualTo(reported ? List.of("NP-009 8:38/4:9") : List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {podSelector: {matchLabels: {app: directvolumemigration-rsync-transfer}}, egress: [{}]} | false
            {podSelector: {matchLabels: {app: shop}}, egress: [{}]}                                 | true
            # the pods have labels of their plan
            {podSelector: {matchLabels: {migration.openshift.io/plan: p}}, egress: [{}]}            | false
            """)
    void aSecondPolicyMayLetThemThrough(String spec, boolean reported) throws IOException {
        String deny = policy("deny", "x", "{podSelector: {}, policyTypes: [Egress]}");
        assertThat(captured("1.7.13", "none", deny + "---\n" + policy("allow", "x", spec))
                        .places("NP-009"))
                .hasSize(reported ? 1 : 0);
    }

    private Checked captured(String mtc, String policies, String captured) throws IOException {
        Files.writeString(folder.resolve("policies.yaml"), captured);
        Files.writeString(
                folder.resolve("fleet.yaml"),
                String.join(
                        "---\n",
                        Input.pair(
                                "p",
                                "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [{source: x, policies: "
                                        + policies + "}]\n"),
                        Input.cluster(
                                "a",
                                "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\nnetworkPolicies: [policies.yaml]\n"),
                        Input.cluster("b", "openshift: \"4.8\"\nnetworkPlugin: OVNKubernetes\ningress: [10.0.0.1]\n")));
        return Checked.ofFolder(folder);
    }

    private static String policy(String name, String namespace, String spec) {
        return "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: %s\n  namespace: %s\nspec: %s\n"
                .formatted(name, namespace, spec);
    }
}
