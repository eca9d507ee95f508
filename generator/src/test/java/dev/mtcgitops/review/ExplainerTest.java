package dev.mtcgitops.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ExplainerTest {
    private static final String INPUT = """
            apiVersion: mtcgitops.dev/v1alpha1
            kind: ClusterPair
            metadata:
              name: shop
            spec:
              mtc: "1.7.13"
              source:
                name: a
                openshift: "4.14"
                networkPlugin: OVNKubernetes
                egressFirewalls:
                  - namespace: shop
                    rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]
              target:
                name: b
                openshift: "4.14"
                ingress: [10.0.0.1]
              namespaces: [shop]
            ---
            apiVersion: mtcgitops.dev/v1alpha1
            kind: Overlay
            metadata:
              name: mine
            spec:
              patches:
                - target: {kind: NetworkPolicy}
                  patch: |-
                    - op: add
                      path: /metadata/annotations
                      value: {note: "mine"}
                    - op: replace
                      path: /spec/egress
                      value: [{}, {ports: []}]
            """;

    private final SourceTexts texts = new SourceTexts();
    private final Diagnostics found = new Diagnostics();
    private final Rendered rendered = Pipeline.run(
                    Inputs.find(
                            List.of("-"),
                            new ByteArrayInputStream(INPUT.getBytes(StandardCharsets.UTF_8)),
                            Path.of("").toAbsolutePath()),
                    Workers.of(1),
                    texts,
                    found)
            .orElseThrow(() -> new AssertionError(found.sorted()));

    private String explained(String path, int line) {
        return Explainer.explain(rendered.manifests(), path, line).orElseThrow().stream()
                .map(e -> e.field() + "=" + e.value() + " < " + e.written() + " < "
                        + e.inputs().stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
    }

    private String path(String end) {
        return rendered.tree().files().keySet().stream()
                .filter(path -> path.endsWith(end))
                .findFirst()
                .orElseThrow();
    }

    private int lineOf(String path, String content) {
        List<String> lines = rendered.tree().files().get(path).text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(content)) {
                return i + 1;
            }
        }
        throw new AssertionError(content + " in " + lines);
    }

    @Test
    void everyLineOfEveryManifestIsExplained() {
        rendered.tree().files().forEach((path, file) -> {
            int lines = (int) file.text().lines().count();
            if (!path.endsWith(".yaml") || path.endsWith("kustomization.yaml")) {
                assertThat(Explainer.explain(rendered.manifests(), path, 1)).isEmpty();
                return;
            }
            for (int line = 1; line <= lines; line++) {
                List<Explanation> explanations =
                        Explainer.explain(rendered.manifests(), path, line).orElseThrow();
                assertThat(explanations).as(path + ":" + line).isNotEmpty().allSatisfy(e -> {
                    assertThat(e.field()).isNotEmpty();
                    assertThat(e.written().hasPosition()).isTrue();
                    assertThat(texts.line(e.written().file(), e.written().line()))
                            .isPresent();
                });
            }
            for (int line : new int[] {-1, 0, lines + 1, Integer.MAX_VALUE}) {
                assertThat(Explainer.explain(rendered.manifests(), path, line).orElseThrow())
                        .isEmpty();
            }
        });
    }

    @Test
    void aValueNamesItsTemplateAndItsInput() {
        String firewall = path("egressfirewall-default.yaml");
        assertThat(explained(firewall, lineOf(firewall, "cidrSelector: \"10.0.0.1/32\"")))
                .matches("spec\\.egress\\[0]\\.to\\.cidrSelector=10\\.0\\.0\\.1/32 "
                        + "< templates/egressfirewall\\.yaml\\.ftl:\\d+:1 < -:17:15");
        assertThat(explained(firewall, lineOf(firewall, "- to:")))
                .matches("spec\\.egress\\[1]\\.to= < templates/egressfirewall\\.yaml\\.ftl:\\d+:1 < ");
        assertThat(explained(firewall, lineOf(firewall, "kind: EgressFirewall")))
                .startsWith("kind=EgressFirewall < templates/egressfirewall.yaml.ftl:3:1");
    }

    @Test
    void whatAnOverlayWroteNamesThePatch() {
        String policy = path("networkpolicy-mtc-allow-egress-from-rsync.yaml");
        assertThat(explained(policy, lineOf(policy, "note: mine")))
                .isEqualTo("metadata.annotations.note=mine < -:30:25 < ");
        assertThat(explained(policy, lineOf(policy, "- ports: []"))).startsWith("spec.egress[1].ports= < -:33:");
        assertThat(explained(policy, lineOf(policy, "- {}"))).startsWith("spec.egress[0]= < -:33:");
        assertThat(explained(policy, lineOf(policy, "annotations:"))).startsWith("metadata.annotations= < -:29:");
    }

    @Test
    void whatAnOverlayOfTheProductWroteNamesItsFile() {
        assertThat(Explainer.explain(rendered.manifests(), "clusters/none.yaml", 1))
                .isEmpty();
    }
}
