package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Judges whether a directory can take the output. */
public final class OutputPlace {
    private OutputPlace() {}

    /**
     * Reports an output directory that is, or lies inside, a directory read as input: the next run would take manifests for
     * input. One below a name with a leading dot is not read, and input inside the output directory does no harm.
     *
     * @param output the output directory as the user gave it
     * @param inputs the input's files and directories as the user gave them
     */
    public static void check(Path output, List<Path> inputs, Diagnostics into) {
        Path place = real(output);
        for (Path input : inputs) {
            Path read = real(input);
            if (Files.isDirectory(read) && place.startsWith(read) && !isHidden(read.relativize(place))) {
                into.report(OutputProblems.insideInput(output, input), Location.ofFile(output.toString()));
            }
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** The path without symbolic links as far as it exists. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path start = absolute; start != null; start = start.getParent()) {
            if (Files.exists(start)) {
                try {
                    return start.toRealPath()
                            .resolve(start.relativize(absolute))
                            .normalize();
                } catch (IOException e) {
                    throw Disk.unreadable(start, e);
                }
            }
        }
        return absolute;
    }
}
