package dev.mtcgitops.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * One run of the program in this process, with an empty environment.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Program(int code, String out, String err) {
    /** Runs one command line. */
    public static Program run(Path workingDirectory, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of(),
                workingDirectory.toAbsolutePath(),
                false,
                false);
        int code = Main.run(console, arguments);
        return new Program(code, out.toString(), err.toString());
    }
}
