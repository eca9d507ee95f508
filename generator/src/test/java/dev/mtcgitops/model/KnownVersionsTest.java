package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The releases that are known, and what they decide. */
class KnownVersionsTest {
    private static OpenShiftVersion openshift(String text) {
        return OpenShiftVersion.parse(text).orElseThrow();
    }

    private static MtcVersion mtc(String text) {
        return MtcVersion.parse(text).orElseThrow();
    }

    private static final OpenShiftVersion NEWEST = KnownVersions.openshift().last();

    @Test
    void noReleaseIsLeftOut() {
        assertThat(KnownVersions.openshift())
                .startsWith(openshift("3.7"), openshift("3.9"), openshift("3.10"), openshift("3.11"))
                .containsAll(IntStream.rangeClosed(1, NEWEST.minor())
                        .mapToObj(minor -> OpenShiftVersion.of(4, minor))
                        .toList())
                .hasSize(4 + NEWEST.minor());
    }

    @ParameterizedTest
    @CsvSource({"3.7,7", "3.11,11", "4.1,13", "4.2,14", "4.3,16", "4.14.3,27", "4.20,33", "3.1,7"})
    void kubernetes(String version, int minor) {
        assertThat(KnownVersions.kubernetesMinor(openshift(version))).isEqualTo(minor);
    }

    @ParameterizedTest
    @CsvSource({"3.8,3.9", "4.0,4.1", "3.12,3.11", "3.0,3.7", "2.5,3.7", "4.14,4.14"})
    void nearest(String version, String nearest) {
        assertThat(KnownVersions.nearest(openshift(version))).isEqualTo(openshift(nearest));
    }

    @Test
    void whatIsNewerIsLikeTheNewest() {
        assertThat(KnownVersions.nearest(openshift("5.0"))).isEqualTo(NEWEST);
        assertThat(KnownVersions.nearest(openshift("4.99"))).isEqualTo(NEWEST);
        assertThat(KnownVersions.kubernetesMinor(openshift("4.99"))).isEqualTo(KnownVersions.kubernetesMinor(NEWEST));
    }

    @Test
    void plugins() {
        assertThat(KnownVersions.decidedPlugin(openshift("3.11"))).contains(NetworkPlugin.OPENSHIFT_SDN);
        assertThat(KnownVersions.decidedPlugin(openshift("4.5.1"))).contains(NetworkPlugin.OPENSHIFT_SDN);
        assertThat(KnownVersions.decidedPlugin(openshift("4.6"))).isEmpty();
        assertThat(KnownVersions.plugins(openshift("4.16"))).containsExactly(NetworkPlugin.values());
        assertThat(KnownVersions.decidedPlugin(openshift("4.17"))).contains(NetworkPlugin.OVN_KUBERNETES);
        assertThat(KnownVersions.decidedPlugin(openshift("4.99"))).contains(NetworkPlugin.OVN_KUBERNETES);
    }

    @Test
    void newer() {
        assertThat(KnownVersions.isNewer(OpenShiftVersion.of(4, NEWEST.minor() + 1)))
                .isTrue();
        assertThat(KnownVersions.isNewer(new OpenShiftVersion(4, NEWEST.minor(), 99)))
                .isFalse();
        assertThat(KnownVersions.isNewer(openshift("5.21"))).isFalse();
        assertThat(KnownVersions.isKnown(new OpenShiftVersion(4, NEWEST.minor(), 99)))
                .isTrue();
        assertThat(KnownVersions.isKnown(openshift("3.8"))).isFalse();
        assertThat(KnownVersions.isNewer(mtc("1.9.0"))).isTrue();
        assertThat(KnownVersions.isNewer(mtc("1.8.99"))).isFalse();
        assertThat(KnownVersions.isNewer(mtc("2.9.0"))).isFalse();
        assertThat(KnownVersions.isKnown(mtc("1.4.0"))).isTrue();
        assertThat(KnownVersions.isKnown(mtc("1.8.99"))).isTrue();
        assertThat(KnownVersions.isKnown(mtc("1.3.9"))).isFalse();
        assertThat(KnownVersions.isKnown(mtc("2.5.0"))).isFalse();
        assertThat(KnownVersions.isKnown(mtc("1.9.0"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.3.9,1.4.0", "0.9.0,1.4.0", "2.0.0,1.8.0", "1.9.1,1.8.0", "1.6.3,1.6.0"})
    void nearestMtc(String version, String nearest) {
        assertThat(KnownVersions.nearest(mtc(version))).isEqualTo(mtc(nearest));
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.0,3.7,4.8",
        "1.5.6,3.7,4.8",
        "1.6.6,4.6,4.9",
        "1.7.19,4.6,4.16",
        "1.8.3,4.10,4.15",
        "1.8.4,4.13,4.17",
        "1.9.0,4.13,4.17",
        "1.3.9,3.7,4.8"
    })
    void controlWindows(String mtc, String oldest, String newest) {
        KnownVersions.Window window = KnownVersions.controlWindow(mtc(mtc));
        assertThat(window.oldest()).isEqualTo(openshift(oldest));
        assertThat(window.newest()).isEqualTo(openshift(newest));
        assertThat(window.asOf()).matches("20[0-9]{2}-[0-9]{2}");
        assertThat(window.contains(openshift(newest + ".3"))).isTrue();
        assertThat(window.contains(openshift(oldest))).isTrue();
        assertThat(window.contains(openshift("3.1"))).isFalse();
        assertThat(window.contains(openshift("4.99"))).isFalse();
    }
}
