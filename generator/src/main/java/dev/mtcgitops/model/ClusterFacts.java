package dev.mtcgitops.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * What an overlay's condition can ask about a cluster, everything derived.
 *
 * @param name the cluster's name
 * @param labels its labels
 * @param openshift its OpenShift version
 * @param mtc its MTC version
 * @param operator its MTC operator
 * @param networkPlugin its network plugin; empty where neither stated nor decided by the version
 * @param regime where its proxy comes from
 * @param role whether it controls any pair
 * @param consumer who applies its directory
 */
public record ClusterFacts(
        String name,
        SortedMap<String, String> labels,
        OpenShiftVersion openshift,
        MtcVersion mtc,
        Operator operator,
        Optional<NetworkPlugin> networkPlugin,
        Regime regime,
        Role role,
        Consumer consumer) {

    /** The facts of a cluster that no consumer is known of. */
    public ClusterFacts(
            String name,
            SortedMap<String, String> labels,
            OpenShiftVersion openshift,
            MtcVersion mtc,
            Operator operator,
            Optional<NetworkPlugin> networkPlugin,
            Regime regime,
            Role role) {
        this(name, labels, openshift, mtc, operator, networkPlugin, regime, role, Consumer.PLAIN);
    }

    /** The same cluster, applied by {@code other}. */
    public ClusterFacts appliedBy(Consumer other) {
        return new ClusterFacts(name, labels, openshift, mtc, operator, networkPlugin, regime, role, other);
    }

    /** Whether its operator knows only a few variables: the legacy operator, where it is not a whole one. */
    public boolean hasReducedOperator() {
        return operator == Operator.LEGACY && mtc.has(MtcCapability.REDUCED_LEGACY_OPERATOR);
    }
}
