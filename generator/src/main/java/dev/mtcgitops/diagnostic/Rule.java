package dev.mtcgitops.diagnostic;

/**
 * A mistake this product knows, with the sentences it prints. Implemented by one enum a family in {@code diagnostic.rule}.
 *
 * <p>Writing a sentence: the source line is printed beside it, so do not repeat it. One sentence, capital and full stop,
 * names and values in backquotes. The hint says what to do and may be longer. {@code {0}} is the first argument.
 * A sentence itself holds no {@code @}: what stands before one is blacked out like a credential.
 */
public interface Rule {
    /** Stable id, such as {@code YAML-003}. Several constants may share one id: variants of one mistake. */
    String id();

    /** How bad it is. */
    Severity severity();

    /** What is wrong, with argument places. */
    String message();

    /** What to do, with argument places; may be empty. */
    String hint();
}
