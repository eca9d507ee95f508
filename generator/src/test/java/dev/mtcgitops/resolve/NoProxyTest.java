package dev.mtcgitops.resolve;

import static dev.mtcgitops.resolve.Resolution.cluster;
import static dev.mtcgitops.resolve.Resolution.lines;
import static dev.mtcgitops.resolve.Resolution.pair;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class NoProxyTest {
    /** The list of a cluster whose description begins in line 15. */
    private static @Nullable Derived list(String openshift, String more) {
        return Resolution.valid(
                        pair("p", """
                                source: a
                                target: {name: b, openshift: "4.14", mtc: "1.7.13"}
                                namespaces: [shop]
                                """), cluster("a", "openshift: \"" + openshift + "\"\nmtc: \"1.7.13\"\n" + more))
                .controller("a")
                .noProxy();
    }

    private static final String IN_CLUSTER = ".svc,.cluster.local,localhost,127.0.0.1";

    @Test
    void extendPutsTheClustersOwnEntriesBehindTheUsers() {
        Derived list = list("4.14", """
                api: https://api.a.example.com:6443
                nodes: [10.1.2.3, 10.9.0.0/24]
                machineNetworks: [10.1.0.0/16, 10.2.0.0/16]
                serviceNetworks: [172.30.0.0/16]
                clusterNetworks: [10.128.0.0/14]
                clusterWideProxy: {http: "http://proxy:3128", noProxy: [.corp, .own]}
                proxy: {noProxy: [.own, localhost, 10.2.0.0/16]}
                """);
        assertThat(list)
                .hasToString(".own,localhost,10.2.0.0/16,.svc,.cluster.local,127.0.0.1,10.1.0.0/16,"
                        + "172.30.0.0/16,10.128.0.0/14,api-int.a.example.com,10.9.0.0/24,.corp");
        assertThat(lines(list)).containsExactly(21, 21, 21, 21, 17, 18, 19, 15, 16, 20);
    }

    @Test
    void nodesOutsideTheMachineNetworksAreWrittenAsPeopleWriteThem() {
        assertThat(list("4.14", "nodes: [10.1.2.3]\nproxy: {noProxy: [a]}\n"))
                .hasToString("a," + IN_CLUSTER + ",10.1.2.3");
    }

    @Test
    void aMachineNetworkOfEverythingIsLeftOut() {
        assertThat(list("4.14", "nodes: [10.1.2.3]\nmachineNetworks: [0.0.0.0/0]\nproxy: {noProxy: [a]}\n"))
                .hasToString("a," + IN_CLUSTER + ",10.1.2.3");
    }

    @Test
    void onlyAnApiHostHasAnInternalTwin() {
        assertThat(list("4.14", "api: https://kubernetes.a.example.com:6443\nproxy: {noProxy: [a]}\n"))
                .hasToString("a," + IN_CLUSTER);
    }

    @Test
    void hostsHaveNoCase() {
        assertThat(list("4.14", "api: https://API.a.Example.com:6443\nproxy: {noProxy: [a]}\n"))
                .hasToString("a," + IN_CLUSTER + ",api-int.a.example.com");
    }

    @Test
    void replaceWritesTheUsersListAlone() {
        assertThat(list("4.14", "machineNetworks: [10.1.0.0/16]\nproxy: {noProxy: [b, a, b], noProxyMode: replace}\n"))
                .hasToString("b,a");
    }

    /** The key is not left out: the operator would then keep the inherited list. */
    @Test
    void replacingByNothingIsWritten() {
        Derived list = list("4.14", "proxy: {noProxy: [], noProxyMode: replace}\n");
        assertThat(list).hasToString("");
        assertThat(lines(list)).containsExactly(15);
    }

    @Test
    void anInheritedListStaysWhereNoneIsStated() {
        assertThat(list("4.14", "proxy: {http: \"http://proxy:3128\"}\n")).isNull();
        assertThat(list("4.14", "clusterWideProxy: {http: \"http://proxy:3128\"}\n"))
                .isNull();
        assertThat(list("4.14", "")).isNull();
        assertThat(list("4.14", "proxy: {noProxy: []}\n")).hasToString(IN_CLUSTER);
    }

    @Test
    void aManualProxyAlwaysSparesTheCluster() {
        assertThat(list("3.11", "proxy: {http: \"http://proxy:3128\"}\n")).hasToString(IN_CLUSTER);
        assertThat(list("3.11", "proxy: {https: \"http://proxy:3128\"}\n")).hasToString(IN_CLUSTER);
        assertThat(list("3.11", "proxy: {noProxyMode: extend}\n")).isNull();
        assertThat(list("3.11", "proxy: {http: \"http://proxy:3128\", noProxyMode: replace}\n"))
                .isNull();
        assertThat(list("3.11", "proxy: {noProxy: [a]}\n")).hasToString("a," + IN_CLUSTER);
    }
}
