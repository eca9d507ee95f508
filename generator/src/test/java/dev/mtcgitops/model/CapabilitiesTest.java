package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The capabilities of OpenShift and MTC, and their table. */
class CapabilitiesTest {
    private static final List<List<String>> ROWS = DataTable.rows("model/capabilities.tsv");

    private static OpenShiftVersion openshift(String text) {
        return OpenShiftVersion.parse(text).orElseThrow();
    }

    @Test
    void everyRowIsACapabilityAndEveryCapabilityARow() {
        assertThat(ROWS.stream().map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyElementsOf(Stream.concat(
                                Arrays.stream(OpenShiftCapability.values()).map(c -> "OpenShift " + c),
                                Arrays.stream(MtcCapability.values()).map(c -> "MTC " + c))
                        .toList());
    }

    @Test
    void everyRowHasABoundThatIsKnownAndASource() {
        assertThat(ROWS).allSatisfy(row -> {
            List<String> bounds = row.subList(2, 4);
            assertThat(bounds).anySatisfy(bound -> assertThat(bound).isNotEqualTo("-"));
            assertThat(bounds)
                    .allSatisfy(bound -> assertThat(bound.equals("-") || isKnown(row.get(0), bound))
                            .isTrue());
            assertThat(row.get(4)).isNotBlank();
        });
    }

    private static boolean isKnown(String product, String bound) {
        return product.equals("MTC")
                ? KnownVersions.isKnown(MtcVersion.parseBound(bound).orElseThrow())
                : KnownVersions.isKnown(openshift(bound));
    }

    @ParameterizedTest
    @CsvSource({
        "EGRESS_FIREWALL_DNS_NAME,4.6.60,false",
        "EGRESS_FIREWALL_DNS_NAME,4.7,true",
        "EGRESS_FIREWALL_DNS_NAME,4.7.0,true",
        "EGRESS_FIREWALL_DNS_NAME,4.99,true",
        "EGRESS_FIREWALL_DNS_NAME,3.11,false",
        "NETWORK_POLICY_EGRESS,4.1,true",
        "BETA_CRDS,3.7,true",
        "BETA_CRDS,4.8.9,true",
        "BETA_CRDS,4.9,false"
    })
    void ofOpenShift(OpenShiftCapability capability, String version, boolean there) {
        assertThat(openshift(version).has(capability)).isEqualTo(there);
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCK_VOLUMES,1.8.3,false",
        "BLOCK_VOLUMES,1.8.4,true",
        "GOES_WITH_NEWER_LINES,1.5.0,false",
        "GOES_WITH_NEWER_LINES,1.5.1,true",
        "GOES_WITH_NEWER_LINES,1.5.99,true",
        "GOES_WITH_NEWER_LINES,1.6.0,false"
    })
    void ofMtc(MtcCapability capability, String version, boolean there) {
        assertThat(MtcVersion.parse(version).orElseThrow().has(capability)).isEqualTo(there);
    }

    @Test
    void messagesNameTheBounds() {
        assertThat(OpenShiftCapability.EGRESS_FIREWALL_NODE_SELECTOR.since()).hasToString("4.13");
        assertThat(OpenShiftCapability.BETA_CRDS.until()).hasToString("4.9");
        assertThat(MtcCapability.VELERO_BY_OADP.since().line()).isEqualTo("1.7");
    }
}
