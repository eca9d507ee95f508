package dev.mtcgitops.specification;

import static dev.mtcgitops.specification.Documented.pair;
import static dev.mtcgitops.specification.Documented.source;
import static dev.mtcgitops.specification.Documented.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Manifests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The procedure "Configuring proxies" and its callouts (zh and ko alike): a test for each sentence that states a behaviour. */
@DisplayName("Configuring proxies, procedure (docs: zh 6.4.3, ko 3.4.3)")
final class ConfiguringProxiesTest {
    private static final String PROXY = "proxy: {https: \"http://proxy:3128\", noProxy: [%s]}\n";

    private static Checked checked(String noProxy) {
        return Checked.of(pair("1.7.13", ""), source("3.11", PROXY.formatted(noProxy)), target(""));
    }

    private static String noProxy(String entries, String more) {
        return Manifests.of(pair("1.7.13", ""), source("3.11", PROXY.formatted(entries) + more), target(""))
                .variable("old", "no_proxy")
                .orElseThrow();
    }

    @Test
    @DisplayName("Get the MigrationController CR manifest: oc get migrationcontroller <name> -n openshift-migration")
    void thereIsOneMigrationController() {
        Manifests manifests = Manifests.of(pair("1.7.13", ""), source("3.11", ""), target(""));
        assertThat(manifests.all().keySet())
                .filteredOn(name -> name.contains("/MigrationController/"))
                .containsExactly(
                        "new/MigrationController/openshift-migration/migration-controller",
                        "old/MigrationController/openshift-migration/migration-controller");
    }

    @Test
    @DisplayName("noProxy: in the one spelling that Ansible sees, so that it never stands there twice")
    void theListIsWrittenInSnakeCase() {
        Manifests manifests =
                Manifests.of(pair("1.7.13", ""), source("3.11", PROXY.formatted("example.com")), target(""));
        assertThat(manifests.controller("old").keys()).contains("no_proxy").doesNotContain("noProxy");
        assertThat(Checked.of(pair("1.7.13", ""), source("3.11", "variables: {noProxy: example.com}\n"), target(""))
                        .places())
                .contains("MTC-VAR-003 15:15");
    }

    @Test
    @DisplayName("noProxy: example.com 2 — the number is a callout, and no part of the value")
    void calloutsAreNoValues() {
        assertThat(checked("example.com 2").places()).contains("NOPROXY-006 15:49");
        String port = "directVolumeMigration: {tcpProxy: {host: 192.0.2.5, port: 3128 1}}\n";
        assertThat(Checked.of(pair("1.7.13", port), source("3.11", ""), target(""))
                        .places())
                .contains("INPUT-012 9:61");
    }

    @Test
    @DisplayName("Comma-separated list of destination domain names, domains, IP addresses, or other network CIDRs")
    void theListTakesNamesAddressesAndNetworks() {
        assertThat(noProxy("a.example.com, .example.org, 192.0.2.1, 10.0.0.0/8", "variables: {}\n"))
                .startsWith("a.example.com,.example.org,192.0.2.1,10.0.0.0/8,");
    }

    @Test
    @DisplayName("… to exclude proxying: MTC takes it instead of the cluster's own list, which is therefore added")
    void theClustersOwnEntriesFollow() {
        assertThat(noProxy("example.com", "serviceNetworks: [172.30.0.0/16]\n"))
                .isEqualTo("example.com,.svc,.cluster.local,localhost,127.0.0.1,172.30.0.0/16");
    }

    @Test
    @DisplayName("Preface a domain with . to match subdomains only")
    void aLeadingDotIsKept() {
        assertThat(noProxy(".y.com", "")).startsWith(".y.com,");
    }

    @Test
    @DisplayName(
            "Use * to bypass proxy for all destinations: not as the first entry, which breaks the operator's templates")
    void aStarIsNotTheFirstEntry() {
        assertThat(checked("\"*\"").places("NOPROXY")).containsExactly("NOPROXY-002 15:49");
        assertThat(noProxy("localhost, \"*\"", "")).startsWith("localhost,*,");
    }

    @Test
    @DisplayName("Workers that are not included in networking.machineNetwork[].cidr must be added to this list")
    void workersOutsideOfTheMachineNetworksAreAdded() {
        assertThat(noProxy("a", "machineNetworks: [10.1.0.0/16]\nnodes: [10.1.0.9, 10.9.0.0/28]\n"))
                .isEqualTo("a,.svc,.cluster.local,localhost,127.0.0.1,10.1.0.0/16,10.9.0.0/28");
    }

    @Test
    @DisplayName(
            "oc replace -f: drops what the operator wrote; so nothing is rendered that needs it, and the object is whole")
    void theManifestIsWholeAndLeavesTheVersionToTheOperator() {
        Manifests manifests = Manifests.of(pair("1.7.13", ""), source("3.11", ""), target(""));
        assertThat(manifests.controller("new").keys())
                .contains("cluster_name", "migration_controller", "migration_ui", "migration_velero")
                .doesNotContain("version");
    }
}
