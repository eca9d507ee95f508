package dev.mtcgitops.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of a tree count, and which cluster they are about. */
final class GatherPathTest {
    private static final String IMAGE = "quay-io-x-sha256-" + "ab".repeat(32);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    networks.yaml                                                                                  | true  |
                    a/b/networks.yml                                                                               | true  |
                    networks.json                                                                                  | true  |
                    version.txt                                                                                    | true  |
                    notes.txt                                                                                      | false |
                    must-gather.local.1/timestamp.yaml                                                             | false |
                    must-gather.local.1/IMAGE/monitoring/rules.yaml                                                | false |
                    IMAGE/monitoring/rules.json                                                                    | false |
                    IMAGE/cluster-scoped-resources/config.openshift.io/networks.yaml                               | true  |
                    IMAGE/cluster-scoped-resources/operator.openshift.io/networks/cluster.yaml                     | true  |
                    IMAGE/cluster-scoped-resources/core/nodes/w1.yaml                                              | true  |
                    IMAGE/cluster-scoped-resources/core/persistentvolumes/p.yaml                                   | false |
                    IMAGE/cluster-scoped-resources/networking.k8s.io/networks/cluster.yaml                         | false |
                    IMAGE/namespaces/shop/shop.yaml                                                                | true  |
                    IMAGE/namespaces/shop/other.yaml                                                               | false |
                    IMAGE/namespaces/shop/core/configmaps.yaml                                                     | false |
                    IMAGE/namespaces/kube-system/core/configmaps.yaml                                              | true  |
                    IMAGE/namespaces/shop/core/secrets.yaml                                                        | false |
                    IMAGE/namespaces/shop/k8s.ovn.org/egressfirewalls/default.yaml                                 | true  |
                    IMAGE/namespaces/shop/pods/p/p.yaml                                                            | false |
                    IMAGE/namespaces/openshift-ingress/pods/r/r.yaml                                               | true  |
                    IMAGE/namespaces/openshift-ingress/pods/r/c/c/logs/current.log                                 | false |
                    must-gather/namespaces/openshift-migration/crs/migplans.migration.openshift.io/a.yaml           | true  |
                    must-gather/prod/namespaces/openshift-migration/crs/migplans.migration.openshift.io/a.yaml      | true  | prod
                    must-gather/clusters/prod/namespaces/openshift-migration/core/configmaps.yaml                  | true  | prod
                    must-gather/clusters/host/namespaces/openshift-migration/core/configmaps.yaml                  | true  |
                    must-gather/clusters/prod/login_error.txt                                                      | false |
                    must-gather/migplans/migplan-a/a.yml                                                           | true  |
                    must-gather/migplans/migplan-a/migmigrations/m.yml                                             | false |
                    must-gather/prod/cluster-scoped-resources/config.openshift.io/networks.yaml                    | true  |
                    """)
    void namesDecide(String path, boolean wanted, String cluster) {
        GatherPath found = GatherPath.of(List.of(path.replace("IMAGE", IMAGE).split("/")), false);
        assertThat(found.wanted()).isEqualTo(wanted);
        assertThat(found.cluster()).isEqualTo(Optional.ofNullable(cluster));
    }
}
