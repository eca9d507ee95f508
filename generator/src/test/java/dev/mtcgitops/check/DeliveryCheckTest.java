package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryCheckTest {
    private static final String REPOSITORY = "repository: {url: \"https://git.example.com/fleet.git\"}\n";
    private static final String ARGOCD = "argocd: {}";
    private static final String FLUX = "flux: {dependsOn: [], substituteFrom: s}";

    /** The pair in lines 1 to 8, the Delivery in 10 to 15, an overlay of one patch from 17 on, whose value is in column 23. */
    private static Checked checked(String proxy, String consumer, String patch) {
        String pair = Input.pair("shop", """
                mtc: "1.7.13"
                source: {name: a, openshift: "4.12", networkPlugin: OVNKubernetes, proxy: {http: %s}}
                target: {name: b, openshift: "4.14", networkPlugin: OVNKubernetes}
                namespaces: [{source: shop}, {source: crm}]
                """.formatted(proxy)).replace("crm}", "crm, policies: none}");
        String delivery = Input.delivery(REPOSITORY + consumer + "\n");
        return patch.isEmpty() ? Checked.of(pair, delivery) : Checked.of(pair, delivery, overlay(patch));
    }

    private static String overlay(String patch) {
        return Input.overlay("o", "when: {clusters: a}\npatches:\n  - patch: '" + patch + "'\n");
    }

    private static List<String> places(String proxy, String consumer, String patch) {
        return checked(proxy, consumer, patch).places().stream()
                .filter(place -> place.startsWith("SECRET-") || place.startsWith("GITOPS-"))
                .toList();
    }

    private static String controller(String path, String value) {
        return "{apiVersion: migration.openshift.io/v1alpha1, kind: MigrationController, metadata: {name: migration-controller,"
                + " namespace: openshift-migration}, " + path + ": " + value + "}";
    }

    private static String annotated(String annotation, String value) {
        return controller("x", "1")
                .replace(
                        "openshift-migration}, x: 1",
                        "openshift-migration, annotations: {" + annotation + ": " + value + "}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {flux: A}                | flux: {dependsOn: [], substituteFrom: s} |
                    {flux: A}                | flux: {dependsOn: []}                    | SECRET-003 6:84
                    {flux: A}                | argocd: {}                               | SECRET-003 6:84
                    {flux: A}                | flux: {dependsOn: [], kubeConfigSecrets: {b: x}} | SECRET-003 6:84
                    {flux: A}                | guards: {}                               |
                    {argocdVault: "p#k"}     | argocd: {}                               |
                    {argocdVault: "p#k"}     | flux: {dependsOn: [], substituteFrom: s} | SECRET-004 6:84
                    {argocdVault: "p#k"}     | argocd: {destinations: {b: {name: b}}}   | SECRET-004 6:84
                    {argocdVault: "p#k"}     | flux: {dependsOn: [], kubeConfigSecrets: {b: x}} | SECRET-004 6:84
                    {argocdVault: "p#k"}     | guards: {}                               |
                    http://10.0.0.1:3128     | flux: {dependsOn: []}                    |
                    """)
    void aReferenceFitsTheConsumer(String proxy, String consumer, String expected) {
        assertThat(places(proxy, consumer, ""))
                .containsExactlyElementsOf(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "http://<username>:<password>@<ip>:<port>"          | SECRET-004
                    "http://<path:s#user>:<path:s#password>@10.0.0.1:1" | SECRET-004
                    "http://10.0.0.1:<port>"                            | SECRET-004
                    "http://${USER}:${PASSWORD}@10.0.0.1:3128"          | SECRET-004
                    "<path:s>"                                          | SECRET-004
                    "<path:s#url>"                                      |
                    "${URL}"                                            |
                    "http://10.0.0.1:3128"                              |
                    """)
    void onlyAWholeUrlIsFilledIn(String value, String rule) {
        for (String field : List.of("stunnel_tcp_proxy", "http_proxy", "https_proxy")) {
            assertThat(places("http://h:1", "guards: {}", controller("spec", "{" + field + ": " + value + "}")))
                    .extracting(place -> place.split(" ")[0])
                    .containsExactlyElementsOf(rule == null ? List.of() : List.of(rule));
        }
    }

    @Test
    void fluxMustNotFindAnotherTextToSubstituteIn() {
        for (String text : List.of("a ${HOME} b", "a$$b", "${HOME}", "${", "${a-b}")) {
            String patch = controller("spec", "{velero_log_level: \"" + text + "\"}");
            assertThat(places("{flux: A}", FLUX, patch)).containsExactly("SECRET-003 23:185");
            assertThat(places("http://h:1", FLUX, patch))
                    .as("without postBuild")
                    .isEmpty();
            assertThat(places("{argocdVault: \"p#k\"}", ARGOCD, patch)).isEmpty();
        }
        assertThat(places("{flux: A}", FLUX, controller("spec", "{velero_log_level: \"$5 a$ $X\"}")))
                .isEmpty();
    }

    @Test
    void aReferenceOutsideOfAProxyIsNotFilledIn() {
        String path = controller("spec", "{velero_log_level: \"<path:secret/data/mtc#level>\"}");
        for (String consumer : List.of(ARGOCD, FLUX, "argocd: {destinations: {b: {name: b}}}")) {
            assertThat(places("http://h:1", consumer, path)).as(consumer).containsExactly("SECRET-004 23:185");
        }
        assertThat(places("http://h:1", "guards: {}", path))
                .as("nobody is known who applies it")
                .isEmpty();
        assertThat(places("{argocdVault: \"p#k\"}", ARGOCD, path))
                .as("the plugin runs")
                .isEmpty();
        assertThat(places("http://h:1", ARGOCD, controller("spec", "{velero_log_level: \"<path> a#b>\"}")))
                .isEmpty();
    }

    @Test
    void otherObjectsAreLeftAlone() {
        String patch = """
                {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: mtc-allow-egress-from-rsync, namespace: shop, \
                annotations: {note: "${HOME}"%s}}}""";
        assertThat(places("{flux: A}", FLUX, patch.formatted(""))).isEmpty();
        String substituted = patch.formatted(", kustomize.toolkit.fluxcd.io/substitute: \"enabled\"");
        assertThat(places("{flux: A}", FLUX, substituted)).hasSize(1).allMatch(place -> place.startsWith("SECRET-003"));
    }

    @Test
    void anObjectWithAReferenceIsNotLeftAlone() {
        String patch = annotated("kustomize.toolkit.fluxcd.io/substitute", "disabled");
        assertThat(places("{flux: A}", FLUX, patch)).containsExactly("SECRET-003 6:84");
        assertThat(places("http://h:1", FLUX, patch)).isEmpty();
    }

    @Test
    void cipherTextNeedsSomebodyToDecryptIt() {
        String cipher = "\"ENC[AES256_GCM,data:c2VjcmV0,iv:aXY=,tag:dGFn,type:str]\"";
        String patch = controller("spec", "{velero_log_level: " + cipher + "}");
        String decrypts = "flux: {dependsOn: [], decryption: {}}";
        assertThat(places("http://h:1", FLUX, patch)).containsExactly("SECRET-005 23:185");
        assertThat(places("http://h:1", ARGOCD, patch)).containsExactly("SECRET-005 23:185");
        assertThat(places("http://h:1", decrypts, patch)).containsExactly("SECRET-005 23:185");
        String section = patch.replaceFirst("}$", ", sops: {mac: " + cipher + "}}");
        assertThat(places("http://h:1", decrypts, section)).isEmpty();
        assertThat(places("http://h:1", ARGOCD, section)).hasSize(2).allMatch(place -> place.startsWith("SECRET-005"));
        assertThat(places("http://h:1", FLUX, controller("spec", "{velero_log_level: \"ENC[x]\"}")))
                .isEmpty();
    }

    @Test
    void anEncryptedProxyIsRenderedWithItsSection() {
        String cipher = "\"ENC[AES256_GCM,data:c2VjcmV0,iv:aXY=,tag:dGFn,type:str]\"";
        String patch = controller("spec", "{http_proxy: " + cipher + "}")
                .replaceFirst("}$", ", sops: {mac: " + cipher + ", age: [{recipient: age1x}]}}");
        Checked decrypted = checked("http://h:1", "flux: {dependsOn: [], decryption: {}}", patch);
        assertThat(decrypted.rendered().orElseThrow().tree().files().entrySet().stream()
                        .filter(file -> file.getValue().text().contains("\nsops:\n"))
                        .map(Map.Entry::getKey))
                .containsExactly("clusters/a/ocp-4.2-inherited-proxy/manifests/openshift-migration/"
                        + "migrationcontroller-migration-controller.yaml");
        String section = controller("sops", "{mac: x}");
        assertThat(places("http://h:1", FLUX, section)).containsExactly("SECRET-005 23:166");
    }

    @ParameterizedTest
    @ValueSource(strings = {"argocd: {}", "flux: {dependsOn: []}"})
    void aClusterBelowKubernetes122IsTooOldForAConsumer(String consumer) {
        String pair = Input.pair("shop", """
                mtc: "1.7.13"
                source: {name: a, openshift: "4.8", networkPlugin: OVNKubernetes}
                target: {name: b, openshift: "4.9", networkPlugin: OVNKubernetes}
                namespaces: [{source: shop, policies: none}]
                """);
        assertThat(Checked.of(pair, Input.delivery(REPOSITORY + consumer + "\n"))
                        .places())
                .containsExactly("GITOPS-002 6:32");
        assertThat(Checked.of(pair).places()).isEmpty();
    }

    @Test
    void aWaveIsAnIntegerInQuotes() {
        String patch = annotated("argocd.argoproj.io/sync-wave", "%s");
        for (String wave : List.of("\"abc\"", "\"\"", "\"1.5\"", "\"+1\"", "5", "[]")) {
            assertThat(places("http://h:1", "guards: {}", patch.formatted(wave)))
                    .as(wave)
                    .containsExactly("GITOPS-004 23:203");
        }
        for (String wave : List.of("\"5\"", "\"0\"")) {
            assertThat(places("http://h:1", ARGOCD, patch.formatted(wave)))
                    .as(wave)
                    .isEmpty();
        }
        assertThat(places("http://h:1", ARGOCD, patch.formatted("\"-1\""))).containsExactly("GITOPS-004 23:203");
        assertThat(places("http://h:1", FLUX, patch.formatted("\"-1\""))).isEmpty();
    }

    @Test
    void theMigrationControllerIsInNoEarlierWaveThanThePolicies() {
        assertThat(places("http://h:1", "argocd: {syncWaves: {MigrationController: -1}}", ""))
                .containsExactly("GITOPS-004 15:45");
        assertThat(places("http://h:1", "argocd: {syncWaves: {NetworkPolicy: 1}}", ""))
                .containsExactly("GITOPS-004 15:39");
        assertThat(places("http://h:1", "argocd: {syncWaves: {MigrationController: 1, NetworkPolicy: 1}}", ""))
                .isEmpty();
        assertThat(places("http://h:1", "argocd: {syncWaves: {EgressFirewall: 1}}", ""))
                .isEmpty();
    }

    @Test
    void aWaveOfTheDeliveryIsReportedOnceForAllClusters() {
        String[] fleet = new String[3];
        for (int i = 0; i < 2; i++) {
            fleet[i] = Input.pair("p" + i, """
                    mtc: "1.7.13"
                    source: {name: s%1$d, openshift: "4.10", networkPlugin: OVNKubernetes}
                    target: {name: t%1$d, openshift: "4.14", networkPlugin: OVNKubernetes}
                    namespaces: [{source: x%1$d, targetExists: true}]
                    """.formatted(i));
        }
        fleet[2] = Input.delivery(REPOSITORY + "argocd: {syncWaves: {MigrationController: -1}}\n");
        assertThat(Checked.of(fleet).places("GITOPS-004")).hasSize(1);
    }

    @Test
    void aMigrationControllerSkipsTheDryRun() {
        for (String options : List.of("Prune=false", "SkipDryRunOnMissingResource=false", "")) {
            assertThat(places(
                            "http://h:1", ARGOCD, annotated("argocd.argoproj.io/sync-options", "\"" + options + "\"")))
                    .as(options)
                    .contains("GITOPS-005 23:206");
        }
        String kept = "\"Prune=false,Delete=false, SkipDryRunOnMissingResource=true\"";
        assertThat(places("http://h:1", ARGOCD, annotated("argocd.argoproj.io/sync-options", kept)))
                .isEmpty();
        assertThat(places("http://h:1", FLUX, annotated("argocd.argoproj.io/sync-options", "\"Prune=false\"")))
                .isEmpty();
    }

    @Test
    void aMigrationControllerWithoutAnyAnnotationDoesNot() {
        String patch =
                controller("x", "1").replace("openshift-migration}, x: 1", "openshift-migration, annotations: null}");
        assertThat(places("http://h:1", ARGOCD, patch))
                .extracting(place -> place.substring(0, place.indexOf(' ')))
                .containsExactlyInAnyOrder("GITOPS-005", "GITOPS-006");
    }

    @Test
    void aMigrationControllerKeepsItsProtection() {
        for (String options : List.of("Prune=false", "Delete=false", "Prune=false,Delete=true", "")) {
            assertThat(places(
                            "http://h:1",
                            ARGOCD,
                            annotated(
                                    "argocd.argoproj.io/sync-options",
                                    "\"SkipDryRunOnMissingResource=true," + options + "\"")))
                    .as(options)
                    .containsExactly("GITOPS-006 23:206");
        }
        assertThat(places("http://h:1", FLUX, annotated("kustomize.toolkit.fluxcd.io/prune", "enabled")))
                .containsExactly("GITOPS-006 23:208");
        assertThat(places("http://h:1", ARGOCD, annotated("kustomize.toolkit.fluxcd.io/prune", "enabled")))
                .isEmpty();
        assertThat(places("http://h:1", "", annotated("kustomize.toolkit.fluxcd.io/prune", "enabled")))
                .containsExactly("GITOPS-006 23:208");
    }
}
