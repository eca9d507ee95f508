package dev.mtcgitops.incremental;

import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.resolve.FleetDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The parts of a known fleet that an input still holds, word for word.
 *
 * @param parts the parts
 * @param shared names of the files that may speak of the whole fleet
 */
public record Standing(List<KnownPart> parts, Set<String> shared) {
    /** Nothing is known. */
    public static final Standing NONE = new Standing(List.of(), Set.of());

    public Standing {
        parts = List.copyOf(parts);
        shared = Set.copyOf(shared);
    }

    /** {@code parts}, if there is a pair among them: a fleet needs one, and what is read beside them is not asked for one. */
    static Standing of(List<KnownPart> parts, Set<String> shared) {
        return parts.stream().allMatch(part -> part.pairs().isEmpty()) ? NONE : new Standing(parts, shared);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The names of its clusters. */
    public Set<String> clusters() {
        return parts.stream()
                .flatMap(part -> part.rendered().stream())
                .map(KnownCluster::name)
                .collect(Collectors.toSet());
    }

    /**
     * What became of it.
     *
     * @param render renders the file at a path, should its content be asked for
     */
    public RenderedPart rendered(Function<String, Optional<RenderedFile>> render) {
        SortedMap<String, String> pairs = new TreeMap<>();
        SortedMap<String, String> clusters = new TreeMap<>();
        parts.forEach(part -> {
            pairs.putAll(part.pairs());
            clusters.putAll(part.clusters());
        });
        return new RenderedPart(
                new FleetDigest(pairs, clusters, ""),
                parts.stream()
                        .flatMap(part -> part.rendered().stream())
                        .map(cluster -> cluster.rendered(render))
                        .toList(),
                parts.stream().flatMap(part -> part.findings().stream()).toList());
    }

    /** What of {@code input} has to be read: all that no part was made of. */
    public Inputs unknown(Inputs input) {
        Set<String> known = parts.stream()
                .flatMap(part -> part.names().stream())
                .filter(name -> name.startsWith(Ties.place("")))
                .collect(Collectors.toSet());
        return input.only(file -> !known.contains(Ties.place(file.name())));
    }

    /** The files that speak of the whole of {@code fleet}. */
    static Set<String> speaking(Fleet fleet) {
        Set<String> files = new HashSet<>();
        fleet.overlays().forEach(overlay -> files.add(overlay.name().at().file()));
        fleet.delivery().ifPresent(delivery -> files.add(delivery.name().at().file()));
        return files;
    }

    /** The parts that have nothing to do with {@code fleet}, which was read beside them. */
    Standing apartFrom(Fleet fleet, Collection<String> names) {
        if (!shared.containsAll(speaking(fleet))) {
            return NONE;
        }
        Set<String> taken = Set.copyOf(names);
        return of(
                parts.stream()
                        .filter(part -> part.names().stream().noneMatch(taken::contains))
                        .toList(),
                shared);
    }
}
