package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PairResolverTest {
    private static final String OCP = "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n";

    private static String clusters(String... names) {
        return List.of(names).stream()
                .map(name -> cluster(name, OCP))
                .reduce((a, b) -> a + "---\n" + b)
                .orElseThrow();
    }

    private static String pair(String name, String source, String target, String more) {
        return Resolution.pair(
                name, "source: " + source + "\ntarget: " + target + "\nnamespaces: [" + name + "]\n" + more);
    }

    private static String pair(String name, String source, String target) {
        return pair(name, source, target, "mtc: \"1.7.13\"\n");
    }

    private static List<String> errors(Resolution resolution) {
        return resolution.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .map(d -> d.rule() + " " + d.at().line() + ":" + d.at().column()
                        + (d.related().isEmpty()
                                ? ""
                                : "/" + d.related().get(0).at().line()))
                .toList();
    }

    @Test
    void anUnknownClusterIsToldWithTheOneThatWasMeant() {
        Resolution resolution = Resolution.of(pair("p", "prod1", "hub"), clusters("prod", "hub"));
        assertThat(resolution.places()).containsExactly("INPUT-101 5:11");
        assertThat(resolution.diagnostics().get(0).hint()).contains("Did you mean `prod`?");
        assertThat(resolution.plans()).isEmpty();
    }

    @Test
    void bothEndsMayBeUnknown() {
        Resolution resolution = Resolution.of(pair("p", "xxxxxxxx", "yyyyyyyy"), clusters("prod"));
        assertThat(resolution.places())
                .containsExactlyInAnyOrder("INPUT-101 5:11", "INPUT-101 6:11", "INPUT-108 12:18");
        assertThat(resolution.diagnostics().get(0).hint()).doesNotContain("Did you mean");
    }

    @Test
    void anUnusedClusterRendersNothing() {
        Resolution resolution = Resolution.valid(pair("p", "a", "b"), clusters("a", "b", "c"));
        assertThat(resolution.places()).contains("INPUT-108 26:18");
        assertThat(resolution.plans()).extracting(plan -> plan.cluster().name()).containsExactly("a", "b");
    }

    @Test
    void aMissingOpenshiftVersionIsToldAtTheKeyThatHoldsTheDescription() {
        assertThat(errors(Resolution.of(
                        pair("p", "{name: a, operator: olm}", "b"), cluster("b", "networkPlugin: OVNKubernetes"))))
                .containsExactly("INPUT-103 5:3", "INPUT-103 13:1");
    }

    @Test
    void aMissingMtcVersionIsOneDiagnosticOfThePair() {
        Resolution resolution = Resolution.of(pair("p", "a", "b", ""), pair("q", "a", "b", ""), clusters("a", "b"));
        assertThat(errors(resolution)).containsExactly("INPUT-104 4:1");
        assertThat(resolution.diagnostics())
                .anySatisfy(d -> assertThat(d.message()).isEqualTo("Nothing states the MTC version of `a` and `b`."));
    }

    @Test
    void onlyTheClusterThatNeedsAVersionIsNamed() {
        Resolution resolution =
                Resolution.of(pair("p", "a", "b", ""), cluster("a", OCP + "mtc: \"1.7.13\""), clusters("b"));
        assertThat(errors(resolution)).containsExactly("INPUT-104 4:1");
        assertThat(resolution.diagnostics())
                .anySatisfy(d -> assertThat(d.message()).isEqualTo("Nothing states the MTC version of `b`."));
    }

    @Test
    void aClusterRunsItsOwnMtcOrThatOfItsPairs() {
        Resolution resolution = Resolution.valid(
                pair("p", "a", "b"),
                pair("q", "a", "c", ""),
                clusters("b"),
                cluster("a", OCP + "mtc: \"1.7.12\""),
                cluster("c", OCP + "mtc: \"1.7.11\""));
        assertThat(resolution.plans())
                .extracting(plan -> plan.facts().mtc().toString())
                .containsExactly("1.7.12", "1.7.13", "1.7.11");
    }

    @Test
    void pairsThatDisagreeOnASharedClusterAreToldOnceAPair() {
        String documents =
                pair("p", "a", "b", "mtc: \"1.7.13\"\n") + "---\n" + pair("q", "a", "b", "mtc: \"1.7.12\"\n");
        assertThat(errors(Resolution.of(documents, clusters("a", "b")))).containsExactly("INPUT-105 17:8/8");
        assertThat(errors(Resolution.of(documents, cluster("a", OCP + "mtc: \"1.7.12\""), clusters("b"))))
                .containsExactly("INPUT-105 17:8/8");
        assertThat(errors(Resolution.of(
                        documents, cluster("a", OCP + "mtc: \"1.7.12\""), cluster("b", OCP + "mtc: \"1.7.12\""))))
                .isEmpty();
    }

    @Test
    void aClusterControlsWhereverOnePairSaysSo() {
        Resolution resolution = Resolution.valid(pair("p", "a", "b"), pair("q", "c", "b"), clusters("a", "b", "c"));
        assertThat(resolution.plans())
                .extracting(plan -> plan.facts().role())
                .containsExactly(Role.REMOTE, Role.CONTROL, Role.REMOTE);
        assertThat(resolution.controller("b").control().text()).isEqualTo("true");
        assertThat(resolution.controller("a").control().text()).isEqualTo("false");
        assertThat(Resolution.lines(resolution.controller("a").control())).containsExactly(4);
        assertThat(Resolution.lines(resolution.controller("c").control())).containsExactly(13);
    }

    @Test
    void aChainControlledByItsTargetsHasTwoControllersInItsSecondPair() {
        Resolution resolution = Resolution.of(pair("p", "a", "b"), pair("q", "b", "c"), clusters("a", "b", "c"));
        assertThat(errors(resolution)).containsExactly("MTC-ROLE-001 13:1/4");
        assertThat(resolution.diagnostics()).anySatisfy(d -> {
            assertThat(d.message()).contains("`b` and `c`");
            assertThat(d.related().get(0).message()).contains("`b`");
        });
    }

    @Test
    void aChainControlledFromItsMiddleIsFine() {
        Resolution resolution = Resolution.valid(
                pair("p", "a", "b"),
                pair("q", "b", "c", "mtc: \"1.7.13\"\ncontrol: source\n"),
                clusters("a", "b", "c"));
        assertThat(resolution.plans())
                .extracting(plan -> plan.facts().role())
                .containsExactly(Role.REMOTE, Role.CONTROL, Role.REMOTE);
    }

    @Test
    void aChainControlledFromItsEndsHasTwoControllersNowhere() {
        assertThat(errors(Resolution.of(
                        pair("p", "a", "b", "mtc: \"1.7.13\"\ncontrol: source\n"),
                        pair("q", "b", "c"),
                        clusters("a", "b", "c"))))
                .isEmpty();
    }

    @Test
    void twoPairsOfTheSameClustersControlledFromBothSidesAreWrong() {
        assertThat(errors(Resolution.of(
                        pair("p", "a", "b"),
                        pair("q", "a", "b", "mtc: \"1.7.13\"\ncontrol: source\n"),
                        clusters("a", "b"))))
                .containsExactly("MTC-ROLE-001 4:1/18", "MTC-ROLE-001 18:12/4");
    }

    @Test
    void aClusterMayBeSourceAndTarget() {
        Resolution resolution = Resolution.valid(Resolution.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: a
                        namespaces: [{source: x, target: z}]
                        """), clusters("a"));
        assertThat(resolution.plans()).hasSize(1);
        assertThat(resolution.plan("a").facts().role()).isEqualTo(Role.CONTROL);
        assertThat(resolution.controller("a").uses())
                .extracting(use -> use.pair() + " " + use.side().orElseThrow())
                .containsExactly("p SOURCE", "p TARGET");
        assertThat(resolution.policies("a")).containsExactly("x EGRESS");
    }

    @Test
    void aNamespaceIsNotMovedOntoItself() {
        Resolution resolution = Resolution.of(pair("p", "a", "a"), clusters("a"));
        assertThat(errors(resolution)).containsExactly("INPUT-109 7:16");
    }
}
