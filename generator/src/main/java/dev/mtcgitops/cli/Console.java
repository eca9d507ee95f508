package dev.mtcgitops.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that the program sees of the world around it.
 *
 * @param in standard input
 * @param out results
 * @param err diagnostics
 * @param environment environment variables
 * @param workingDirectory what relative paths are relative to
 * @param outTerminal whether a terminal shows {@code out}
 * @param errTerminal whether a terminal shows {@code err}
 * @param progress the line for what a run is doing
 */
record Console(
        InputStream in,
        PrintWriter out,
        PrintWriter err,
        Map<String, String> environment,
        Path workingDirectory,
        boolean outTerminal,
        boolean errTerminal,
        ProgressLine progress) {}
