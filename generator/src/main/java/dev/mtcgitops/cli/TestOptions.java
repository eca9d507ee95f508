package dev.mtcgitops.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The flags of {@code test}. */
final class TestOptions extends RenderingOptions {
    private String directory = "";

    /** The folder as the user names it. */
    String name() {
        return directory;
    }

    /** The folder with the cases. */
    Path directory(Console console) {
        Path path = path(console, "DIR", directory);
        if (!Files.isDirectory(path)) {
            throw wrong("there is no folder `" + directory + "`");
        }
        return path;
    }

    @Override
    void input(VerbSpec verb) {
        verb.argument(
                "DIR",
                "1",
                "A folder with the folders of the cases, or the folder of one.",
                value -> directory = value);
    }
}
