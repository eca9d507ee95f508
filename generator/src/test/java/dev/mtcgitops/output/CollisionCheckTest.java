package dev.mtcgitops.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CollisionCheckTest {
    private static Location line(int line) {
        return new Location("in.yaml", line, 1, line, 2);
    }

    private static Manifest manifest(String kind, String name, int line) {
        YamlScalar named = new YamlScalar(name, ScalarType.STRING, Origin.at(line(line)));
        YamlMapping metadata = YamlMapping.of(List.of(new Entry(YamlScalar.of("name"), named)), Origin.NONE);
        YamlMapping tree = YamlMapping.of(List.of(new Entry(YamlScalar.of("metadata"), metadata)), Origin.NONE);
        return new Manifest(new ResourceId("g", "v1", kind, "shop", name), tree, List.of());
    }

    /** A cluster before it has a directory. */
    private record Cluster(Located<String> name, List<Manifest> manifests) {
        ClusterOutput in(Layout layout) {
            String directory = layout.directory(name.value(), Regime.MANUAL_PROXY);
            return new ClusterOutput(new ClusterDirectory(name, directory), manifests);
        }
    }

    private static Cluster cluster(String name, int line, Manifest... manifests) {
        return new Cluster(new Located<>(name, line(line)), List.of(manifests));
    }

    private static List<Diagnostic> check(String layout, Cluster... clusters) {
        Diagnostics found = new Diagnostics();
        List<ClusterOutput> outputs = Stream.of(clusters)
                .map(cluster -> cluster.in(new Layout(layout)))
                .toList();
        outputs.forEach(cluster -> CollisionCheck.checkManifests(cluster, found));
        CollisionCheck.checkDirectories(
                outputs.stream().map(ClusterOutput::directory).toList(), found);
        return found.sorted();
    }

    @Test
    void accepts_clusters_and_manifests_that_keep_apart() {
        assertThat(check(
                        Delivery.DEFAULT_LAYOUT,
                        cluster("a", 1, manifest("K", "x", 2), manifest("K", "y", 3), manifest("L", "x", 4)),
                        cluster("a-b", 5, manifest("K", "x", 6))))
                .isEmpty();
        assertThat(check("{cluster}", cluster("a", 1), cluster("a-b", 2), cluster("argocd2", 3)))
                .isEmpty();
        assertThat(check("fixed")).isEmpty();
    }

    @Test
    void reports_names_that_differ_in_letter_case_only() {
        List<Diagnostic> found = check(
                Delivery.DEFAULT_LAYOUT, cluster("a", 1, manifest("K", "Default", 2), manifest("k", "default", 3)));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).rule()).isEqualTo("OUTPUT-001");
        assertThat(found.get(0).at()).isEqualTo(line(3));
        assertThat(found.get(0).message())
                .isEqualTo("`K shop/Default` and `k shop/default` of cluster `a` would both be written to"
                        + " `clusters/a/ocp-4.1-manual-proxy/manifests/shop/k-default.yaml`.");
        assertThat(found.get(0).related())
                .singleElement()
                .satisfies(r -> assertThat(r.at()).isEqualTo(line(2)));
    }

    @Test
    void reports_letter_case_beyond_ascii() {
        assertThat(check("x", cluster("a", 1, manifest("K", "\u00c4\u212a", 2), manifest("K", "\u00e4k", 3))))
                .extracting(Diagnostic::rule)
                .containsExactly("OUTPUT-001");
    }

    @Test
    void names_the_tree_where_a_manifest_has_no_name() {
        Manifest nameless = new Manifest(
                new ResourceId("", "v1", "K", "shop", "x"), YamlMapping.empty(Origin.at(line(7))), List.of());
        assertThat(check("x", cluster("a", 1, manifest("K", "x", 2), nameless)))
                .singleElement()
                .extracting(Diagnostic::at)
                .isEqualTo(line(7));
    }

    @Test
    void reports_clusters_with_one_directory() {
        List<Diagnostic> found = check("all/{regime}", cluster("a", 1), cluster("b", 2), cluster("c", 3));
        assertThat(found).extracting(Diagnostic::at).containsExactly(line(2), line(3));
        assertThat(found).extracting(Diagnostic::rule).containsOnly("OUTPUT-002");
        assertThat(found.get(1).message())
                .isEqualTo(
                        "The clusters `a` and `c` would both be written to the directory `all/ocp-4.1-manual-proxy`.");
        assertThat(found.get(1).related())
                .singleElement()
                .satisfies(r -> assertThat(r.at()).isEqualTo(line(1)));
        assertThat(check("x/{cluster}", cluster("a", 1), cluster("A", 2))).hasSize(1);
    }

    @Test
    void reports_directories_inside_others() {
        List<Cluster> clusters = new ArrayList<>();
        clusters.add(cluster("a/manifests", 4));
        clusters.add(cluster("b", 1));
        clusters.add(cluster("a-b", 2));
        clusters.add(cluster("a", 3));
        clusters.add(cluster("a/x", 5));
        List<Diagnostic> found = check("d/{cluster}", clusters.toArray(new Cluster[0]));
        assertThat(found).extracting(Diagnostic::at).containsExactly(line(4), line(5));
        assertThat(found.get(0).message())
                .isEqualTo(
                        "The directory `d/a/manifests` of cluster `a/manifests` would lie inside the directory `d/a` of"
                                + " cluster `a`.");
    }

    @Test
    void reports_the_directories_of_control_objects() {
        assertThat(check("{cluster}", cluster("flux", 1), cluster("b", 2)))
                .singleElement()
                .satisfies(
                        d -> assertThat(d.message())
                                .isEqualTo(
                                        "The directory `flux` of cluster `flux` meets `flux`, which is reserved for other files."));
        assertThat(check("Argocd/{cluster}", cluster("a", 1))).hasSize(1);
    }
}
