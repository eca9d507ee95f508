package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;

/** Makes the scalars of a tree while it is read; where readers of different strictness differ. */
@FunctionalInterface
public interface ScalarFactory {
    /**
     * The node for a scalar.
     *
     * @param value its text after unescaping
     * @param plain whether it is written without quotes or block indicator
     * @param at its place
     */
    YamlScalar scalar(String value, boolean plain, Location at);

    /** The origin of a mapping or sequence at {@code at}. */
    default Origin collection(Location at) {
        return Origin.at(at);
    }
}
