package dev.mtcgitops.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The flags of {@code init}. */
final class InitOptions extends ReportOptions {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where to write; here unless given.")
    private String directory = ".";

    /** Where to write. */
    Path directory(Console console) {
        return path(console, "DIR", directory).normalize();
    }
}
