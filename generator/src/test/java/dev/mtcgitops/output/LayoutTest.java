package dev.mtcgitops.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Regime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    @Test
    void segments_may_be_as_long_as_file_names() {
        assertThat(Layout.isUsable("a".repeat(255))).isTrue();
        assertThat(Layout.isUsable("a".repeat(256))).isFalse();
        assertThat(Layout.isUsable("{cluster}" + "a".repeat(192))).isTrue();
        assertThat(Layout.isUsable("{cluster}" + "a".repeat(193))).isFalse();
    }

    @Test
    void puts_cluster_and_regime_into_their_places() {
        assertThat(new Layout(Delivery.DEFAULT_LAYOUT).directory("prod", Regime.MANUAL_PROXY))
                .isEqualTo("clusters/prod/ocp-4.1-manual-proxy");
        assertThat(new Layout("x-{cluster}_{regime}/{cluster}").directory("a", Regime.INHERITED_PROXY))
                .isEqualTo("x-a_ocp-4.2-inherited-proxy/a");
    }

    @Test
    void owns_what_stands_before_the_first_place() {
        assertThat(new Layout(Delivery.DEFAULT_LAYOUT).ownDirectories(List.of("clusters/a/r")))
                .containsExactly("argocd", "clusters", "flux");
        assertThat(new Layout("envs/prod/x-{cluster}/y").ownDirectories(List.of("envs/prod/x-a/y")))
                .containsExactly("argocd", "clusters", "envs/prod", "flux");
        assertThat(new Layout("fixed").ownDirectories(List.of("fixed")))
                .containsExactly("argocd", "clusters", "fixed", "flux");
        assertThat(new Layout("clusters/prod/{cluster}").ownDirectories(List.of("clusters/prod/a")))
                .containsExactly("argocd", "clusters", "flux");
    }

    @Test
    void owns_the_directories_of_the_clusters_where_nothing_stands_before() {
        assertThat(new Layout("{cluster}/mtc").ownDirectories(List.of("a/mtc", "b/mtc")))
                .containsExactly("a/mtc", "argocd", "b/mtc", "clusters", "flux");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/a",
                "a/",
                "a//b",
                ".",
                "..",
                "a/../b",
                ".git/{cluster}",
                ".mtc-gitops",
                "{name}",
                "a\\b",
                "a b",
                "a\n",
                "{cluster",
                "ä",
                "a:b",
                "~/x",
                "-{cluster}",
                "{cluster}{cluster}{cluster}{cluster}{regime}"
            })
    void refuses_what_is_no_plain_relative_path(String template) {
        assertThat(Layout.isUsable(template)).isFalse();
        assertThatThrownBy(() -> new Layout(template)).isInstanceOf(IllegalArgumentException.class);
    }
}
