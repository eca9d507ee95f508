package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pair of a fleet that changes from run to run: another namespace moves. */
final class ChangingPair {
    private static final String FILE = "pair-00000.yaml";

    private final Path file;
    private final String mark;
    private int changes;

    /**
     * The changing pair.
     *
     * @param fleet the folder of the fleet
     * @param mark a part of the names it makes, so that nobody else has made them before
     */
    ChangingPair(Path fleet, String mark) {
        this.file = fleet.resolve(FILE);
        this.mark = mark;
    }

    void change() throws IOException {
        write(file, FleetWriter.LAST_NAMESPACE + "-" + mark + "-" + ++changes);
    }

    static void restore(Path fleet) throws IOException {
        write(fleet.resolve(FILE), FleetWriter.LAST_NAMESPACE);
    }

    private static void write(Path file, String namespace) throws IOException {
        String text = Files.readString(file);
        Files.writeString(
                file, text.replaceFirst("source: " + FleetWriter.LAST_NAMESPACE + "\\S*", "source: " + namespace));
    }
}
