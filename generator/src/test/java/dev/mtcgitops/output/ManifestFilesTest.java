package dev.mtcgitops.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ManifestFilesTest {
    private static Manifest manifest(String kind, String namespace, String name) {
        YamlMapping tree = YamlMapping.of(
                List.of(
                        new Entry(YamlScalar.of("kind"), YamlScalar.of(kind)),
                        new Entry(YamlScalar.of("apiVersion"), YamlScalar.of("v1"))),
                Origin.NONE);
        return new Manifest(new ResourceId("", "v1", kind, namespace, name), tree, List.of());
    }

    private static SortedMap<String, RenderedFile> files(Manifest... manifests) {
        return ManifestFiles.of(
                new ClusterOutput(
                        new ClusterDirectory(new Located<>("a", Location.NONE), "clusters/a/ocp-4.2-inherited-proxy"),
                        List.of(manifests)),
                new FilePacker());
    }

    @Test
    void are_manifests_and_their_sorted_list() {
        SortedMap<String, RenderedFile> files =
                files(manifest("Z", "shop", "b"), manifest("K", "shop", "x.y"), manifest("K", "a", "z"));
        String directory = "clusters/a/ocp-4.2-inherited-proxy/";
        assertThat(files)
                .containsOnlyKeys(
                        directory + "kustomization.yaml",
                        directory + "manifests/a/k-z.yaml",
                        directory + "manifests/shop/k-x.y.yaml",
                        directory + "manifests/shop/z-b.yaml");
        assertThat(files.get(directory + "kustomization.yaml").text())
                .isEqualTo("apiVersion: kustomize.config.k8s.io/v1beta1\n"
                        + "kind: Kustomization\n"
                        + "resources:\n"
                        + "- manifests/a/k-z.yaml\n"
                        + "- manifests/shop/k-x.y.yaml\n"
                        + "- manifests/shop/z-b.yaml\n");
        assertThat(files.get(directory + "manifests/a/k-z.yaml").text()).isEqualTo("apiVersion: v1\nkind: K\n");
    }

    @Test
    void are_none_without_manifests() {
        assertThat(files()).isEmpty();
    }
}
