package dev.mtcgitops.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command line.
 *
 * @param words the program and its arguments
 * @param input the file that is its standard input
 */
record Command(List<String> words, Optional<Path> input) {
    Command {
        words = List.copyOf(words);
    }

    static Command of(Object... words) {
        return new Command(Arrays.stream(words).map(Object::toString).toList(), Optional.empty());
    }

    Command with(Object... more) {
        return new Command(
                Stream.concat(words.stream(), Arrays.stream(more).map(Object::toString))
                        .toList(),
                input);
    }

    Command reading(Path file) {
        return new Command(words, Optional.of(file));
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words);
        input.ifPresent(path -> builder.redirectInput(path.toFile()));
        return builder;
    }
}
