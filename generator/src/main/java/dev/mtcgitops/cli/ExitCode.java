package dev.mtcgitops.cli;

/** What the exit code of every verb means; scripts rely on it. */
enum ExitCode {
    OK(0),
    /** {@code check}: drift, or findings under {@code --strict}; {@code fmt --check}: files that would change. */
    FINDINGS(1),
    /** A diagnostic of severity error, or wrong usage. */
    BAD_INPUT(2),
    /** A guard refused; nothing was changed. */
    REFUSED(3),
    /** Somebody else was first, and retries did not help. */
    CONFLICT(4),
    /** A disk or a remote; also results that could not be written to standard output. */
    IO(5),
    /** A mistake of this program. */
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
