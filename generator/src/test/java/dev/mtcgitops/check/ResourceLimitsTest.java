package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests and limits of containers; {@code b} is target and control cluster, {@code a} the other. */
final class ResourceLimitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # cluster | mtc | variables                                                       | found
            b | 1.8.6  | mig_controller_limits_cpu: 50m                                         | 17:33
            b | 1.8.6  | mig_controller_limits_cpu: '0'                                         | 17:33
            b | 1.8.6  | mig_controller_limits_cpu: 0                                           | 17:33
            b | 1.8.6  | mig_controller_limits_cpu: 100m                                        |
            b | 1.8.6  | mig_controller_requests_cpu: 2                                         | 17:35
            b | 1.8.6  | mig_controller_requests_cpu: 1000m                                     |
            b | 1.8.6  | mig_controller_requests_memory: 20Gi                                   | 17:38
            b | 1.8.6  | mig_controller_requests_memory: 10Gi                                   |
            b | 1.8.6  | mig_controller_requests_memory: 11G                                    | 17:38
            b | 1.8.6  | mig_controller_limits_memory: 100Mi                                    | 17:36
            b | 1.8.6  | "mig_controller_limits_cpu: 50m, mig_controller_requests_cpu: 50m"     |
            b | 1.8.6  | "mig_controller_limits_cpu: 50m, mig_controller_requests_cpu: 60m"     | 17:67/17:33
            b | 1.8.6  | source_rsync_pod_cpu_limits: 50m                                       | 17:35
            b | 1.8.6  | target_rsync_pod_memory_requests: 2Gi                                  | 17:40
            b | 1.5.6  | source_rsync_pod_cpu_limits: 200m                                      | 17:35
            b | 1.6.0  | source_rsync_pod_cpu_limits: 200m                                      |
            b | 1.5.6  | stunnel_pod_cpu_limits: 200m                                           | 17:30
            b | 1.6.0  | stunnel_pod_cpu_limits: 50m                                            |
            b | 1.8.6  | velero_limits_cpu: 50m                                                 | 17:25
            a | 1.8.6  | restic_limits_cpu: 50m                                                 | 17:25
            a | 1.8.6  | velero_limits_memory: 1                                                |
            a | 1.8.6  | "velero_limits_memory: 1Mi, velero_requests_memory: 1Gi"               | 17:57/17:28
            a | 1.8.6  | velero_requests_cpu: 100                                               |
            a | 1.8.6  | mig_controller_limits_cpu: 50m                                         |
            """)
    void requestsAreComparedWithLimits(String cluster, String mtc, String variables, String found) {
        String openshift = mtc.equals("1.8.6") ? "4.14" : "4.8";
        String other = cluster.equals("a") ? "b" : "a";
        String versions = "openshift: \"" + openshift + "\"\nnetworkPlugin: OVNKubernetes\n";
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"" + mtc + "\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster(cluster, versions + "variables:\n  {" + variables + "}\n"),
                Input.cluster(other, versions));
        assertThat(checked.places("MTC-VAR-016"))
                .isEqualTo(found == null ? List.of() : List.of("MTC-VAR-016 " + found));
    }

    @Test
    void sentencesNameWhatIsNotStated() {
        Checked checked = Checked.of(
                Input.pair("p", "mtc: \"1.8.6\"\nsource: a\ntarget: b\nnamespaces: [x]\n"),
                Input.cluster("a", "openshift: \"4.14\"\nnetworkPlugin: OVNKubernetes\n"),
                Input.cluster("b", """
                        openshift: "4.14"
                        networkPlugin: OVNKubernetes
                        variables:
                          mig_controller_limits_cpu: 50m
                          source_rsync_pod_memory_requests: 2Gi
                          restic_limits_cpu: 1
                          restic_requests_cpu: 2
                        """));
        assertThat(checked.diagnostics().stream()
                        .filter(d -> d.rule().equals("MTC-VAR-016"))
                        .map(d -> d.message() + " " + d.hint()))
                .containsExactly(
                        "The limit `mig_controller_limits_cpu` is below its request: `mig_controller_requests_cpu` is `100m` by default."
                                + " State a higher limit or a lower request: the role of the operator fails with this, and removes the controller that runs.",
                        "The request `source_rsync_pod_memory_requests` is above its limit: `source_rsync_pod_memory_limits` is `1Gi` by default."
                                + " State a higher limit or a lower request: Kubernetes refuses pods with this.",
                        "The request `restic_requests_cpu` is above its limit: `restic_limits_cpu` is `1`."
                                + " State a higher limit or a lower request: Kubernetes refuses pods with this.");
    }

    @ParameterizedTest
    @CsvSource({
        "b,mig_controller_limits_cpu,50m,MTC-VAR-016 value",
        "b,target_rsync_pod_cpu_requests,2,MTC-VAR-016 value",
        "a,velero_limits_cpu,0,MTC-VAR-016 value",
        "b,mig_controller_limits_cpu,2,"
    })
    void finishedControllersAreJudgedAlike(String cluster, String name, String value, String found) {
        assertThat(Overlaid.modern().adding(cluster, name, value, "MTC-VAR-016"))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }
}
