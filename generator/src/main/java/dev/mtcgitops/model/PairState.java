package dev.mtcgitops.model;

/** The stage of a pair's life. */
public enum PairState implements Choice {
    /** Its migration is prepared or under way. */
    ACTIVE("active"),
    /** Its migration is over: what is rendered leaves its clusters as they were found. */
    FINISHED("finished");

    private final String text;

    PairState(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
