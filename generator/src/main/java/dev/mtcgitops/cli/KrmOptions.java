package dev.mtcgitops.cli;

/** The flags of {@code krm}. */
final class KrmOptions extends RenderingOptions {
    /** There are none for it: everything is said on standard input. */
    @Override
    void input(VerbSpec verb) {}
}
