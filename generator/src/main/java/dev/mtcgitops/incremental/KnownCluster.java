package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.rule.OutputRule;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.output.ClusterOutput;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.overlay.Effects;
import dev.mtcgitops.render.DeliveredCluster;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A {@link RenderedCluster} as it is kept: of its files only what tells whether they stand already.
 *
 * @param regime its regime
 * @param delivered what control objects say of it
 * @param reach what overlays reached in it
 * @param files Git blob ids of its files, by path below its directory
 * @param proofs which rules of egress firewalls let through what it needs
 * @param findings what was found in it from rendering on
 */
record KnownCluster(
        Regime regime,
        DeliveredCluster delivered,
        Effects.Reach reach,
        SortedMap<String, String> files,
        List<String> proofs,
        List<Diagnostic> findings) {

    /** What is to be kept of {@code cluster}; nothing if that does not say all that a later run has to know. */
    static Optional<KnownCluster> of(RenderedCluster cluster) {
        int directory = cluster.delivered().directory().length() + 1;
        SortedMap<String, String> files = new TreeMap<>();
        cluster.files().forEach((path, file) -> files.put(path.substring(directory), file.blob()));
        return cluster.effects()
                .reach()
                .map(reach -> new KnownCluster(
                        cluster.output().regime(),
                        cluster.delivered(),
                        reach,
                        files,
                        cluster.proofs(),
                        cluster.findings()));
    }

    String name() {
        return delivered.name().value();
    }

    /**
     * The cluster again.
     *
     * @param render renders the file at a path
     */
    RenderedCluster rendered(Function<String, Optional<RenderedFile>> render) {
        SortedMap<String, RenderedFile> all = new TreeMap<>();
        files.forEach((below, blob) -> {
            String path = delivered.directory() + "/" + below;
            all.put(path, RenderedFile.known(blob, () -> content(path, blob, render)));
        });
        return new RenderedCluster(
                new ClusterOutput(delivered.name(), regime, List.of()),
                delivered,
                Effects.of(delivered.facts(), reach),
                all,
                proofs,
                findings);
    }

    /** What a cache says is right or of no use: no other content gets the name of this one. */
    private static byte[] content(String path, String blob, Function<String, Optional<RenderedFile>> render) {
        return render.apply(path)
                .filter(file -> file.blob().equals(blob))
                .map(RenderedFile::content)
                .orElseThrow(() -> new Failure(
                        Failure.Kind.IO,
                        Diagnostic.of(OutputRule.CACHE_WRONG, Location.ofFile(path), List.of(), path)));
    }
}
