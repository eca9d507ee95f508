package dev.mtcgitops.model;

import java.util.Optional;

/**
 * What the MTC operator does with one variable of the MigrationController's spec.
 *
 * @param name its name in snake_case
 * @param type what its value must be
 * @param since the first version that knows it
 * @param deadSince the first version in which it no longer has an effect
 * @param scope the cluster on which it acts
 * @param knownToLegacy whether the legacy operator from 1.7 on knows it
 */
public record VariableSpec(
        String name,
        VariableType type,
        MtcVersion since,
        Optional<MtcVersion> deadSince,
        Scope scope,
        boolean knownToLegacy) {
    /** The cluster on which a variable acts. */
    public enum Scope {
        /** The control cluster, for every plan of its controller. */
        HOST,
        /** The target of a pair. */
        DEST,
        /** The cluster itself. */
        EACH
    }

    /** Whether it came after {@code version}. */
    public boolean isNewerThan(MtcVersion version) {
        return since.compareTo(version) > 0;
    }

    /** Whether it no longer has an effect in {@code version}. */
    public boolean isDeadIn(MtcVersion version) {
        return deadSince.isPresent() && version.compareTo(deadSince.get()) >= 0;
    }
}
