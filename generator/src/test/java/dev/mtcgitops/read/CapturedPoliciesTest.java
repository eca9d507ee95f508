package dev.mtcgitops.read;

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

/** Captured NetworkPolicies that nobody could judge. */
final class CapturedPoliciesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {podSelector: {matchExpressions: [{key: app, operator: Is, values: [x]}]}}      | 21
            {podSelector: {matchLabels: [app]}}                                             | 21
            {podSelector: {}, ingress: [{from: [{ipBlock: {cidr: all}}]}]}                  | 60
            {podSelector: {}, egress: [{to: [{namespaceSelector: {matchExpressions: [{key: a, operator: In}]}}]}]} | 60
            {podSelector: {}, ingress: [{ports: [{port: {}}]}]}                             | 44
            {podSelector: {}, policyTypes: [Both]}                                          | 39
            {podSelector: {}, ingress: null, egress: [{to: null, ports: [{port: 443}]}]}    | 0
            {podSelector: {matchExpressions: [{key: app, operator: Exists}]}}               | 0
            """)
    void aPolicyOfAnotherFormIsRefusedAtThePart(String spec, int column) throws IOException {
        Files.writeString(
                folder.resolve("policies.yaml"),
                "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny, namespace: x}\nspec: "
                        + spec + "\n");
        Files.writeString(
                folder.resolve("fleet.yaml"),
                String.join(
                        "---\n",
                        Input.pair("p", "mtc: \"1.7.13\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                        Input.cluster("a", "openshift: \"4.12\"\nnetworkPolicies: [policies.yaml]\n"),
                        Input.cluster("b", "openshift: \"4.12\"\n")));
        assertThat(Checked.ofFolder(folder).places("INPUT-031"))
                .isEqualTo(column > 0 ? List.of("INPUT-031 4:" + column) : List.of());
    }
}
