package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint about the credentials of a proxy, followed to the letter, gives a fleet that renders. */
final class CredentialHintsTest {
    private static final Pattern REFERENCE = Pattern.compile("`(\\{[^`]+})`");
    private static final String FLUX = "flux: {dependsOn: [], substituteFrom: s}";
    private static final String PLAIN = "argocd: {destinations: {b: {name: b}}}";

    private static Checked checked(String openshift, String http, String tcpProxy, String consumer, String overlay) {
        String pair = Input.pair("shop", """
                mtc: "1.7.13"
                source: {name: a, openshift: "%s", networkPlugin: OVNKubernetes, proxy: {http: %s}}
                target: {name: b, openshift: "4.14", networkPlugin: OVNKubernetes, ingress: [192.0.2.20]}
                control: source
                directVolumeMigration: {tcpProxy: {host: 10.0.0.5, port: 3128, auth: basic, credentials: %s}}
                namespaces: [{source: shop, policies: tight}]
                """.formatted(openshift, http, tcpProxy));
        String delivery =
                Input.delivery("repository: {url: \"https://git.example.com/fleet.git\"}\n" + consumer + "\n");
        return overlay.isEmpty()
                ? Checked.of(pair, delivery)
                : Checked.of(pair, delivery, Input.overlay("o", "when: {clusters: a}\npatches:\n" + overlay));
    }

    private static List<Diagnostic> secrets(Checked checked) {
        return checked.diagnostics().stream()
                .filter(d -> d.rule().startsWith("SECRET-"))
                .toList();
    }

    private static String reference(String hint) {
        Matcher matcher = REFERENCE.matcher(hint);
        assertThat(matcher.find()).as(hint).isTrue();
        return matcher.group(1);
    }

    private static String controller(Checked checked) {
        return checked.rendered().orElseThrow().tree().files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("clusters/a/")
                        && file.getKey().endsWith("migrationcontroller-migration-controller.yaml"))
                .map(file -> file.getValue().text())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {flux: A}            | argocd: {}           | SECRET-003
            {flux: A}            | argocd: {destinations: {b: {name: b}}} | SECRET-003
            {argocdVault: "p#k"} | flux: {dependsOn: [], substituteFrom: s} | SECRET-004
            {argocdVault: "p#k"} | argocd: {destinations: {b: {name: b}}} | SECRET-004
            {unmanaged: true}    | flux: {dependsOn: [], substituteFrom: s} | SECRET-006
            """)
    void theReferenceOfTheHintFitsTheConsumer(String reference, String consumer, String rule) {
        List<Diagnostic> found = secrets(checked("4.12", reference, reference, consumer, ""));
        assertThat(found).extracting(Diagnostic::rule).containsExactly(rule, rule);
        String fitting = reference(found.get(0).hint());
        Checked followed = checked("4.12", fitting, fitting, consumer, "");
        assertThat(secrets(followed)).isEmpty();
        assertThat(followed.rendered()).isPresent();
    }

    @Test
    void fluxNeedsTheSecretThatTheHintNames() {
        String consumer = "flux: {dependsOn: []}";
        for (String reference : List.of("{argocdVault: \"p#k\"}", "{unmanaged: true}")) {
            Diagnostic found =
                    secrets(checked("4.12", reference, reference, consumer, "")).get(0);
            assertThat(found.hint()).contains("`flux.substituteFrom`");
            String fitting = reference(found.hint());
            assertThat(checked("4.12", fitting, fitting, FLUX, "").rendered()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {argocdVault: "p#k"} | argocd: {} | <path:path#key>
            {flux: A}            | flux: {dependsOn: [], substituteFrom: s} | ${NAME}
            {unmanaged: true}    | argocd: {destinations: {b: {name: b}}} |
            """)
    void thePartOfAUrlIsReplacedByTheReferenceOfTheHint(String input, String consumer, String written) {
        String patch =
                "  - target: {kind: MigrationController}\n    patch: '[{op: add, path: /spec/http_proxy, value: \"%s\"}]'\n";
        Diagnostic part = secrets(checked("4.12", input, input, consumer, patch.formatted("http://<user>@10.0.0.1:1")))
                .get(0);
        assertThat(part.rule()).isEqualTo("SECRET-004");
        assertThat(part.hint()).contains(written == null ? input : "`" + written + "`");
        Checked followed = checked("4.12", input, input, consumer, written == null ? "" : patch.formatted(written));
        assertThat(secrets(followed)).isEmpty();
        assertThat(followed.rendered()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {argocdVault: "p#k"} | argocd: {} | argocd: {destinations: {b: {name: b}}}
            {flux: A} | flux: {dependsOn: [], substituteFrom: s} | flux: {dependsOn: [], substituteFrom: s, kubeConfigSecrets: {b: x}}
            """)
    void aClusterThatIsTooOldGoesToOcWithItsProxy(String reference, String every, String others) {
        Diagnostic tooOld = checked("4.6", reference, reference, every, "").diagnostics().stream()
                .filter(d -> d.rule().equals("GITOPS-002"))
                .findFirst()
                .orElseThrow();
        String fitting = reference(tooOld.hint());
        Checked followed = checked("4.6", fitting, fitting, others, "");
        assertThat(followed.diagnostics()).extracting(Diagnostic::rule).doesNotContain("GITOPS-002");
        assertThat(followed.rendered()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {PLAIN, "argocd: {}", "guards: {}"})
    void anUnmanagedProxyIsNoKeyAndStillAProxy(String consumer) {
        Checked checked = checked("4.12", "{unmanaged: true}", "{unmanaged: true}", consumer, "");
        assertThat(controller(checked)).doesNotContain("http_proxy", "stunnel_tcp_proxy");
        assertThat(checked.rendered().orElseThrow().tree().files())
                .hasEntrySatisfying(
                        "clusters/a/ocp-4.2-inherited-proxy/manifests/shop/networkpolicy-mtc-allow-egress-from-rsync.yaml",
                        policy -> assertThat(policy.text()).contains("10.0.0.5/32"));
        assertThat(checked.places("STUNNEL-010")).isNotEmpty();
    }
}
