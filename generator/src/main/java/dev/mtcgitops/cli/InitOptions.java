package dev.mtcgitops.cli;

import java.nio.file.Path;

/** The flags of {@code init}. */
final class InitOptions extends ReportOptions {
    private String directory = ".";

    /** Where to write. */
    Path directory(Console console) {
        return path(console, "DIR", directory).normalize();
    }

    @Override
    void input(VerbSpec verb) {
        verb.argument("DIR", "0..1", "Where to write; here unless given.", value -> directory = value);
    }
}
