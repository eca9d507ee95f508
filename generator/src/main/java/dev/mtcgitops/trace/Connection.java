package dev.mtcgitops.trace;

/** The connections of a pair. */
public enum Connection {
    /** From the Rsync clients of a namespace to the Rsync server of its target. */
    RSYNC("rsync"),
    /** From the controller to the API server of the source. */
    CONTROL_SOURCE("control-source"),
    /** From the controller to the API server of the target. */
    CONTROL_TARGET("control-target");

    private final String text;

    Connection(String text) {
        this.text = text;
    }

    /** Its name in reports. */
    public String text() {
        return text;
    }
}
