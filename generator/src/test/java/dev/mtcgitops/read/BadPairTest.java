package dev.mtcgitops.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a ClusterPair, with rule and place. */
class BadPairTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    mtc: §1.7 | INPUT-020
                    state: §done | INPUT-014
                    §controll: source | INPUT-010
                    §dvm: {} | INPUT-010
                    directVolumeMigration: §[] | INPUT-012
                    directVolumeMigration: {§endpont: Route} | INPUT-010
                    directVolumeMigration: {endpoint: §route} | EP-001
                    directVolumeMigration: {endpoint: §LoadBalancer} | EP-001
                    directVolumeMigration: {endpoint: §[Route]} | EP-001
                    directVolumeMigration: {endpoint: §1} | EP-001
                    directVolumeMigration: {volumes: §blocks} | INPUT-014
                    directVolumeMigration: {sharedNetwork: §"no"} | INPUT-012
                    directVolumeMigration: {supplementalGroups: §[1]} | INPUT-012
                    directVolumeMigration: {supplementalGroups: {§sources: [1]}} | INPUT-010
                    directVolumeMigration: {supplementalGroups: {source: §"1000, 2000"}} | SG-001
                    directVolumeMigration: {supplementalGroups: {source: §1000}} | SG-001
                    directVolumeMigration: {supplementalGroups: {source: [§"1000"]}} | SG-001
                    directVolumeMigration: {supplementalGroups: {source: [§-1]}} | SG-001
                    directVolumeMigration: {supplementalGroups: {target: [§2147483648]}} | SG-001
                    directVolumeMigration: {supplementalGroups: {target: §[]}} | INPUT-016
                    directVolumeMigration: {tcpProxy: §"http://h:1"} | INPUT-012
                    directVolumeMigration: {§tcpProxy: {}} | STUNNEL-001 STUNNEL-001
                    directVolumeMigration: {§tcpProxy: {host: h}} | STUNNEL-001
                    directVolumeMigration: {§tcpProxy: {port: 1}} | STUNNEL-001
                    directVolumeMigration: {tcpProxy: {§hots: h, port: 1}} | INPUT-010
                    directVolumeMigration: {tcpProxy: {host: §"http://h", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"h:3128", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"a b", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §'a"b', port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"h%0Aa", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"2001:db8::1", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"[2001:db8::/64]", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"10.0.0.300", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"<ip>", port: 1}} | STUNNEL-003
                    directVolumeMigration: {tcpProxy: {host: §"u:hunter2@h", port: 1}} | PROXY-004
                    directVolumeMigration: {tcpProxy: {host: h, port: §0}} | INPUT-015
                    directVolumeMigration: {tcpProxy: {host: h, port: §"1"}} | INPUT-012
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, addresses: [§h]}} | INPUT-022
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, auth: §ntlm}} | STUNNEL-006
                    directVolumeMigration: {§tcpProxy: {host: h, port: 1, auth: basic}} | INPUT-026
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, auth: none, §credentials: {flux: A}}} | INPUT-026
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, §credentials: {flux: A}}} | INPUT-026
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, auth: basic, credentials: §"http://u:hunter2@h:1"}} | SECRET-001
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, auth: basic, credentials: §[]}} | INPUT-012
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, auth: §ntlm, credentials: {flux: A}}} | STUNNEL-006
                    directVolumeMigration: {tcpProxy: {host: h, port: 1, interceptsTls: §1}} | INPUT-012
                    """)
    void isReportedWhereItIs(String line, String rules) {
        // Two findings at one place are marked once.
        String marked = rules.contains("STUNNEL-001 STUNNEL-001") ? line.replace("§", "§§") : line;
        Reading reading = Reading.assertFindings(Reading.PAIR + "  " + marked + "\n", rules);
        Assertions.assertThat(reading.findings().toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    §spec: {target: b, namespaces: [ns]} | INPUT-011
                    §spec: {source: a, namespaces: [ns]} | INPUT-011
                    spec: {§sorce: a, target: b, namespaces: [ns]} | INPUT-010
                    spec: {source: §A, target: b, namespaces: [ns]} | INPUT-017
                    spec: {source: §1, target: b, namespaces: [ns]} | INPUT-013
                    spec: {source: §[], target: b, namespaces: [ns]} | INPUT-012
                    spec: {§source: {openshift: "4.14"}, target: b, namespaces: [ns]} | INPUT-011
                    spec: {source: {name: §a_b}, target: b, namespaces: [ns]} | INPUT-017
                    spec: {source: {name: a, openshift: §4.10}, target: b, namespaces: [ns]} | INPUT-013
                    spec: {source: {name: a, §labels: {}}, target: b, namespaces: [ns]} | INPUT-010
                    spec: {source: a, target: b, namespaces: §[]} | INPUT-016
                    spec: {source: a, target: b, namespaces: §ns} | INPUT-012
                    spec: {source: a, target: b, namespaces: [§Shop]} | INPUT-017
                    spec: {source: a, target: b, namespaces: [ns, §ns]} | INPUT-028
                    spec: {source: a, target: b, namespaces: [ns, {source: m, target: §ns}]} | INPUT-028
                    spec: {source: a, target: b, namespaces: [{source: ns, target: p}, {source: §ns, target: q}]} | INPUT-028
                    spec: {source: a, target: b, namespaces: [{§target: ns}]} | INPUT-011
                    spec: {source: a, target: b, namespaces: [{source: ns, policies: §closed}]} | INPUT-014
                    spec: {source: a, target: b, namespaces: [{source: ns, targetExists: §"yes"}]} | INPUT-012
                    spec: {source: a, target: b, namespaces: [{source: ns, §policy: open}]} | INPUT-010
                    """)
    void specsAreComplete(String spec, String rules) {
        String head = "apiVersion: mtcgitops.dev/v1alpha1\nkind: ClusterPair\nmetadata: {name: shop}\n";
        Reading.assertFindings(head + spec + "\n", rules);
    }

    @Test
    void relatedPlacesNameTheOther() {
        Reading reading = Reading.of(Reading.PAIR.replace("[shop]", "[shop, shop]"));
        Assertions.assertThat(reading.findings().get(1).related())
                .singleElement()
                .satisfies(
                        related -> Assertions.assertThat(related.at().column()).isEqualTo(16));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    control: Target | Did you mean `target`?
                    source: OCP_Old | Did you mean `ocp-old`?
                    namespaces: [My_Shop] | Did you mean `my-shop`?
                    """)
    void aNameInAnotherSpellingIsProposedInTheRightOne(String line, String hint) {
        String pair = Reading.PAIR.replaceFirst("  " + line.replaceFirst(":.*", "") + ": .*\n", "");
        assertThat(Reading.of(pair + "  " + line + "\n").findings())
                .filteredOn(finding -> finding.rule().equals("INPUT-017"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hint()).startsWith(hint));
    }
}
