package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A source and a target cluster with the namespaces that move between them.
 *
 * @param name unique name
 * @param at the key that holds the fields
 * @param labels {@code metadata.labels}
 * @param mtc MTC version of both clusters, unless they state their own
 * @param source name of the source cluster
 * @param target name of the target cluster
 * @param control the side that runs the migration controller
 * @param namespaces what moves; not empty
 * @param directVolumeMigration how volumes are copied
 */
public record ClusterPair(
        Located<String> name,
        Location at,
        SortedMap<String, String> labels,
        Optional<Located<MtcVersion>> mtc,
        Located<String> source,
        Located<String> target,
        Located<Side> control,
        List<NamespaceMapping> namespaces,
        DirectVolumeMigration directVolumeMigration) {

    /** The name of the cluster on {@code side}. */
    public Located<String> cluster(Side side) {
        return side == Side.SOURCE ? source : target;
    }
}
