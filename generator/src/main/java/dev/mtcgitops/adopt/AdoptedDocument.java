package dev.mtcgitops.adopt;

import dev.mtcgitops.diagnostic.Location;
import java.util.Optional;

/** A file of the adopted fleet. */
public sealed interface AdoptedDocument permits Draft, CapturedList {
    /** Its path in the fleet, with {@code /}. */
    String path();

    /** Its whole text. */
    String text();

    /** Takes out what is on a line, and says what it was and where it came from; nothing if that is no value that came from a cluster. */
    Optional<Removed> remove(int line);

    /**
     * A part of a document that is no longer in it.
     *
     * @param title what it was, as sentences name it
     * @param at the place in the capture that it came from
     * @param from its first line in the document
     */
    record Removed(String title, Location at, int from) {}
}
