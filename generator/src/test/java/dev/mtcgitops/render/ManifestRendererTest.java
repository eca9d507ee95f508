package dev.mtcgitops.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.ClusterPlan;
import dev.mtcgitops.resolve.ControllerPlan;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestRendererTest {
    private static List<Manifest> render(ClusterPlan plan) {
        return new ManifestRenderer().render(plan);
    }

    private static Manifest manifest(ClusterPlan plan, String kind) {
        return render(plan).stream()
                .filter(m -> m.id().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyKindIsRenderedInOrder() {
        assertThat(render(Plans.full()))
                .extracting(m -> m.id().toString())
                .containsExactly(
                        "MigrationController openshift-migration/migration-controller",
                        "EgressFirewall shop/default",
                        "EgressNetworkPolicy shop/default",
                        "NetworkPolicy shop/mtc-allow-egress-from-rsync",
                        "NetworkPolicy shop/mtc-allow-ingress-to-rsync");
        assertThat(render(Plans.full())).allSatisfy(m -> {
            assertThat(m.uses()).hasSize(1);
            assertThat(m.tree()
                            .mapping("metadata")
                            .orElseThrow()
                            .mapping("labels")
                            .orElseThrow()
                            .text("app.kubernetes.io/managed-by"))
                    .contains("mtc-gitops");
        });
    }

    @Test
    void theControllerIsWrittenWhole() {
        assertThat(YamlWriter.write(
                        manifest(Plans.full(), "MigrationController").tree()))
                .isEqualTo("""
                        apiVersion: migration.openshift.io/v1alpha1
                        kind: MigrationController
                        metadata:
                          labels:
                            app.kubernetes.io/managed-by: mtc-gitops
                          name: migration-controller
                          namespace: openshift-migration
                        spec:
                          cluster_name: host
                          daemonset_node_selector:
                            disk: ssd
                          excluded_resources:
                          - a
                          http_proxy: "http://proxy:3128"
                          https_proxy: "https://proxy:3128"
                          mig_pv_limit: "100"
                          migration_controller: true
                          migration_log_reader: true
                          migration_ui: true
                          migration_velero: true
                          no_proxy: ".svc,10.0.0.0/8"
                          restic_supplemental_groups: []
                          rsync_backoff_limit: 20
                          rsync_endpoint_type: Route
                          src_supplemental_groups: "1000,2000"
                          stunnel_tcp_proxy: "http://10.0.0.1:3128"
                          target_supplemental_groups: "3000"
                        """);
    }

    @Test
    void aRemoteClusterHasTheFlagsAlone() {
        ClusterPlan full = Plans.full();
        ControllerPlan controller = new ControllerPlan(
                new Derived("false", List.of()), null, null, null, null, null, null, null, List.of(), List.of());
        ClusterPlan plan = new ClusterPlan(full.cluster(), controller, List.of(), List.of());
        assertThat(render(plan)).hasSize(1);
        assertThat(YamlWriter.write(render(plan).get(0).tree())).endsWith("""
                spec:
                  migration_controller: false
                  migration_log_reader: true
                  migration_ui: false
                  migration_velero: true
                """);
    }

    @Test
    void policiesSelectTheRsyncPodsOfEveryRelease() {
        assertThat(YamlWriter.write(manifest(Plans.full(), "NetworkPolicy").tree()))
                .endsWith("""
                    velero.io/exclude-from-backup: "true"
                  name: mtc-allow-egress-from-rsync
                  namespace: shop
                spec:
                  egress:
                  - {}
                  podSelector:
                    matchExpressions:
                    - key: app
                      operator: In
                      values:
                      - directvolumemigration-rsync-transfer
                      - directvolumemigration-rsync-transfer-block
                  policyTypes:
                  - Egress
                """);
    }

    // No value becomes syntax.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\\",
                "\n",
                "\r\n",
                "\t",
                "#",
                " # x",
                ": ",
                "a: b",
                "- a",
                "${x}",
                "${x?api}",
                "<#if>",
                "</#list>",
                "<#-- -->",
                "---",
                "...",
                "{}",
                "[a]",
                "&a",
                "*a",
                "!a",
                "%a",
                "@a",
                "`",
                "'",
                "null",
                "true",
                "1.0",
                "",
                " ",
                "\u00e9",
                "\u0000",
                "\u0007",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\ud83d\ude80",
                "\ufeff",
                "\ue0005",
                "\"\nspec: {}\n---\nkind: Secret\n",
                "\\\"",
                "\\u0041",
                "<@value x/>",
                "[=x]",
                "#{x}"
            })
    void aHostileValueChangesItsLeavesAndNothingElse(String hostile) {
        UnaryOperator<String> spoil = text -> text + hostile + text;
        List<Manifest> plain = render(Plans.full());
        List<Manifest> spoiled = render(Plans.full(spoil));
        assertThat(spoiled).hasSameSizeAs(plain);
        for (Manifest manifest : plain) {
            String name = manifest.id().kind() + (manifest.id().name().contains("ingress") ? "i" : "");
            Manifest other = spoiled.stream()
                    .filter(m -> name.equals(m.id().kind() + (m.id().name().contains("ingress") ? "i" : "")))
                    .findFirst()
                    .orElseThrow();
            assertSame(manifest.tree(), other.tree(), spoil);
        }
    }

    private static void assertSame(YamlNode plain, YamlNode spoiled, UnaryOperator<String> spoil) {
        assertThat(spoiled).hasSameClassAs(plain);
        if (plain instanceof YamlScalar scalar) {
            YamlScalar other = (YamlScalar) spoiled;
            assertThat(other.type()).isEqualTo(scalar.type());
            assertThat(other.value()).isIn(scalar.value(), spoil.apply(scalar.value()));
            boolean fromInput = scalar.isString() && !scalar.origin().inputs().isEmpty();
            if (fromInput
                    && !List.of("Allow", "Deny", "TCP", "UDP").contains(scalar.value())
                    && !scalar.value().endsWith("/0")) {
                assertThat(other.value()).isEqualTo(spoil.apply(scalar.value()));
            }
        } else if (plain instanceof YamlSequence sequence) {
            List<YamlNode> others = ((YamlSequence) spoiled).items();
            assertThat(others).hasSameSizeAs(sequence.items());
            for (int i = 0; i < others.size(); i++) {
                assertSame(sequence.items().get(i), others.get(i), spoil);
            }
        } else {
            List<YamlMapping.Entry> entries = new ArrayList<>();
            ((YamlMapping) plain).entries().forEach(entries::add);
            List<YamlMapping.Entry> others = new ArrayList<>();
            ((YamlMapping) spoiled).entries().forEach(others::add);
            assertThat(others).hasSameSizeAs(entries);
            for (int i = 0; i < others.size(); i++) {
                assertSame(entries.get(i).key(), others.get(i).key(), spoil);
                assertSame(entries.get(i).value(), others.get(i).value(), spoil);
            }
        }
    }

    // Origins.

    private static void walk(YamlNode node, BiConsumer<YamlScalar, Boolean> visitor) {
        if (node instanceof YamlScalar scalar) {
            visitor.accept(scalar, false);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> walk(item, visitor));
        } else {
            for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
                visitor.accept(entry.key(), true);
                walk(entry.value(), visitor);
            }
        }
    }

    @Test
    void everyScalarNamesItsLineOfTheTemplate() {
        SourceTexts texts = new SourceTexts();
        ManifestRenderer.remember(texts);
        for (Manifest manifest : render(Plans.full())) {
            walk(manifest.tree(), (scalar, key) -> {
                Location written = scalar.origin().written();
                assertThat(written.file())
                        .startsWith("templates/" + manifest.id().kind().toLowerCase(java.util.Locale.ROOT));
                String line = texts.line(written.file(), written.line()).orElse("");
                assertThat(line)
                        .as(scalar + " at " + written)
                        .matches(text ->
                                text.contains(scalar.value()) || text.contains("${") || text.contains("<@value"));
                if (!line.contains("${") && !line.contains("<@")) {
                    assertThat(line).contains(scalar.value());
                    assertThat(scalar.origin().inputs()).isEmpty();
                }
            });
        }
    }

    /** Each value of the plan stands in an input line of its own, so a value and its line belong together. */
    @Test
    void everyValueNamesItsLineOfTheInput() {
        List<Derived> stated = new ArrayList<>();
        ControllerPlan controller = Plans.full().controller();
        stated.addAll(List.of(
                controller.httpProxy(),
                controller.httpsProxy(),
                controller.noProxy(),
                controller.stunnelTcpProxy(),
                controller.sourceGroups(),
                controller.targetGroups(),
                controller.endpointType()));
        controller
                .variables()
                .forEach(v ->
                        stated.add(new Derived(v.key().value(), List.of(v.key().at()))));
        List<String> found = new ArrayList<>();
        walk(
                manifest(Plans.full(), "MigrationController").tree(),
                (scalar, key) -> scalar.origin().inputs().forEach(at -> found.add(scalar.value() + " " + at)));
        assertThat(stated)
                .allSatisfy(value -> assertThat(found)
                        .contains(value.text() + " " + value.from().get(0)));
        assertThat(found).hasSize(19);
    }

    @Test
    void rulesOfFirewallsNameTheirLines() {
        for (String kind : List.of("EgressFirewall", "EgressNetworkPolicy")) {
            ClusterPlan plan = Plans.full();
            var firewall = plan.firewalls().stream()
                    .filter(f -> kind.startsWith("EgressF") == f.plugin().text().startsWith("OVN"))
                    .findFirst()
                    .orElseThrow();
            YamlSequence rules = (YamlSequence) manifest(plan, kind)
                    .tree()
                    .mapping("spec")
                    .orElseThrow()
                    .get("egress")
                    .orElseThrow();
            assertThat(rules.items()).hasSize(4);
            YamlMapping first = (YamlMapping) rules.items().get(0);
            assertThat(first.get("type").orElseThrow().origin().inputs())
                    .isEqualTo(firewall.allows().get(0).cidr().from());
            for (int i = 1; i < 4; i++) {
                assertThat(((YamlMapping) rules.items().get(i))
                                .get("type")
                                .orElseThrow()
                                .origin()
                                .inputs())
                        .containsExactly(firewall.existing().get(i - 1).at());
            }
        }
    }
}
