package dev.mtcgitops.cli;

import dev.mtcgitops.RenderRequest;
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
    @Option(
            names = {"-f", "--filename"},
            paramLabel = "PATH",
            required = true,
            description = "A file, a directory taken recursively, or - for standard input; repeatable.")
    private List<String> filenames = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "Clusters rendered at once; the number of processors unless given.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never; auto respects NO_COLOR.")
    private ColorMode color = ColorMode.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            description = "Only errors and results.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more.")
    private boolean verbose;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    RenderRequest request(Console console) {
        if (jobs < 1) {
            throw new ParameterException(spec.commandLine(), "--jobs takes a number of at least 1");
        }
        return new RenderRequest(filenames, console.in(), console.workingDirectory(), jobs);
    }

    /** The inputs as paths; standard input counts as the working directory. */
    List<Path> inputPaths(Console console) {
        return filenames.stream()
                .map(name -> path(console, name.equals("-") ? "" : name))
                .toList();
    }

    /** A path that a flag names. */
    Path path(Console console, String name) {
        try {
            return console.workingDirectory().resolve(name);
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "not a path: " + e.getReason(), e);
        }
    }

    boolean color(Console console) {
        boolean auto = console.terminal()
                && console.environment().getOrDefault("NO_COLOR", "").isEmpty();
        return color == ColorMode.ALWAYS || (color == ColorMode.AUTO && auto);
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
