package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that asks for a fact names the command that shows it on that cluster. */
final class OcCommandTest {
    private static Checked fleet(String source, String target, String more) {
        return Checked.of(Input.pair("p", """
                mtc: "1.7.13"
                source: {name: a, %s}
                target: {name: b, %s}
                namespaces: [{source: shop, %s}]
                """.formatted(source, target, more)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            openshift: "3.11" | openshift: "4.14" | policies: open | NET-002 | oc get clusternetwork default
            openshift: "3.11" | openshift: "4.14" | policies: open | NP-001 | oc get egressnetworkpolicy --all-namespaces -o yaml
            openshift: "4.5" | openshift: "4.14" | policies: open | NP-001 | oc get egressnetworkpolicy -A -o yaml
            openshift: "3.11" | openshift: "4.14" | policies: tight | NP-004 | oc get services,pods -n openshift-ingress -o wide
            openshift: "3.11" | openshift: "4.14" | policies: open | NP-005 | oc get namespaces
            openshift: "3.11", proxy: {http: "http://h:1", noProxy: [a]} | openshift: "4.14" | policies: open | NOPROXY-003 | oc get clusternetwork default
            openshift: "4.5", proxy: {http: "http://h:1", noProxy: [a]} | openshift: "4.14" | policies: open | NOPROXY-003 | oc get configmap cluster-config-v1 -n kube-system -o yaml
            openshift: "4.6", proxy: {noProxy: [a]} | openshift: "4.14" | policies: open | NOPROXY-001 | oc get proxy cluster -o yaml
            openshift: "4.12", egressFirewalls: [{namespace: shop, rules: []}] | openshift: "4.14" | policies: open | INPUT-106 | oc get network.config cluster -o yaml
            openshift: "3.11", egressFirewalls: [{namespace: shop, rules: [{type: Deny, to: {cidrSelector: 0.0.0.0/0}}]}] | openshift: "4.14" | policies: open | EGR-002 | oc get services,pods -n openshift-ingress -o wide
            networkPlugin: OpenShiftSDN | openshift: "4.14" | policies: open | INPUT-103 | oc get clusterversion
            openshift: "3.11" | openshift: "4.14", mtc: "1.8" | policies: open | INPUT-020 | oc get csv -n openshift-migration
            """)
    void theHintNamesIt(String source, String target, String more, String rule, String command) {
        assertThat(fleet(source, target, more).diagnostics())
                .filteredOn(found -> found.rule().equals(rule))
                .extracting(Diagnostic::hint)
                .anySatisfy(hint -> assertThat(hint).contains("`" + command + "`"));
    }

    @Test
    void theMissingVersionOfMtcNamesBothOperators() {
        Checked checked = Checked.of(Input.pair("p", """
                source: {name: a, openshift: "3.11"}
                target: {name: b, openshift: "4.14"}
                namespaces: [shop]
                """));
        assertThat(checked.diagnostics())
                .filteredOn(found -> found.rule().equals("INPUT-104"))
                .singleElement()
                .satisfies(found -> assertThat(found.hint())
                        .contains("migration-operator -n openshift-migration -o wide` (before OpenShift 4.2)")
                        .contains("`oc get csv -n openshift-migration`"));
    }

    @Test
    void eachFieldHasOneCommandOnEachReleaseAndPlugin() {
        for (OcCommand one : OcCommand.all()) {
            List<OcCommand> same = OcCommand.all().stream()
                    .filter(other ->
                            other.field().equals(one.field()) && other.plugin().equals(one.plugin()) && other != one)
                    .toList();
            assertThat(same)
                    .as(one.field())
                    .allMatch(other ->
                            one.until().equals(other.since()) || one.since().equals(other.until()));
        }
    }
}
