package dev.mtcgitops.git;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The commit that the input was read from.
 *
 * @param id 40 hex digits
 * @param author its author, and the time
 * @param committer its committer, and the time
 * @param origin address of the repository it came from, without credentials; empty if there is none
 * @param message its message
 * @param state whether the work tree holds what the commit does
 */
public record SourceCommit(
        String id, Signature author, Signature committer, String origin, String message, State state) {
    /** Whether a work tree holds what its commit does. */
    public enum State {
        CLEAN,
        DIRTY,
        /** The index is of a kind that cannot be read. */
        UNKNOWN
    }

    /**
     * A person and a time.
     *
     * @param name name
     * @param email mail address
     * @param when time, in whole seconds
     * @param zone the zone the time was written in
     */
    public record Signature(String name, String email, Instant when, ZoneOffset zone) {}
}
