package dev.mtcgitops.cli;

/** When reports are coloured. */
enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set. */
    AUTO,
    ALWAYS,
    NEVER
}
