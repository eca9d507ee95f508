package dev.mtcgitops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.work.Workers;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a change of the input does on clusters, where both inputs are known. */
class ChangeEffectsTest {
    private static final String CLUSTERS =
            Input.cluster("old", """
                    openshift: "4.12"
                    networkPlugin: OVNKubernetes
                    egressFirewalls: [{namespace: shop, name: default, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}]
                    """) + "---\n" + cluster("new") + "---\n" + cluster("other");

    private static String cluster(String name) {
        return Input.cluster(
                name,
                "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\ningress: [192.0.2.10]\nnodes: [192.0.2.20]\n");
    }

    private static String pair(String name, String more) {
        return Input.pair(
                name,
                "mtc: \"1.7.13\"\nsource: old\ntarget: new\nnamespaces: [{source: " + name + ", targetExists: true}]\n"
                        + more);
    }

    private static String fleet(String... documents) {
        return CLUSTERS + "---\n" + String.join("---\n", documents);
    }

    private static FleetState state(String input) {
        SourceTexts texts = new SourceTexts();
        Diagnostics found = new Diagnostics();
        Inputs inputs = Inputs.find(
                List.of("-"),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Path.of("").toAbsolutePath());
        return Pipeline.run(inputs, Workers.of(1), texts, found)
                .orElseThrow(() -> new AssertionError(found.sorted().toString()))
                .state(texts);
    }

    /** The effects as rule, place and message. */
    private static List<String> effects(String before, String after) {
        return FleetChange.between(state(before), state(after), Workers.of(2)).effects().stream()
                .map(effect -> effect.rule() + " " + effect.at() + " " + effect.message())
                .toList();
    }

    private static List<String> effects(String rule, String before, String after) {
        return effects(before, after).stream()
                .filter(effect -> effect.startsWith(rule))
                .toList();
    }

    private static String argocd(String more) {
        return argocd("old: {name: old}, new: {name: new}", more);
    }

    private static String argocd(String destinations, String more) {
        return Input.delivery("repository: {url: \"https://git.example.com/fleet.git\"}\nargocd:\n"
                + "  destinations: {" + destinations + "}\n" + more);
    }

    @Test
    void aMovedDirectoryIsFoundAgainByItsControlObjects() {
        String moved = "layout: \"emea/{cluster}/{regime}\"\n";
        assertThat(effects("CHANGE-007", fleet(pair("shop", ""), argocd("")), fleet(pair("shop", ""), argocd(moved))))
                .containsExactly(
                        "CHANGE-007 emea/new/ocp-4.2-inherited-proxy The directory of cluster `new` moves; its consumer looks"
                                + " at `clusters/new/ocp-4.2-inherited-proxy` until `Application argocd/mtc-new` is applied.",
                        "CHANGE-007 emea/old/ocp-4.2-inherited-proxy The directory of cluster `old` moves; its consumer looks"
                                + " at `clusters/old/ocp-4.2-inherited-proxy` until `Application argocd/mtc-old` is applied.");
    }

    @Test
    void aNewRegimeIsFoundByAnApplicationSetItself() {
        String before = fleet(pair("shop", ""), argocd("  style: applicationset\n"));
        String after = before.replaceFirst("openshift: \"4.12\"\\s+networkPlugin: OVNKubernetes", "openshift: \"4.5\"");
        assertThat(effects("CHANGE-007", before, after))
                .singleElement()
                .asString()
                .endsWith("until it is told.");
    }

    @Test
    void theControlSideOfAPairMoves() {
        assertThat(effects("CHANGE-008", fleet(pair("shop", "")), fleet(pair("shop", "control: source\n"))))
                .containsExactly(
                        "CHANGE-008 -:35:12 The control of pair `shop` moves from cluster `new` to `old`, but its"
                                + " MigPlans and MigClusters stay where they are.");
        assertThat(effects("CHANGE-008", fleet(pair("shop", "")), fleet(pair("shop", "control: new\n"))))
                .isEmpty();
        assertThat(effects(
                        "CHANGE-008",
                        fleet(pair("shop", "")),
                        fleet(pair("shop", "control: source\nstate: finished\n"))))
                .isEmpty();
    }

    @Test
    void anAppProjectNarrowsWithThePoliciesThatLeave() {
        String delivery = argocd("");
        assertThat(effects(
                        "CHANGE-009",
                        fleet(pair("shop", ""), delivery),
                        fleet(pair("shop", "state: finished\n"), delivery)))
                .singleElement()
                .asString()
                .startsWith("CHANGE-009 -:35:3 The AppProject `mtc` no longer permits objects")
                .contains("`NetworkPolicy shop/mtc-allow-egress-from-rsync on old`")
                .contains("`NetworkPolicy shop/mtc-allow-ingress-to-rsync on new`")
                .doesNotContain("Egress", "MigrationController");
    }

    @Test
    void anAppProjectThatStillPermitsThemNarrowsNothing() {
        String delivery = argocd("");
        String stays = pair("shop", "").replace("targetExists: true}", "targetExists: true}, {source: bank}");
        String goes =
                pair("shop", "").replace("targetExists: true}", "targetExists: true, policies: none}, {source: bank}");
        assertThat(effects("CHANGE-009", fleet(stays, delivery), fleet(goes, delivery)))
                .singleElement()
                .asString()
                .contains("new")
                .doesNotContain("on old");
    }

    @Test
    void anApplicationThatLeavesIsDeletedByHand() {
        String three = "old: {name: old}, new: {name: new}, other: {name: other}";
        String other = Input.pair(
                "bank",
                "mtc: \"1.7.13\"\nsource: old\ntarget: other\nnamespaces: [{source: bank, targetExists: true}]\n");
        assertThat(effects(
                        "CHANGE-010",
                        fleet(pair("shop", ""), other, argocd(three, "")),
                        fleet(pair("shop", ""), argocd(""))))
                .containsExactly("CHANGE-010 argocd/application-mtc-other.yaml `Application argocd/mtc-other` leaves"
                        + " the tree, but stays where it was applied.");
        String set = "  style: applicationset\n";
        assertThat(effects(
                        "CHANGE-010",
                        fleet(pair("shop", ""), other, argocd(three, set)),
                        fleet(pair("shop", ""), argocd(set))))
                .containsExactly("CHANGE-010 argocd/applicationset-mtc.yaml Cluster `other` leaves `ApplicationSet"
                        + " argocd/mtc`, but the Application `mtc-other` that it made stays.");
        assertThat(effects(
                        "CHANGE-010",
                        fleet(pair("shop", ""), argocd(set)),
                        fleet(pair("shop", ""), other, argocd(three, set))))
                .isEmpty();
    }

    @Test
    void aFirewallBecomesThatOfTheOtherPlugin() {
        String before = fleet(pair("shop", ""));
        String sdn = before.replaceFirst("networkPlugin: OVNKubernetes", "networkPlugin: OpenShiftSDN");
        assertThat(effects("CHANGE-0", sdn, before))
                .contains("CHANGE-011 -:6:3"
                        + " `EgressNetworkPolicy shop/default` of cluster `old` becomes `EgressFirewall shop/default`: until the"
                        + " cluster has the other network plugin, the new one has no effect, and then the old one.")
                .noneMatch(effect -> effect.startsWith("CHANGE-006") || effect.startsWith("CHANGE-012"));
    }

    @Test
    void anOverlayOpensWhatNoPairAsksFor() {
        String overlay = Input.overlay("open", """
                patches:
                  - target: {kind: EgressFirewall}
                    patch: |-
                      - op: add
                        path: /spec/egress/0
                        value: {type: Allow, to: {cidrSelector: 10.0.0.0/8}}
                """);
        assertThat(effects("CHANGE-012", fleet(pair("shop", "")), fleet(pair("shop", ""), overlay)))
                .containsExactly(
                        "CHANGE-012 -:45:18 The egress firewall of namespace `shop` on cluster `old` opens what no pair asks for:"
                                + " `10.0.0.0/8`.");
        assertThat(effects("CHANGE-012", fleet(pair("shop", ""), overlay), fleet(pair("shop", ""))))
                .isEmpty();
    }

    @Test
    void aLostDenyOpensToo() {
        String before = fleet(pair("shop", ""));
        String after = before.replace("cidrSelector: 0.0.0.0/0", "cidrSelector: 0.0.0.0/1");
        assertThat(effects("CHANGE-012", before, after))
                .singleElement()
                .asString()
                .startsWith("CHANGE-012 -:")
                .contains("opens what no pair asks for: `128.0.0.0/2`, ");
    }

    @Test
    void anAllowOfAPairIsAskedFor() {
        String finished = fleet(pair("shop", "state: finished\n"));
        String active = fleet(pair("shop", ""));
        assertThat(effects("CHANGE-012", finished, active)).isEmpty();
        String nodes = fleet(pair("shop", "directVolumeMigration: {endpoint: NodePort}\n"));
        assertThat(effects("CHANGE-012", active, nodes)).isEmpty();
    }

    @Test
    void anActivePairLosesWhatAFinishedOneStated() {
        String proxy = "directVolumeMigration: {tcpProxy: {host: 10.0.0.5, port: 3128}}\n";
        String before = fleet(pair("bank", ""), pair("shop", proxy));
        String after = fleet(pair("bank", ""), pair("shop", proxy + "state: finished\n"));
        assertThat(effects("CHANGE-014", before, after))
                .containsExactly(
                        "CHANGE-014 -:29:18 Pair `bank` goes on, but `stunnel_tcp_proxy` leaves cluster `new` with a"
                                + " pair that is finished.");
        assertThat(effects(
                        "CHANGE-014",
                        fleet(pair("bank", proxy), pair("shop", proxy)),
                        fleet(pair("bank", proxy), pair("shop", proxy + "state: finished\n"))))
                .isEmpty();
    }

    @Test
    void whoWritesTheTreeHearsTheSame() {
        String before = fleet(pair("shop", ""), argocd(""));
        String after = fleet(pair("shop", "control: source\nstate: finished\n"), argocd(""));
        assertThat(FleetChange.outline(state(before), state(after), Workers.of(1))
                        .effects())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrderElementsOf(
                        FleetChange.between(state(before), state(after), Workers.of(1)).effects().stream()
                                .map(Diagnostic::message)
                                .toList())
                .isNotEmpty();
    }
}
