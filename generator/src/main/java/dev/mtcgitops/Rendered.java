package dev.mtcgitops;

import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.RenderedTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fleet without errors, rendered.
 *
 * @param tree the files
 * @param layout where the clusters' directories are
 * @param clusters the clusters by name; with the manifests behind the files, whose scalars know their origins, if the request asks to
 *     keep them
 * @param delivery how the fleet wants to be delivered
 * @param inputFiles the real paths of all files that were read
 * @param proofs which rules of egress firewalls let through what the migrations need, a line for each connection
 */
public record Rendered(
        RenderedTree tree,
        Layout layout,
        List<ClusterOutput> clusters,
        Optional<Delivery> delivery,
        Set<Path> inputFiles,
        List<String> proofs) {
    public Rendered {
        clusters = List.copyOf(clusters);
        inputFiles = Set.copyOf(inputFiles);
        proofs = List.copyOf(proofs);
    }
}
