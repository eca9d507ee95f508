package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * What the MTC operator does with one variable of the MigrationController's spec.
 *
 * @param name its name in snake_case
 * @param type what its value must be
 * @param choices the words of a {@link VariableType#CHOICE}; empty otherwise
 * @param defaults what holds where nobody states it
 * @param since the first version that knows it
 * @param deadSince the first version in which it no longer has an effect
 * @param scope the cluster on which it acts
 * @param knownToLegacy whether the legacy operator from 1.7 on knows it
 * @param removals what becomes of its value when it leaves the spec
 * @param restartsController whether a change of it restarts the migration controller
 */
public record VariableSpec(
        String name,
        VariableType type,
        List<String> choices,
        ByRelease defaults,
        MtcVersion since,
        Optional<MtcVersion> deadSince,
        Scope scope,
        boolean knownToLegacy,
        ByRelease removals,
        boolean restartsController) {
    public VariableSpec {
        choices = List.copyOf(choices);
    }

    /** The cluster on which a variable acts. */
    public enum Scope {
        /** The control cluster, for every plan of its controller. */
        HOST,
        /** The target of a pair. */
        DEST,
        /** The cluster itself. */
        EACH
    }

    /** Whether the operator of {@code cluster} takes no notice of it, though its MTC version has it. */
    public boolean isIgnoredBy(ClusterFacts cluster) {
        return cluster.hasReducedOperator() && !knownToLegacy;
    }

    /** Its default in {@code version}; empty where that is unknown or absent. */
    public Optional<String> defaultIn(MtcVersion version) {
        return defaults.in(version);
    }

    /** What becomes of its value in {@code version} when it leaves the spec; empty for one that cannot leave. */
    public Optional<Removal> removalIn(MtcVersion version) {
        return removals.in(version).map(Removal::of);
    }

    /** Whether it came after {@code version}. */
    public boolean isNewerThan(MtcVersion version) {
        return since.compareTo(version) > 0;
    }

    /** Whether it no longer has an effect on {@code cluster}; a reduced operator honours all that it knows. */
    public boolean isDeadOn(ClusterFacts cluster) {
        return !cluster.hasReducedOperator()
                && deadSince.isPresent()
                && cluster.mtc().compareTo(deadSince.get()) >= 0;
    }
}
