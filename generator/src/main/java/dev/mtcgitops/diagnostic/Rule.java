package dev.mtcgitops.diagnostic;

/**
 * A mistake this product knows, with the sentences it prints. Implemented by one enum a family in {@code diagnostic.rule}.
 *
 * <p>Writing a sentence: the source line is printed beside it, so do not repeat it. One sentence, capital and full stop,
 * names and values in backquotes. The hint says what to do and may be longer. {@code {0}} is the first argument.
 * A sentence itself holds no {@code @}: what stands before one is blacked out like a credential.
 */
public interface Rule {
    /** All it says. Several constants may share one id: variants of one mistake. */
    RuleText text();

    /** Stable id, such as {@code YAML-003}. */
    default String id() {
        return text().id();
    }

    /** How bad it is. */
    default Severity severity() {
        return text().severity();
    }

    /** What is wrong, with argument places. */
    default String message() {
        return text().message();
    }

    /** What to do, with argument places; may be empty. */
    default String hint() {
        return text().hint();
    }
}
