package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.DeletionGuard;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Located;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryReaderTest {
    private static final String HEAD = Reading.PAIR + "---\napiVersion: mtcgitops.dev/v1alpha1\nkind: Delivery\n";
    private static final String SPEC = HEAD + "spec:\n  repository: {url: \"https://git.example.com/fleet.git\"}\n";

    private static Delivery delivery(String text) {
        return Reading.valid(text).delivery().orElseThrow();
    }

    @Test
    void everyFieldIsRead() {
        Delivery delivery = delivery(HEAD + """
                metadata: {name: mtc.emea}
                spec:
                  repository: {url: "ssh://git@git.example.com/fleet.git", branch: rendered, path: envs/prod}
                  argocd:
                    namespace: openshift-gitops
                    project: migrations
                    destinations:
                      a: {server: "https://api.a.example.com:6443"}
                      c: {name: "eks/c:1"}
                    syncPolicy: {automated: false, prune: false, selfHeal: false}
                    syncWaves: {MigrationController: 10, NetworkPolicy: -1, EgressFirewall: "0"}
                  flux:
                    namespace: gitops
                    interval: 1h30m
                    repositorySecret: key
                    kubeConfigSecrets: {b: b-kubeconfig}
                    substituteFrom: mtc-proxies
                    decryption: {secret: sops-age}
                    dependsOn: [mtc-operator]
                  guards: {maxDeletions: 0, maxDeletionPercent: 100}
                  hydrator: true
                """);
        ArgoCd argocd = delivery.argocd().orElseThrow();
        Flux flux = delivery.flux().orElseThrow();
        assertThat(delivery.nameFor("a")).isEqualTo("mtc.emea-a");
        assertThat(argocd.namespace()).hasToString("openshift-gitops");
        assertThat(argocd.project()).map(Located::value).contains("migrations");
        assertThat(argocd.style().value()).isEqualTo(ArgoCd.Style.APPLICATIONS);
        assertThat(argocd.destinations().orElseThrow().values())
                .extracting(to -> to.cluster() + " " + to.value() + " " + to.server())
                .containsExactly("a https://api.a.example.com:6443 true", "c eks/c:1 false");
        assertThat(argocd.syncPolicy()).hasToString("SyncPolicy[automated=false, prune=false, selfHeal=false]");
        assertThat(argocd.syncWaves()).hasToString("{EgressFirewall=0, MigrationController=10, NetworkPolicy=-1}");
        assertThat(flux.namespace()).hasToString("gitops");
        assertThat(flux.interval()).hasToString("1h30m");
        assertThat(flux.repositorySecret()).map(Located::value).contains("key");
        assertThat(flux.kubeConfigSecrets().orElseThrow())
                .hasToString("{b=KubeConfig[cluster=b, secret=b-kubeconfig]}");
        assertThat(flux.substituteFrom()).map(Located::value).contains("mtc-proxies");
        assertThat(flux.decryption().flatMap(Flux.Decryption::secret))
                .map(Located::value)
                .contains("sops-age");
        assertThat(flux.dependsOn().orElseThrow()).hasToString("[mtc-operator]");
        assertThat(delivery.guards()).isEqualTo(new DeletionGuard(0, 100));
        assertThat(delivery.hydrator()).isTrue();
    }

    @Test
    void whatIsNotStatedHasADefault() {
        Delivery delivery = delivery(SPEC + "  argocd: {}\n  flux: {dependsOn: [], decryption: {}}\n");
        ArgoCd argocd = delivery.argocd().orElseThrow();
        Flux flux = delivery.flux().orElseThrow();
        assertThat(delivery.nameFor("a")).isEqualTo("mtc-a");
        assertThat(argocd.namespace()).hasToString("argocd");
        assertThat(argocd.project()).isEmpty();
        assertThat(argocd.destinations()).isEmpty();
        assertThat(argocd.syncPolicy()).hasToString("SyncPolicy[automated=true, prune=true, selfHeal=true]");
        assertThat(argocd.syncWaves()).isEmpty();
        assertThat(flux.namespace()).hasToString("flux-system");
        assertThat(flux.interval()).hasToString("10m");
        assertThat(flux.kubeConfigSecrets()).isEmpty();
        assertThat(flux.substituteFrom()).isEmpty();
        assertThat(flux.decryption().flatMap(Flux.Decryption::secret)).isEmpty();
        assertThat(flux.dependsOn()).contains(List.of());
        assertThat(delivery.guards()).isEqualTo(DeletionGuard.DEFAULT);
        assertThat(delivery.hydrator()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    argocd: §[] | INPUT-012
                    argocd: {§directory: {}} | GITOPS-003
                    argocd: {§kustomize: {namespace: x}} | GITOPS-003
                    argocd: {§helm: {}} | GITOPS-003
                    argocd: {§directories: {}} | INPUT-010
                    argocd: {namespace: §a.b} | INPUT-017
                    argocd: {project: §default} | INPUT-042
                    argocd: {project: §"*"} | INPUT-017
                    argocd: {style: §app} | INPUT-014
                    argocd: {destinations: §{}} | INPUT-016
                    argocd: {destinations: {§A: {name: a}}} | INPUT-017
                    argocd: {destinations: {a: §a}} | INPUT-012
                    argocd: {destinations: {§a: {}}} | INPUT-025
                    argocd: {destinations: {a: {name: a, §server: "https://a"}}} | INPUT-025
                    argocd: {destinations: {a: {name: §"*"}}} | INPUT-042
                    argocd: {destinations: {a: {name: §"!a"}}} | INPUT-042
                    argocd: {destinations: {a: {name: §"u:hunter2@a"}}} | INPUT-042
                    argocd: {destinations: {a: {server: §"*"}}} | INPUT-024
                    argocd: {destinations: {a: {server: §"https://u:hunter2@a:6443"}}} | PROXY-004
                    argocd: {syncPolicy: {prune: §"true"}} | INPUT-012
                    argocd: {syncPolicy: {§replace: true}} | INPUT-010
                    argocd: {syncWaves: {§Namespace: -5}} | INPUT-010
                    argocd: {syncWaves: {NetworkPolicy: §first}} | GITOPS-004
                    argocd: {syncWaves: {NetworkPolicy: §1.5}} | GITOPS-004
                    argocd: {syncWaves: {NetworkPolicy: §12345678901}} | GITOPS-004
                    argocd: {syncWaves: {NetworkPolicy: §[1]}} | GITOPS-004
                    argocd: {style: applicationset, destinations: {a: {name: §b}}} | INPUT-043
                    argocd: {style: applicationset, destinations: {a: {server: §"https://a"}}} | INPUT-043
                    flux: {dependsOn: [], §targetNamespace: x} | GITOPS-003
                    flux: {dependsOn: §x} | INPUT-012
                    flux: {dependsOn: [§A]} | INPUT-017
                    §flux: {} | GITOPS-005
                    flux: {dependsOn: [], interval: §10} | INPUT-041
                    flux: {dependsOn: [], interval: §"10"} | INPUT-041
                    flux: {dependsOn: [], interval: §1d} | INPUT-041
                    flux: {dependsOn: [], kubeConfigSecrets: {a: §{name: a}}} | INPUT-012
                    flux: {dependsOn: [], kubeConfigSecrets: {a: §A}} | INPUT-017
                    flux: {dependsOn: [], substituteFrom: §{name: a}} | INPUT-012
                    flux: {dependsOn: [], decryption: {§provider: sops}} | INPUT-010
                    guards: {maxDeletions: §-1} | INPUT-015
                    guards: {maxDeletionPercent: §101} | INPUT-015
                    guards: {§deletions: 5} | INPUT-010
                    hydrator: §{} | INPUT-012
                    """)
    void isReportedWhereItIs(String line, String rules) {
        Reading.assertFindings(SPEC + "  " + line + "\n", rules);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {§argocd: {}} | INPUT-040
                    {§flux: {dependsOn: []}} | INPUT-040
                    {§argocd: {}, flux: {dependsOn: []}} | INPUT-040
                    {§repository: {branch: a}, argocd: {}} | INPUT-040
                    {repository: {url: §"https://h/a?token=x"}, argocd: {}} | INPUT-034
                    {repository: {§urll: "https://h/a"}, argocd: {}} | INPUT-010
                    {§repositry: {url: "https://h/a"}, argocd: {}} | INPUT-010
                    {repository: {url: §/srv/fleet.git}, argocd: {}} | INPUT-040
                    {repository: {url: §"file:///srv/fleet.git"}, flux: {dependsOn: []}} | INPUT-040
                    {repository: {url: §"HTTPS://h/a"}, flux: {dependsOn: []}} | INPUT-040
                    {repository: {url: "ssh://h/a"}, §flux: {dependsOn: []}} | INPUT-040
                    {repository: {url: "https://h/a"}, layout: "{cluster}", argocd: {style: §applicationset}} | INPUT-043
                    {repository: {url: "https://h/a"}, layout: "a/b-{cluster}", argocd: {style: §applicationset}} | INPUT-043
                    """)
    void whatFieldsSayTogetherIsReportedWhereItIs(String spec, String rules) {
        Reading.assertFindings(HEAD + "spec: " + spec + "\n", rules);
    }

    @Test
    void durationsMayBeLong() {
        String interval = "1s".repeat(50_000);
        assertThat(delivery(SPEC + "  flux: {dependsOn: [], interval: " + interval + "}\n")
                        .flux()
                        .orElseThrow()
                        .interval())
                .hasToString(interval);
    }

    @Test
    void aRepositoryForPublishingAloneMayBeAPath() {
        assertThat(delivery(HEAD + "spec: {repository: {url: /srv/fleet.git}}\n")
                        .repository())
                .isPresent();
        assertThat(delivery(SPEC + "  layout: a/{cluster}\n  argocd: {style: applicationset}\n")
                        .argocd())
                .isPresent();
    }
}
