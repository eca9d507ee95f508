package dev.mtcgitops.diagnostic;

/** The world did not play along: a disk, a remote, a lock. Carries the diagnostic to print; never used for bad input. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it is; decides the exit code. */
    public enum Kind {
        /** A publish conflict that retries could not solve: exit code 4. */
        CONFLICT,
        /** A disk or a remote: exit code 5. */
        IO
    }

    private final Kind kind;
    private final transient Diagnostic diagnostic;

    public Failure(Kind kind, Diagnostic diagnostic) {
        super(diagnostic.message());
        this.kind = kind;
        this.diagnostic = diagnostic;
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** What to print. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
