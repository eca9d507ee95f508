package dev.mtcgitops.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The {@code when} of an overlay: all stated keys must hold; an empty list or optional is a key not stated.
 *
 * @param openshift the cluster's OpenShift version is inside
 * @param mtc the cluster's MTC version is inside
 * @param operators the cluster's operator is one of these
 * @param networkPlugins the cluster's plugin is one of these
 * @param regimes the cluster's regime is one of these
 * @param roles the cluster's role is one of these
 * @param consumers who applies the cluster is one of these
 * @param sides the object is rendered because the cluster is one of these sides of a pair
 * @param clusters names of clusters, {@code *} as a wildcard
 * @param pairs names of pairs the object is rendered for, likewise
 * @param namespaces names of the object's namespace, likewise
 * @param clusterLabels labels the cluster must have
 * @param pairLabels labels the pair must have
 */
public record OverlayCondition(
        Optional<VersionRange> openshift,
        Optional<VersionRange> mtc,
        List<Operator> operators,
        List<NetworkPlugin> networkPlugins,
        List<Regime> regimes,
        List<Role> roles,
        List<Consumer> consumers,
        List<Side> sides,
        List<Located<String>> clusters,
        List<Located<String>> pairs,
        List<Located<String>> namespaces,
        SortedMap<String, String> clusterLabels,
        SortedMap<String, String> pairLabels) {
    /** The condition that always holds. */
    public static final OverlayCondition EVERYWHERE = new OverlayCondition(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Collections.emptySortedMap(),
            Collections.emptySortedMap());

    /** The condition that {@code consumer} applies the cluster. */
    public static OverlayCondition of(Consumer consumer) {
        return new OverlayCondition(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(consumer),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }
}
