package dev.mtcgitops.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.Layout;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterPathsTest {
    private static final String FILE = "/manifests/shop/networkpolicy-x.yaml";

    private static Optional<ClusterPaths.Place> place(List<Layout> layouts, String path, String... others) {
        return new ClusterPaths(layouts, List.of(others)).of(path);
    }

    @ParameterizedTest
    @CsvSource({
        "'clusters/{cluster}/{regime}', clusters/prod/ocp-4.2-inherited-proxy, prod",
        "'{cluster}', prod, prod",
        "'{cluster}/mtc', prod/mtc, prod",
        "'envs/x-{cluster}_{regime}/{cluster}', envs/x-prod_ocp-4.1-manual-proxy/prod, prod",
        "'x/manifests/{cluster}', x/manifests/prod, prod"
    })
    void aLayoutTellsTheCluster(String layout, String directory, String cluster) {
        assertThat(place(List.of(new Layout(layout)), directory + FILE))
                .contains(new ClusterPaths.Place(cluster, directory));
    }

    @Test
    void aPathOfAnotherLayoutIsNoPlaceOfThisOne() {
        Layout layout = new Layout("{cluster}-{regime}");
        assertThat(place(List.of(layout), "prod-ocp-4.9" + FILE))
                .contains(new ClusterPaths.Place("prod-ocp-4.9", "prod-ocp-4.9"));
        assertThat(place(List.of(new Layout(Delivery.DEFAULT_LAYOUT)), "README.yaml"))
                .isEmpty();
    }

    @Test
    void withoutALayoutTheSegmentThatDiffersIsTheCluster() {
        String[] tree = {"envs/a/mtc/ocp-4.1-manual-proxy" + FILE, "envs/b/mtc/ocp-4.2-inherited-proxy" + FILE};
        assertThat(place(List.of(), tree[1], tree))
                .contains(new ClusterPaths.Place("b", "envs/b/mtc/ocp-4.2-inherited-proxy"));
    }

    @Test
    void ofASingleDirectoryTheLastSegmentIsTheCluster() {
        String path = "envs/prod/ocp-4.2-inherited-proxy" + FILE;
        assertThat(place(List.of(), path, path))
                .map(ClusterPaths.Place::cluster)
                .contains("prod");
    }
}
