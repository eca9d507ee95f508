package dev.mtcgitops.trace;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.EndpointType;
import dev.mtcgitops.network.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A connection of a pair, hop by hop.
 *
 * @param pair the pair
 * @param connection which of its connections
 * @param transfer the namespaces; nothing for a connection of the controller
 * @param hops what it passes, in order
 */
public record TracedPath(String pair, Connection connection, Optional<Transfer> transfer, List<Hop> hops) {
    public TracedPath {
        hops = List.copyOf(hops);
    }

    /**
     * What a volume transfer goes between.
     *
     * @param namespace the namespace on the source
     * @param targetNamespace the namespace on the target
     * @param endpoint what the source dials on the target
     */
    public record Transfer(String namespace, String targetNamespace, EndpointType endpoint) {}

    /** It passes if every hop does, and is blocked if one is. */
    public Verdict verdict() {
        return Verdict.all(hops.stream().map(Hop::verdict));
    }

    /** This path without the places that are not {@code wanted}. */
    TracedPath because(Predicate<Location> wanted) {
        return new TracedPath(
                pair,
                connection,
                transfer,
                hops.stream()
                        .map(hop -> new Hop(
                                hop.kind(),
                                hop.cluster(),
                                hop.object(),
                                hop.verdict(),
                                hop.why(),
                                hop.because().stream().filter(wanted).toList(),
                                hop.needs()))
                        .toList());
    }
}
