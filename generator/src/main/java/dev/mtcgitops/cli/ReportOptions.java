package dev.mtcgitops.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The flags that say how a run is reported. */
abstract sealed class ReportOptions permits RenderingOptions, CaptureOptions, InitOptions {
    private ColorMode color = ColorMode.AUTO;
    private boolean quiet;
    private boolean verbose;

    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** A path that {@code flag} names. */
    Path path(Console console, String flag, String name) {
        if (name.isEmpty()) {
            // It would mean the working directory, which nobody who forgot to set a variable wants to be written to.
            throw wrong(flag + " is empty");
        }
        try {
            return console.workingDirectory().resolve(name);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), flag + " is not a path: " + e.getReason(), e);
        }
    }

    ColorMode color() {
        return color;
    }

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Adds the flag or argument that says what is read or written. */
    abstract void input(VerbSpec verb);

    /** Adds the other flags, which are the last in the help of each verb. */
    void addTo(VerbSpec verb) {
        spec = verb.spec();
        verb.choice(
                        "--color",
                        "WHEN",
                        ColorMode.class,
                        "auto (default), always or never; auto respects NO_COLOR.",
                        value -> color = value)
                .on(
                        "-q, --quiet",
                        "Show results and errors, but no warnings and infos, also of what stays on clusters.",
                        () -> quiet = true)
                .on(
                        "-v, --verbose",
                        "Show more: unchanged files, diffs, the connections of migrations.",
                        () -> verbose = true)
                .help()
                .hiddenVersion();
    }
}
