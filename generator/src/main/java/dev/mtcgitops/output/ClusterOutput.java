package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;

/**
 * The finished manifests of one cluster.
 *
 * @param cluster its name
 * @param regime its regime
 * @param manifests its manifests, overlays applied
 */
public record ClusterOutput(Located<String> cluster, Regime regime, List<Manifest> manifests) {
    public ClusterOutput {
        manifests = List.copyOf(manifests);
    }

    /** The cluster's directory. */
    public String directory(Layout layout) {
        return layout.directory(cluster.value(), regime);
    }

    /** This without the trees, which take far more room than the files they become. */
    public ClusterOutput withoutManifests() {
        return new ClusterOutput(cluster, regime, List.of());
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
