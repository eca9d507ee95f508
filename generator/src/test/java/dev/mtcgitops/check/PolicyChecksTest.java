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
    void openshiftSdnIgnoredEgressForLong(String openshift, String plugin, boolean told) {
        Checked checked = migrating(
                "open",
                "openshift: \"" + openshift + "\"\n" + (plugin == null ? "" : "networkPlugin: " + plugin + "\n"));
        assertThat(checked.places("NP-001")).isEqualTo(told ? List.of("NP-001 14:14") : List.of());
    }

    @Test
    void withoutAnEgressPolicyNothingIsIgnored() {
        assertThat(migrating("none", "openshift: \"3.11\"\n").places("NP-001")).isEmpty();
    }
}
