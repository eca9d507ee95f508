package dev.mtcgitops.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.review.Explainer;
import dev.mtcgitops.review.Explanation;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlObjectsTest {
    private static final String PAIR = Input.pair("shop", """
            mtc: "1.7.13"
            source: {name: a, openshift: "4.8", networkPlugin: OpenShiftSDN}
            target: {name: b, openshift: "4.14", networkPlugin: OVNKubernetes}
            namespaces: [shop]
            """);
    private static final String BOTH = Input.delivery("""
            repository: {url: "https://git.example.com/fleet.git", path: emea}
            argocd:
              destinations: {a: {name: a}}
              syncPolicy: {automated: false}
            flux: {dependsOn: []}
            """);

    private static Rendered rendered(String... documents) {
        return Checked.of(documents).rendered().orElseThrow();
    }

    private static YamlMapping spec(Rendered rendered, String path) {
        return rendered.manifests().get(path).tree().mapping("spec").orElseThrow();
    }

    private static String files(Rendered rendered) {
        StringBuilder control = new StringBuilder();
        rendered.tree().files().forEach((path, file) -> {
            if (!path.startsWith("clusters/") && !path.endsWith("/.gitattributes")) {
                control.append(path).append('\n').append(file.text());
            }
        });
        return control.toString();
    }

    @Test
    void nothingIsRenderedForConsumersThatAreNotAskedFor() {
        assertThat(files(rendered(PAIR))).isEmpty();
        assertThat(files(rendered(PAIR, Input.delivery("layout: a/{cluster}\n").replace("a/", "clusters/"))))
                .isEmpty();
    }

    @Test
    void everyLineNamesItsTemplateOrItsInput() {
        Rendered rendered = rendered(PAIR, BOTH);
        assertThat(rendered.control()).hasSize(4);
        rendered.control().forEach(object -> {
            String path = object.directory() + "/"
                    + object.manifest().id().kind().toLowerCase(java.util.Locale.ROOT) + "-"
                    + object.manifest().id().name() + ".yaml";
            int lines = (int) rendered.tree().files().get(path).text().lines().count();
            for (int line = 1; line <= lines; line++) {
                assertThat(Explainer.explain(rendered.manifests(), path, line).orElseThrow())
                        .as(path + ":" + line)
                        .isNotEmpty()
                        .allMatch(explanation -> explanation.written().hasPosition());
            }
        });
        assertThat(Explainer.touched(rendered.manifests(), "-", 14))
                .extracting(Explanation::field)
                .contains("spec.source.repoURL", "spec.sourceRepos[0]", "spec.url");
    }

    @Test
    void pathsBeginWithThePathOfTheRepository() {
        Rendered rendered = rendered(PAIR, BOTH);
        assertThat(spec(rendered, "argocd/application-mtc-a.yaml")
                        .mapping("source")
                        .flatMap(s -> s.text("path")))
                .contains("emea/clusters/a/ocp-4.2-inherited-proxy");
        assertThat(spec(rendered, "flux/b/kustomization-mtc-b.yaml").text("path"))
                .contains("./emea/clusters/b/ocp-4.2-inherited-proxy");
    }

    @Test
    void theApplyFitsTheVersionOfTheCluster() {
        assertThat(files(rendered(PAIR, BOTH)))
                .doesNotContain("ServerSideApply")
                .doesNotContain("automated");
        String argocd = Input.delivery("repository: {url: \"https://h/a\"}\nargocd: {}\n");
        assertThat(files(rendered(PAIR, argocd)).split("ServerSideApply=true", -1))
                .as("b only")
                .hasSize(2);
        assertThat(files(rendered(PAIR, argocd.replace("{}", "{style: applicationset}"))))
                .as("the oldest decides")
                .doesNotContain("ServerSideApply");
        assertThat(files(rendered(PAIR.replace("4.8", "4.9"), argocd.replace("{}", "{style: applicationset}"))))
                .contains("ServerSideApply=true");
    }

    @Test
    void theProjectAllowsWhatIsRenderedAndNothingElse() {
        assertThat(files(rendered(PAIR, BOTH))).contains("""
                          destinations:
                          - name: a
                            namespace: openshift-migration
                          - name: a
                            namespace: shop
                          namespaceResourceWhitelist:
                          - group: migration.openshift.io
                            kind: MigrationController
                          - group: networking.k8s.io
                            kind: NetworkPolicy
                          sourceRepos:
                          - "https://git.example.com/fleet.git"
                        """.indent(0)).contains("clusterResourceWhitelist: []");
    }

    @Test
    void overlaysNeverApplyToThem() {
        String overlay = Input.overlay("everything", """
                patches:
                  - target: {kind: ".*"}
                    patch: '[{op: add, path: /metadata/labels/mine, value: "yes"}]'
                """);
        Rendered plain = rendered(PAIR, BOTH);
        Rendered patched = rendered(PAIR, BOTH, overlay);
        assertThat(files(patched)).isEqualTo(files(plain));
        assertThat(patched.tree().files()).isNotEqualTo(plain.tree().files());
    }

    @Test
    void aClusterThatRendersNothingHasNone() {
        String overlay = Input.overlay("nothing", """
                when: {clusters: b}
                patches:
                  - target: {kind: ".*"}
                    patch: '{$patch: delete}'
                """);
        Rendered rendered = rendered(PAIR, BOTH, overlay);
        assertThat(rendered.tree().files().keySet())
                .noneMatch(path -> path.startsWith("flux/") || path.startsWith("clusters/b/"))
                .anyMatch(path -> path.startsWith("argocd/"));
    }

    @Test
    void aReferenceOnlyBringsWhatFillsItIn() {
        String pair = PAIR.replace("OVNKubernetes}", "OVNKubernetes, proxy: {http: {flux: MTC_PROXY}}}");
        String flux = Input.delivery(
                "repository: {url: \"https://h/a\"}\nflux: {dependsOn: [], substituteFrom: mtc-proxies}\n");
        Rendered rendered = rendered(pair, flux);
        assertThat(spec(rendered, "flux/b/kustomization-mtc-b.yaml").get("postBuild"))
                .isPresent();
        assertThat(spec(rendered, "flux/a/kustomization-mtc-a.yaml").get("postBuild"))
                .isEmpty();
        String argocd = Input.delivery("repository: {url: \"https://h/a\"}\nargocd: {}\n");
        Rendered vault = rendered(pair.replace("{flux: MTC_PROXY}", "{argocdVault: \"p#k\"}"), argocd);
        assertThat(spec(vault, "argocd/application-mtc-b.yaml")
                        .mapping("source")
                        .flatMap(s -> s.get("plugin")))
                .isPresent();
        assertThat(spec(vault, "argocd/application-mtc-a.yaml")
                        .mapping("source")
                        .flatMap(s -> s.get("plugin")))
                .isEmpty();
    }

    @Test
    void anApplicationSetSkipsWhatOthersApply() {
        String delivery = Input.delivery("""
                repository: {url: "https://h/a", path: x/y}
                layout: fleet/all/{cluster}
                argocd: {style: applicationset, destinations: {b: {name: b}}}
                """);
        Rendered rendered = rendered(PAIR, delivery);
        assertThat(rendered.control())
                .extracting(object -> object.manifest().id().kind())
                .isEqualTo(List.of("AppProject", "ApplicationSet"));
        assertThat(files(rendered))
                .contains("- path: \"x/y/fleet/all/*\"\n      - exclude: true\n        path: x/y/fleet/all/a\n")
                .contains("name: \"mtc-{{index .path.segments 4}}\"")
                .contains("preserveResourcesOnDeletion: true");
    }
}
