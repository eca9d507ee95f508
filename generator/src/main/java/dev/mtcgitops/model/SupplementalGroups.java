package dev.mtcgitops.model;

import java.util.List;
import java.util.Optional;

/**
 * Supplemental groups of a pair's Rsync pods.
 *
 * @param source those on the source
 * @param target those on the target
 */
public record SupplementalGroups(
        Optional<Located<List<Located<Long>>>> source, Optional<Located<List<Located<Long>>>> target) {
    /** None. */
    public static final SupplementalGroups NONE = new SupplementalGroups(Optional.empty(), Optional.empty());
}
