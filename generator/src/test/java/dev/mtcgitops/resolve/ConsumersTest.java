package dev.mtcgitops.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Checked;
import dev.mtcgitops.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsumersTest {
    private static final String PAIR = Input.pair("shop", """
            mtc: "1.7.13"
            source: {name: a, openshift: "4.12", networkPlugin: OVNKubernetes}
            target: {name: b, openshift: "4.14", networkPlugin: OVNKubernetes}
            namespaces: [{source: shop, policies: none}]
            """);

    private static Checked checked(String consumers) {
        return Checked.of(
                PAIR, Input.delivery("repository: {url: \"https://git.example.com/fleet.git\"}\n" + consumers));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    guards: {}                                                                  |
                    argocd: {}                                                                  | argocd/application-mtc-a.yaml argocd/application-mtc-b.yaml
                    argocd: {destinations: {b: {name: x}}}                                      | argocd/application-mtc-b.yaml
                    flux: {dependsOn: []}                                                       | flux/a/kustomization-mtc-a.yaml flux/b/kustomization-mtc-b.yaml
                    flux: {dependsOn: [], kubeConfigSecrets: {a: x}}                            | flux/kustomization-mtc-a.yaml
                    {argocd: {destinations: {b: {name: x}}}, flux: {dependsOn: []}}             | argocd/application-mtc-b.yaml flux/a/kustomization-mtc-a.yaml
                    {argocd: {}, flux: {dependsOn: [], kubeConfigSecrets: {a: x}}}              | argocd/application-mtc-b.yaml flux/kustomization-mtc-a.yaml
                    {argocd: {destinations: {b: {name: x}}}, flux: {dependsOn: [], kubeConfigSecrets: {a: x}}} | argocd/application-mtc-b.yaml flux/kustomization-mtc-a.yaml
                    """)
    void eachClusterHasTheConsumerThatNamesItOrTakesTheRest(String consumers, String files) {
        String block = consumers.startsWith("{")
                ? consumers.substring(1, consumers.length() - 1).replace(", flux:", "\nflux:")
                : consumers;
        Checked checked = checked(block + "\n");
        assertThat(checked.diagnostics()).isEmpty();
        assertThat(checked.rendered().orElseThrow().tree().files().keySet().stream()
                        .filter(path -> path.contains("/application-") || path.contains("/kustomization-")))
                .containsExactlyElementsOf(files == null ? List.of() : List.of(files.split(" ", -1)));
    }

    @Test
    void bothConsumersForEveryClusterIsAnError() {
        assertThat(checked("argocd: {}\nflux: {dependsOn: []}\n").places()).containsExactly("INPUT-115 16:3/15:3");
    }

    @Test
    void bothConsumersForOneClusterIsAnError() {
        assertThat(checked("argocd: {destinations: {a: {name: a}}}\nflux: {dependsOn: [], kubeConfigSecrets: {a: x}}\n")
                        .places())
                .containsExactly("INPUT-115 16:45/15:27");
    }

    @Test
    void aClusterThatNoPairHasIsAnError() {
        assertThat(checked("argocd: {destinations: {a: {name: a}, b: {name: b}, c: {name: c}}}\n")
                        .places())
                .containsExactly("INPUT-101 15:55");
        assertThat(checked("flux: {dependsOn: [], kubeConfigSecrets: {bb: x}}\n")
                        .places())
                .containsExactly("INPUT-101 15:45");
    }

    @Test
    void twoClustersInOnePlaceAreAnError() {
        assertThat(checked("argocd: {destinations: {a: {name: x}, b: {name: x}}}\n")
                        .places())
                .containsExactly("INPUT-117 15:51/15:37");
        assertThat(checked("flux: {dependsOn: [], kubeConfigSecrets: {b: x, a: x}}\n")
                        .places())
                .as("the later line, not the later name")
                .containsExactly("INPUT-117 15:54/15:48");
        assertThat(checked("argocd: {destinations: {a: {name: x}, b: {name: z}}}\n")
                        .places())
                .isEmpty();
        assertThat(checked("argocd: {destinations: {a: {name: x}, c: {name: x}}}\n")
                        .places())
                .as("a cluster that is not there")
                .containsExactly("INPUT-101 15:41");
    }

    @Test
    void theNameOfAControlObjectIsTheValueOfALabel() {
        String longest = "c".repeat(59);
        String pair = PAIR.replace("name: b,", "name: " + longest + ",");
        String delivery = Input.delivery("repository: {url: \"https://git.example.com/fleet.git\"}\nargocd: {}\n");
        assertThat(Checked.of(pair, delivery).places()).isEmpty();
        assertThat(Checked.of(pair.replace(longest, longest + "c"), delivery).places())
                .containsExactly("INPUT-116 7:18");
        assertThat(Checked.of(pair.replace(longest, longest + "c")).places()).isEmpty();
    }
}
