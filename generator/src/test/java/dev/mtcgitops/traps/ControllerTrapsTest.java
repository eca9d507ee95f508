package dev.mtcgitops.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Input;
import dev.mtcgitops.Manifests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with a MigrationController: which there are, and what stands in them besides settings of pairs. */
final class ControllerTrapsTest {
    @Test
    @DisplayName("A noProxy of * or *.foo breaks the operator's templates")
    void trap11_starFirst() {
        for (String first : new String[] {"*", "*.example.com"}) {
            assertThat(Migration.ordinary()
                            .source("proxy: {http: \"http://h:1\", noProxy: [\"" + first + "\"]}\n")
                            .rules("NOPROXY-002"))
                    .containsExactly("NOPROXY-002");
        }
    }

    @Test
    @DisplayName("no_proxy replaces the list that the cluster has, it does not extend it")
    void trap12_inheritedListReplaced() {
        assertThat(Migration.modern()
                        .source("proxy: {noProxy: [a]}\nclusterWideProxy: {noProxy: [.corp]}\n")
                        .manifests()
                        .variable("old", "no_proxy"))
                .contains("a,.svc,.cluster.local,localhost,127.0.0.1,.corp");
    }

    @Test
    @DisplayName("Of noProxy and no_proxy in one object either may win")
    void trap13_twoSpellings() {
        String both = "variables: {migPvLimit: 200, mig_pv_limit: 100}\n";
        assertThat(Migration.ordinary().target(both).rules("MTC-VAR")).containsExactly("MTC-VAR-006");
    }

    @Test
    @DisplayName("There is one MigrationController a cluster, not one a pair")
    void trap19_controllerPerPair() {
        String second = Input.pair("q", "mtc: \"1.7.13\"\nsource: old\ntarget: new\nnamespaces: [billing]\n");
        assertThat(Migration.ordinary().manifests(second).names("new"))
                .filteredOn(name -> name.startsWith("MigrationController"))
                .containsExactly("MigrationController/openshift-migration/migration-controller");
    }

    @Test
    @DisplayName("Callout digits and [...] of the documentation are no values")
    void trap21_calloutsInValues() {
        assertThat(Migration.ordinary()
                        .source("proxy: {http: \"http://h:1\", noProxy: [example.com 2]}\n")
                        .rules("NOPROXY-006"))
                .containsExactly("NOPROXY-006");
        assertThat(Migration.ordinary().pair("directVolumeMigration: [...]\n").rules("INPUT-012"))
                .containsExactly("INPUT-012");
    }

    @Test
    @DisplayName("A spec without the flags, or a control cluster without its name, fails in the operator")
    void trap22_partialSpec() {
        Manifests manifests = Migration.modern().manifests();
        assertThat(Manifests.line(manifests.controller("new")))
                .isEqualTo(
                        "{cluster_name: host, migration_controller: true, migration_log_reader: true, migration_ui: true,"
                                + " migration_velero: true, rsync_endpoint_type: Route}");
        assertThat(Manifests.line(manifests.controller("old")))
                .isEqualTo(
                        "{migration_controller: false, migration_log_reader: true, migration_ui: false, migration_velero: true}");
    }

    @Test
    @DisplayName("spec.version is the operator's: in Git it would drift for ever")
    void trap23_versionInTheSpec() {
        assertThat(Migration.ordinary().manifests().controller("new").keys()).doesNotContain("version");
        assertThat(Migration.ordinary()
                        .target("variables: {version: \"1.7.13\"}\n")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-008");
        assertThat(Migration.ordinary().merge("new", "version: 1.7.13").rules("MTC-VAR"))
                .containsExactly("MTC-VAR-008");
    }

    @Test
    @DisplayName("The legacy operator accepts modern variables, and ignores them")
    void trap25_modernVariableOnLegacyOperator() {
        assertThat(Migration.ordinary()
                        .source("variables: {velero_log_level: debug}\n")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-005");
    }

    @Test
    @DisplayName("A Secret of one's own beside the operator's proxy Secret makes every plan critical")
    void trap28_secondProxySecret() {
        Manifests manifests = Migration.ordinary()
                .source("proxy: {http: {flux: HTTP_PROXY}}\n")
                .manifests();
        assertThat(manifests.all().keySet()).noneMatch(name -> name.contains("/Secret/"));
    }

    @Test
    @DisplayName("Direct volume migration came with MTC 1.4.0; only its proxy came with 1.4.2")
    void trap29_versionOfTheDocumentation() {
        Migration old = Migration.ordinary().openshift("4.5").target("openshift: \"4.5\"\n");
        assertThat(old.mtc("1.4.0").checked().rendered()).isPresent();
        assertThat(old.mtc("1.4.1").pair(Migration.TCP_PROXY).rules("STUNNEL")).containsExactly("STUNNEL-005");
        assertThat(old.mtc("1.4.2").pair(Migration.TCP_PROXY).rules("STUNNEL")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stunnel_verify_ca: false",
                "stunnel_verify_ca_level: \"2\"",
                "rsync_opt_info: progress2",
                "stunnel_pod_cpu_limits: \"1\""
            })
    @DisplayName("Some variables are accepted for ever and have done nothing since MTC 1.6")
    void trap30_deadVariables(String variable) {
        assertThat(Migration.ordinary()
                        .target("variables: {" + variable + "}\n")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-002");
    }

    @Test
    @DisplayName("Argo CD and Flux apply every YAML below their path, so nothing else lies there")
    void trap37_otherYamlInTheTree() {
        assertThat(Migration.modern()
                        .checked()
                        .rendered()
                        .orElseThrow()
                        .tree()
                        .files()
                        .keySet())
                .allMatch(path -> path.endsWith("/.gitattributes")
                        || path.matches("clusters/[^/]+/[^/]+/(?:kustomization|manifests/[^/]+/[^/]+)[.]yaml"));
    }

    @Test
    @DisplayName("Ansible evaluates Jinja in every value")
    void trap38_jinja() {
        assertThat(Migration.modern()
                        .target("variables: {restic_timeout: \"{{ lookup('env', 'X') }}\"}\n")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mig_pv_limit", "mig_pod_limit", "mig_namespace_limit", "rsync_backoff_limit"})
    @DisplayName("A limit of 0 is not unlimited: the controller exits at its start, again and again")
    void trap40_zeroForUnlimited(String limit) {
        assertThat(Migration.modern().target("variables: {" + limit + ": 0}\n").rules("MTC-VAR"))
                .containsExactly("MTC-VAR-009");
    }

    @Test
    @DisplayName("OLM installs up to MTC 1.6 need olm_managed, others must not have it")
    void trap41_olmManaged() {
        Migration fleet = Migration.ordinary().openshift("4.8").source("networkPlugin: OpenShiftSDN\n");
        assertThat(fleet.mtc("1.6.6").manifests().variable("old", "olm_managed"))
                .contains("true");
        assertThat(fleet.mtc("1.7.0").manifests().variable("old", "olm_managed"))
                .isEmpty();
    }

    @Test
    @DisplayName("A flag in quotes is true to the operator: \"false\" starts a second controller")
    void trap42_flagInQuotes() {
        assertThat(Manifests.line(Migration.modern()
                        .manifests()
                        .controller("old")
                        .get("migration_controller")
                        .orElseThrow()))
                .isEqualTo("false");
        assertThat(Migration.modern()
                        .merge("old", "migration_controller: \"false\"")
                        .rules("MTC-VAR"))
                .containsExactly("MTC-VAR-012");
    }
}
