package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.model.ControlObject;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one cluster: its manifests as text, and the list of them that kustomize reads. */
public final class ManifestFiles {
    private ManifestFiles() {}

    /** The files by path, nothing for a cluster without manifests; of manifests that collide, see {@link CollisionCheck}, one. */
    public static SortedMap<String, RenderedFile> of(ClusterOutput cluster, FilePacker packer) {
        if (cluster.manifests().isEmpty()) {
            return Collections.emptySortedMap();
        }
        String directory = cluster.directory().path();
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Manifest manifest : cluster.manifests()) {
            files.put(OutputPath.manifest(directory, manifest.id()), bytes(manifest.tree()));
        }
        List<YamlNode> resources = files.keySet().stream()
                .map(path -> path.substring(directory.length() + 1))
                .<YamlNode>map(YamlScalar::of)
                .toList();
        files.put(OutputPath.kustomization(directory), bytes(kustomization(resources)));
        return packer.pack(files);
    }

    /** The files of {@code objects}, by path. */
    public static SortedMap<String, RenderedFile> of(List<ControlObject> objects) {
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        objects.forEach(object -> files.put(
                OutputPath.control(object),
                RenderedFile.of(bytes(object.manifest().tree()))));
        return files;
    }

    /** A file as {@code kustomize} reads it: apiVersion, kind and its fixed name are those of its reference. */
    private static YamlMapping kustomization(List<YamlNode> resources) {
        return YamlMapping.of(
                List.of(
                        new Entry(YamlScalar.of("apiVersion"), YamlScalar.of("kustomize.config.k8s.io/v1beta1")),
                        new Entry(YamlScalar.of("kind"), YamlScalar.of("Kustomization")),
                        new Entry(YamlScalar.of("resources"), new YamlSequence(resources, Origin.NONE))),
                Origin.NONE);
    }

    private static byte[] bytes(YamlNode document) {
        return YamlWriter.write(document).getBytes(UTF_8);
    }
}
