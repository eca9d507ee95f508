package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A source and a target cluster with the namespaces that move between them.
 *
 * @param name unique name
 * @param at the key that holds the fields
 * @param labels {@code metadata.labels}
 * @param mtc MTC version of both clusters, unless they state their own
 * @param source name of the source cluster
 * @param target name of the target cluster
 * @param control which cluster runs the migration controller: {@code source}, {@code target}, or the name of another cluster
 * @param state where in its life it is
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
        Located<String> control,
        Located<PairState> state,
        List<NamespaceMapping> namespaces,
        DirectVolumeMigration directVolumeMigration) {

    /** Whether the migration is not over. */
    public boolean isActive() {
        return state.value() == PairState.ACTIVE;
    }

    /** The pair as it was before it was finished. */
    ClusterPair asActive() {
        return new ClusterPair(
                name,
                at,
                labels,
                mtc,
                source,
                target,
                control,
                new Located<>(PairState.ACTIVE, state.at()),
                namespaces,
                directVolumeMigration);
    }

    /** The name of the control cluster. */
    public Located<String> controlCluster() {
        for (Side side : Side.values()) {
            if (control.value().equals(side.text())) {
                return cluster(side);
            }
        }
        return control;
    }

    /** The names of its clusters, the source first, each once. */
    public List<Located<String>> members() {
        return Stream.of(source, target, controlCluster()).distinct().toList();
    }

    /** The name of the cluster on {@code side}. */
    public Located<String> cluster(Side side) {
        return side == Side.SOURCE ? source : target;
    }
}
