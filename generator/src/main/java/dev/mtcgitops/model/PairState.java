package dev.mtcgitops.model;

/** The stage of a pair's life. */
public enum PairState implements Choice {
    /** Its migration is prepared or under way. */
    ACTIVE("active"),
    /** Its migration is over: its manifests leave the clusters as they were before. */
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
