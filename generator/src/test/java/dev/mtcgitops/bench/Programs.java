package dev.mtcgitops.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that are measured: ours, Java's own, and those of others, pinned ones before those of {@code PATH}. */
final class Programs {
    private static final List<String> FOLDERS = Stream.concat(
                    Stream.of("target/mtc-gitops/bin", "target/tools", System.getProperty("java.home") + "/bin"),
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)))
            .toList();

    private Programs() {}

    /** Where the program is with which {@code command} begins. */
    static Optional<Path> find(String command) {
        return FOLDERS.stream()
                .map(folder -> Path.of(folder, command.split(" ", 2)[0]).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A command line with the path of its program. */
    static List<String> words(Object... words) {
        String program = find(words[0].toString()).orElseThrow().toString();
        return Stream.concat(Stream.of(program), Stream.of(words).skip(1).map(Object::toString))
                .toList();
    }

    /** What {@code command} prints on standard output. */
    static String output(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The versions of the others, in one line. */
    static String versions() {
        return Stream.of("kubectl version --client", "helm version --short", "cp --version")
                .filter(command -> find(command).isPresent())
                .map(command -> command.split(" ", -1))
                .map(words -> words[0] + " " + output(words((Object[]) words)).replaceAll("(?s)^\\D*|[+ \n].*$", ""))
                .collect(Collectors.joining(", "));
    }
}
