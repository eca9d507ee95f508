package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.ResourceId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OutputPathTest {
    private static String path(String kind, String namespace, String name) {
        return OutputPath.manifest("d", new ResourceId("g", "v1", kind, namespace, name));
    }

    @Test
    void is_kind_and_name_in_lower_case_below_the_namespace() {
        assertThat(path("NetworkPolicy", "shop", "mtc-allow-egress-from-rsync"))
                .isEqualTo("d/manifests/shop/networkpolicy-mtc-allow-egress-from-rsync.yaml");
        assertThat(path("EgressFirewall", "a.b", "x.Y_z9")).isEqualTo("d/manifests/a.b/egressfirewall-x.y_z9.yaml");
        assertThat(path("Namespace", "", "shop")).isEqualTo("d/manifests/namespace-shop.yaml");
        assertThat(OutputPath.kustomization("d/e")).isEqualTo("d/e/kustomization.yaml");
    }

    @Test
    void writes_other_bytes_as_hex_digits() {
        assertThat(path("K", "..", "../a b")).isEqualTo("d/manifests/%2e./k-..%2fa%20b.yaml");
        assertThat(path("K", ".git", "Ä")).isEqualTo("d/manifests/%2egit/k-%c3%a4.yaml");
        assertThat(path("K", "n", "{|`@[^:~\\\0")).isEqualTo("d/manifests/n/k-%7b%7c%60%40%5b%5e%3a%7e%5c%00.yaml");
        assertThat(path("K", "n", "az09-_.")).isEqualTo("d/manifests/n/k-az09-_..yaml");
    }

    @Test
    void keeps_the_longest_names_apart_and_within_255_bytes() {
        String longest = "x".repeat(255 - "k-.yaml".length());
        assertThat(path("K", "n", longest)).isEqualTo("d/manifests/n/k-" + longest + ".yaml");
        String longer = path("K", "n", longest + "y");
        assertThat(longer.substring("d/manifests/n/".length())).hasSize(255).matches("k-x+-[0-9a-f]{16}\\.yaml");
        assertThat(longer).isNotEqualTo(path("K", "n", longest + "z")).isEqualTo(path("K", "n", longest + "Y"));
        assertThat(path("K", "N".repeat(300), "a").split("/")[2]).hasSize(255);
    }

    @Test
    void is_safe_and_different_for_names_that_differ_in_more_than_case() {
        Random random = new Random(7);
        String alphabet = "aAbB.-_/%\\~: éÉ\u0000\u2028\ud83d\ude00K";
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                name.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            // Lone surrogates are no text.
            String text = new String(name.toString().getBytes(UTF_8), UTF_8);
            String path = path("Kind", text, text);
            assertThat(path).matches("d/manifests/(?!\\.)[a-z0-9._%-]+/kind-[a-z0-9._%-]+\\.yaml");
            String lower = text.toLowerCase(Locale.ROOT);
            assertThat(names.merge(path, lower, (old, same) -> old)).isEqualTo(lower);
        }
    }
}
