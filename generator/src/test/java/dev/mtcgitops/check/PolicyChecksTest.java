package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PolicyChecksTest {
    private static final String TARGET = Input.cluster("b", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n");

    private static Checked migrating(String policies, String source) {
        return Checked.of(Input.pair("p", """
                        mtc: "1.7.13"
                        source: a
                        target: b
                        namespaces: [{source: x, policies: %s}]
                        """.formatted(policies)), Input.cluster("a", source), TARGET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.9  |              | true
            3.11 |              | true
            4.1  |              | true
            4.9  | OpenShiftSDN | true
            4.9  | OVNKubernetes| false
            4.9  |              | false
            4.10 | OpenShiftSDN | false
            """)
    void openshiftSdnIgnoredEgressForLong(String openshift, String plugin, boolean reported) {
        Checked checked = migrating(
                "open",
                "openshift: \"" + openshift + "\"\n" + (plugin == null ? "" : "networkPlugin: " + plugin + "\n"));
        assertThat(checked.places("NP-001")).isEqualTo(reported ? List.of("NP-001 14:14") : List.of());
    }

    @Test
    void withoutAnEgressPolicyNothingIsIgnored() {
        assertThat(migrating("none", "openshift: \"3.11\"\n").places("NP-001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.11 | Multitenant   | NET-002 15:12
            3.11 | Subnet        | NET-002 15:12
            4.8  | Multitenant   | NET-002 15:12
            3.11 | NetworkPolicy | NP-001 14:14
            4.12 | NetworkPolicy |
            """)
    void otherModesOfOpenshiftSdnIgnoreEveryPolicy(String openshift, String mode, String reported) {
        Checked checked = migrating(
                "open", "openshift: \"" + openshift + "\"\nsdnMode: " + mode + "\nnetworkPlugin: OpenShiftSDN\n");
        assertThat(checked.places("N"))
                .filteredOn(place -> !place.startsWith("NP-005"))
                .isEqualTo(reported == null ? List.of() : List.of(reported));
        assertThat(migrating(
                                "none",
                                "openshift: \"" + openshift + "\"\nsdnMode: " + mode
                                        + "\nnetworkPlugin: OpenShiftSDN\n")
                        .places("N"))
                .isEmpty();
    }

    /** Ingress on a source is for MTC 1.4; of what is ignored in any mode the mode is asked for, too. */
    @ParameterizedTest
    @CsvSource({
        "1.4.7,3.11,,true",
        "1.4.7,3.11,NetworkPolicy,false",
        "1.4.7,4.2,,false",
        "1.5.6,3.11,,true",
        "1.5.6,3.11,NetworkPolicy,false"
    })
    void onOpenshift3TheModeMatters(String mtc, String openshift, String mode, boolean reported) {
        Checked checked =
                Checked.of(Input.pair("p", """
                mtc: "%s"
                source: {name: a, openshift: "%s"%s}
                target: {name: b, openshift: "4.8"}
                namespaces: [x, z]
                """.formatted(mtc, openshift, mode == null ? "" : ", sdnMode: " + mode)));
        assertThat(checked.places("NET-")).isEqualTo(reported ? List.of("NET-002 6:32") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"4.14,OVNKubernetes,true", "4.13,OVNKubernetes,false", "4.14,OpenShiftSDN,false", "4.17,,true"})
    void administratorsCanDenyFromOneReleaseOn(String openshift, String plugin, boolean reported) {
        String source =
                "openshift: \"" + openshift + "\"\n" + (plugin == null ? "" : "networkPlugin: " + plugin + "\n");
        assertThat(migrating("open", source).places("NP-006"))
                .isEqualTo(reported ? List.of("NP-006 14:14") : List.of());
        assertThat(migrating("none", source).places("NP-006")).isEmpty();
    }
}
