package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.overlay.Effects;
import dev.mtcgitops.render.DeliveredCluster;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one cluster: all that steps which see the whole fleet have to know of it.
 *
 * @param output its finished manifests, if they are asked for, and where they go
 * @param delivered what control objects say of it
 * @param effects what overlays did to it
 * @param files its files by path
 * @param proofs which rules of egress firewalls let through what it needs
 * @param findings what was found in it from rendering on
 */
public record RenderedCluster(
        ClusterOutput output,
        DeliveredCluster delivered,
        Effects effects,
        SortedMap<String, RenderedFile> files,
        List<String> proofs,
        List<Diagnostic> findings) {
    public RenderedCluster {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        proofs = List.copyOf(proofs);
        findings = List.copyOf(findings);
    }

    String name() {
        return output.cluster().value();
    }
}
