package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdoptCommandTest {
    private static final String VERSION = """
            apiVersion: config.openshift.io/v1
            kind: ClusterVersion
            metadata: {name: version}
            status: {history: [{state: Completed, version: 4.14.1}]}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void capture() {
        Invocation.write(folder.resolve("cap/version.yaml"), VERSION);
        Invocation.write(folder.resolve("cap/controller.yaml"), """
                apiVersion: migration.openshift.io/v1alpha1
                kind: MigrationController
                metadata: {name: migration-controller, namespace: openshift-migration}
                spec: {migration_controller: false, migration_ui: false, migration_velero: true, mig_pv_limt: 3, version: 1.8.4}
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    adopt                                   | --cluster is missing: a name, =, and the path of what was captured of the cluster
                    adopt --cluster cap                     | --cluster takes NAME=PATH
                    adopt --cluster Lab=cap                 | --cluster takes NAME=PATH, and a name has at most 63 lower-case letters, digits and -
                    adopt --cluster source=cap              | --cluster cannot call a cluster source, which names a side of a pair
                    adopt --cluster lab=                    | --cluster is empty
                    adopt --cluster lab=cap -f x            | unknown flag `-f`
                    """)
    void wrongUsageIsNamed(String line, String message) {
        Invocation wrong = Invocation.of(folder, line.split(" "));
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).isEqualTo("mtc-gitops: " + message + "\nTry `mtc-gitops adopt --help`.\n");
    }

    @Test
    void aPathThatIsMissingWritesNothing() {
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap", "nowhere", "--output-dir", "fleet");
        assertThat(adopted.code()).isEqualTo(2);
        assertThat(adopted.err()).contains("nowhere: error ADOPT-001: There is no file or folder `nowhere`.");
        assertThat(folder.resolve("fleet")).doesNotExist();
    }

    @Test
    void severalPathsAreOfTheClusterBeforeThem() {
        Invocation adopted = Invocation.of(
                folder, "adopt", "--cluster", "lab=cap/version.yaml", "cap/controller.yaml", "--cluster", "other=cap");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.out()).contains("# clusters/lab.yaml").contains("# clusters/other.yaml");
        assertThat(adopted.out().split("mtc: 1.8.4", -1)).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsAnErrorOfTheDisk() {
        Path unreadable = Path.of("/proc/self/mem");
        Assumptions.assumeTrue(Files.exists(unreadable), "SKIPPED: no file here that nobody can read");
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=" + unreadable);
        assertThat(adopted.code()).isEqualTo(5);
        assertThat(adopted.err())
                .contains("error ADOPT-001: `/proc/self/mem` cannot be read: the system reports an error.");
    }

    @Test
    void filesThatAreNoTextLinksAndLargeOnesArePassedOver() throws IOException {
        Files.write(folder.resolve("cap/latin.yaml"), new byte[] {(byte) 0xE9});
        Files.createSymbolicLink(folder.resolve("cap/link.yaml"), folder.resolve("cap/version.yaml"));
        Invocation.write(folder.resolve("cap/large.yaml"), "# " + "x".repeat(16 << 20));
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.err())
                .contains("cap/latin.yaml: warning ADOPT-005: The file is not UTF-8 text, and is passed over.")
                .contains(
                        "cap/link.yaml: warning ADOPT-005: The file is a symbolic link or no regular file, and is passed over.")
                .contains("cap/large.yaml: warning ADOPT-005: The file is larger than 16 MiB, and is passed over.");
    }

    @Test
    void jsonHoldsFilesFirstSyncAndDiagnostics() {
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap", "-o", "json");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.err()).isEmpty();
        assertThat(adopted.out()).isEqualTo("""
                {"files":[
                {"path":"clusters/lab.yaml","text":"apiVersion: mtcgitops.dev/v1alpha1\\nkind: Cluster\\nmetadata:\\n  name: lab\\nspec:\\n  # ClusterVersion version\\n  openshift: 4.14.1\\n  # MigrationController openshift-migration/migration-controller\\n  mtc: 1.8.4\\n"}
                ],
                "firstSync":[
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"mig_pv_limt","consumer":"argocd","action":"keep"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"mig_pv_limt","consumer":"flux","action":"delete"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"mig_pv_limt","consumer":"oc","action":"keep"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"migration_log_reader","consumer":"argocd","action":"add"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"migration_log_reader","consumer":"flux","action":"add"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"migration_log_reader","consumer":"oc","action":"add"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"version","consumer":"argocd","action":"keep"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"version","consumer":"flux","action":"keep"},
                {"cluster":"lab","object":"MigrationController/openshift-migration/migration-controller","key":"version","consumer":"oc","action":"keep"}
                ],
                "diagnostics":[
                {"rule":"ADOPT-009","severity":"warning","message":"`check` reports INPUT-007: The input holds no ClusterPair.","hint":"Which namespaces go from which cluster to which? Add a ClusterPair, or capture the control cluster with `oc get migplans.migration.openshift.io,migclusters.migration.openshift.io -n openshift-migration -o yaml`.","related":[]},
                {"rule":"ADOPT-015","severity":"warning","file":"cap/controller.yaml","line":1,"column":1,"endLine":4,"endColumn":113,"message":"The key `mig_pv_limt` of the MigrationController of cluster `lab` is left out: no release of MTC has a variable of that name.","hint":"The first sync tells what becomes of it; add it with an overlay if it has to stay.","related":[]}
                ],
                "summary":{"errors":0,"warnings":2,"infos":0}}
                """);
    }

    @Test
    void existingFilesStayAndAreAllNamed() throws IOException {
        Invocation.write(folder.resolve("fleet/clusters/lab.yaml"), "mine\n");
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "lab=cap", "--output-dir", "fleet");
        assertThat(adopted.code()).isEqualTo(3);
        assertThat(adopted.err())
                .contains("error ADOPT-008: `" + folder.resolve("fleet/clusters/lab.yaml")
                        + "` exists, so nothing is written.");
        assertThat(folder.resolve("fleet/clusters/lab.yaml")).hasContent("mine\n");
        Files.delete(folder.resolve("fleet/clusters/lab.yaml"));
        Files.delete(folder.resolve("fleet/clusters"));
        Invocation.write(folder.resolve("fleet/clusters"), "a file\n");
        assertThat(Invocation.of(folder, "adopt", "--cluster", "lab=cap", "--output-dir", "fleet")
                        .code())
                .isEqualTo(3);
    }
}
