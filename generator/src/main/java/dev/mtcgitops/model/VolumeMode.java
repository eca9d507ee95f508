package dev.mtcgitops.model;

/** Which persistent volumes a pair migrates. */
public enum VolumeMode implements Choice {
    FILESYSTEM("filesystem"),
    BLOCK("block"),
    BOTH("both");

    private final String text;

    VolumeMode(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }
}
