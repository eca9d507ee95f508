package dev.mtcgitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {
    private static final Path GOLDEN = Path.of("golden").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void pairsAreListedWithTheFactsOfBothSides() {
        assertThat(list("hub-of-three-pairs")).isEqualTo(new Invocation(0, """
                NAME   STATE    SOURCE   TARGET   OPENSHIFT   MTC      REGIME                                         ENDPOINT   CONSUMER   NAMESPACES   FINDINGS
                apac   active   apac     hub      4.5,4.14    1.7.13   ocp-4.1-manual-proxy,ocp-4.2-inherited-proxy   Route      plain      2            2 infos
                emea   active   emea     hub      3.11,4.14   1.7.13   ocp-4.1-manual-proxy,ocp-4.2-inherited-proxy   Route      plain      2            1 warning, 2 infos
                lab    active   lab      hub      4.10,4.14   1.7.13   ocp-4.2-inherited-proxy                        Route      plain      1            1 warning, 1 info
                """, ""));
    }

    @Test
    void clustersAreListedWithTheirConsumer() {
        assertThat(list("delivery-both", "clusters").out()).isEqualTo("""
                NAME          OPENSHIFT   MTC      ROLE      REGIME                    CONSUMER   PAIRS      FINDINGS
                ocp311-prod   3.11        1.7.13   remote    ocp-4.1-manual-proxy      plain      old        <none>
                ocp412-prod   4.12        1.7.13   remote    ocp-4.2-inherited-proxy   flux       shop       <none>
                ocp416-prod   4.16        1.7.13   control   ocp-4.2-inherited-proxy   argocd     old,shop   1 info
                """);
    }

    @Test
    void namespacesAreListedByPair() {
        assertThat(list("hub-of-three-pairs", "namespaces", "-o", "wide").out()).isEqualTo("""
                SOURCE        TARGET      PAIR   STATE    POLICIES   ENDPOINT   FINDINGS    SOURCE-CLUSTER   TARGET-CLUSTER
                shop          shop-apac   apac   active   open       Route      1 info      apac             hub
                shared-apac   shared      apac   active   open       Route      <none>      apac             hub
                shop          shop-emea   emea   active   open       Route      1 info      emea             hub
                shared        shared      emea   active   open       Route      1 warning   emea             hub
                shop          shop-lab    lab    active   open       Route      1 info      lab              hub
                """);
    }

    @Test
    void aProgramGetsBothSidesAndAllColumns() throws IOException {
        JsonNode pair = new ObjectMapper()
                .readTree(list("delivery-both", "-o", "json").out())
                .get("pairs")
                .get(1);
        assertThat(pair)
                .hasToString("{\"name\":\"shop\",\"state\":\"active\",\"source\":\"ocp412-prod\","
                        + "\"target\":\"ocp416-prod\",\"openshift\":[\"4.12\",\"4.16\"],\"mtc\":[\"1.7.13\",\"1.7.13\"],"
                        + "\"regime\":[\"ocp-4.2-inherited-proxy\",\"ocp-4.2-inherited-proxy\"],"
                        + "\"endpoint\":\"Route\",\"consumer\":[\"flux\",\"argocd\"],\"namespaces\":1,"
                        + "\"findings\":{\"warnings\":0,\"infos\":1},\"control\":\"ocp416-prod\"}");
    }

    @Test
    void whatIsAcceptedIsNoFinding() {
        Invocation.writePairs(folder, "a");
        String listed = Invocation.of(folder, "list", "-f", "pairs").out();
        assertThat(listed).endsWith("   3 infos\n");
        Invocation.write(folder.resolve("pairs/delivery.yaml"), """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: Delivery
                spec: {accepted: [{rule: NP-001, reason: meant}]}
                """);
        assertThat(Invocation.of(folder, "list", "-f", "pairs").out()).isEqualTo(listed.replace("3 infos", "2 infos"));
    }

    @Test
    void aFleetWithErrorsHasNoList() {
        Invocation bad = list("error-versions");
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err()).contains(" error ");
        assertThat(list("error-versions", "-o", "json").out()).startsWith("{\"diagnostics\":[");
    }

    private Invocation list(String golden, String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "list";
        all[1] = "-f";
        all[2] = GOLDEN.resolve(golden).resolve("input").toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return Invocation.of(folder, all);
    }
}
