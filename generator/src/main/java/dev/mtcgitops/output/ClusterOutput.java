package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;

/**
 * The finished manifests of one cluster.
 *
 * @param directory where they go
 * @param manifests its manifests, overlays applied
 */
public record ClusterOutput(ClusterDirectory directory, List<Manifest> manifests) {
    public ClusterOutput {
        manifests = List.copyOf(manifests);
    }

    /** The place a person should change to give {@code manifest} another name. */
    static Location nameOf(Manifest manifest) {
        return manifest.tree()
                .mapping("metadata")
                .flatMap(metadata -> metadata.get("name"))
                .map(YamlNode::origin)
                .orElse(manifest.tree().origin())
                .responsible();
    }
}
