package dev.mtcgitops.incremental;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.model.Capture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Takes a fleet and what became of it apart into the parts that have nothing to do with each other. */
final class PartBuilder {
    private final Ties ties;
    private final Set<String> shared;
    private final SortedMap<String, Draft> drafts = new TreeMap<>();
    private boolean whole = true;

    /** A part in the making. */
    private static final class Draft {
        private final SortedSet<String> names;
        private final List<KnownFile> files = new ArrayList<>();
        private final List<KnownCapture> captures = new ArrayList<>();
        private final SortedMap<String, String> pairs = new TreeMap<>();
        private final SortedMap<String, String> clusters = new TreeMap<>();
        private final List<KnownCluster> rendered = new ArrayList<>();
        private final List<Diagnostic> findings = new ArrayList<>();
        /** Whether all that belongs to it can be kept. */
        private boolean whole = true;

        private Draft(SortedSet<String> names) {
            this.names = names;
        }

        private KnownPart part() {
            return new KnownPart(files, captures, names, pairs, clusters, rendered, findings);
        }
    }

    /**
     * A builder.
     *
     * @param ties what ties the documents of the fleet together
     * @param shared names of the files that speak of the whole fleet
     */
    PartBuilder(Ties ties, Set<String> shared) {
        this.ties = ties;
        this.shared = shared;
        ties.groups().forEach((root, names) -> drafts.put(root, new Draft(names)));
        shared.forEach(file -> of(Ties.place(file)).whole = false);
    }

    private Draft of(String name) {
        Draft draft = drafts.get(ties.root(name));
        if (draft == null) {
            throw new IllegalArgumentException(name);
        }
        return draft;
    }

    void file(KnownFile file) {
        of(Ties.place(file.name())).files.add(file);
    }

    void capture(Capture capture, Path workingDirectory) {
        of(Ties.place(capture.by())).captures.add(KnownCapture.of(capture, workingDirectory));
    }

    void pair(String name, String says) {
        of(Ties.pair(name)).pairs.put(name, says);
    }

    void cluster(String name, String says) {
        of(Ties.cluster(name)).clusters.put(name, says);
    }

    void rendered(RenderedCluster cluster) {
        Draft draft = of(Ties.cluster(cluster.name()));
        KnownCluster.of(cluster).ifPresentOrElse(draft.rendered::add, () -> draft.whole = false);
    }

    /** What was found while a file was read; what was found in a file that speaks of the whole fleet will be found again. */
    void readings(List<Diagnostic> findings) {
        findings(findings.stream()
                .filter(finding -> !shared.contains(finding.at().file()))
                .toList());
    }

    /** What was found later; where it cannot be told whose it is, nothing can be kept. */
    void findings(List<Diagnostic> findings) {
        for (Diagnostic finding : findings) {
            String place = Ties.place(finding.at().file());
            whole &= ties.knows(place) && !shared.contains(finding.at().file());
            if (whole) {
                of(place).findings.add(finding);
            }
        }
    }

    /** The parts that can be kept. */
    List<KnownPart> parts() {
        return drafts.values().stream()
                .filter(draft -> whole && draft.whole)
                .map(Draft::part)
                .toList();
    }
}
