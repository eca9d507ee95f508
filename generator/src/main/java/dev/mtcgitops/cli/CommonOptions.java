package dev.mtcgitops.cli;

import dev.mtcgitops.read.Inputs;
import java.nio.file.Path;
import java.util.List;

/** The flags that every verb takes which reads a fleet. */
final class CommonOptions extends RenderingOptions {
    private List<String> filenames = List.of();

    /** The files that {@code -f} names, read. */
    Inputs inputs(Console console) {
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

    @Override
    void input(VerbSpec verb) {
        // Not required: a misspelt flag would then be reported as a missing one.
        verb.texts(
                "-f, --filename",
                "PATH",
                "A file, directory with all below it, or - for standard input; repeatable.",
                value -> filenames = value);
    }
}
