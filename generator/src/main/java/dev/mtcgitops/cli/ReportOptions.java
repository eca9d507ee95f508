package dev.mtcgitops.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that say how a run is reported. */
abstract sealed class ReportOptions permits CommonOptions, CaptureOptions, TestOptions, InitOptions {
    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default), always or never; auto respects NO_COLOR.",
            order = 2)
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show results and errors, but no warnings and infos, also of what stays on clusters.",
            order = 3)
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show more: unchanged files, diffs, the connections of migrations.",
            order = 4)
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.",
            order = 5)
    @SuppressWarnings("unused")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            hidden = true)
    @SuppressWarnings("unused")
    private boolean version;

    @Spec(Spec.Target.MIXEE)
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
}
