package dev.mtcgitops.model;

/** One of the words a field accepts. */
public interface Choice {
    /** The word as it is written in YAML. */
    String text();
}
