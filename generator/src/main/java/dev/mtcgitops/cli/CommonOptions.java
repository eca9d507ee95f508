package dev.mtcgitops.cli;

import dev.mtcgitops.read.Inputs;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags that every verb takes. */
final class CommonOptions {
    // Not `required`: a misspelt flag would then be reported as a missing one.
    @Option(
            names = {"-f", "--filename"},
            paramLabel = "PATH",
            description = "A file, directory with all below it, or - for standard input; repeatable.",
            order = -2)
    private List<String> filenames = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Clusters rendered at once; as many as there are processors unless given.",
            order = 1)
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto (default), always or never; auto respects NO_COLOR.",
            order = 2)
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Show results and errors, but no warnings and infos.",
            order = 3)
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show more: unchanged files, diffs, which firewall rules decide.",
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

    /** The files that {@code -f} names, read. */
    Inputs inputs(Console console) {
        if (jobs < 1) {
            throw wrong("--jobs takes a number of at least 1");
        }
        return Inputs.find(filenames(), console.in(), console.workingDirectory());
    }

    /** The files and directories that {@code -f} names. */
    List<String> filenames() {
        if (filenames.isEmpty()) {
            throw wrong("-f is missing: the file or directory to read, or - for standard input");
        }
        if (filenames.contains("")) {
            throw wrong("-f is empty");
        }
        return filenames;
    }

    /** The inputs as paths; standard input counts as the working directory. */
    List<Path> inputPaths(Console console) {
        return filenames.stream()
                .map(name -> name.equals("-") ? console.workingDirectory() : path(console, "-f", name))
                .toList();
    }

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

    int jobs() {
        return jobs;
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
