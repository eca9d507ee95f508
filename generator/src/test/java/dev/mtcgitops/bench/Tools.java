package dev.mtcgitops.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that are measured: ours, Java's own, and those of others, pinned ones before those of {@code PATH}. */
final class Tools {
    private static final String LAUNCHER = "target/mtc-gitops/bin";
    private static final String PINNED = "target/tools";
    private static final String JAVA = System.getProperty("java.home") + "/bin";

    private final List<String> folders = Stream.concat(
                    Stream.of(LAUNCHER, PINNED, JAVA),
                    Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)))
            .toList();

    Optional<Path> find(String program) {
        return folders.stream()
                .map(folder -> Path.of(folder, program).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Whether the program of {@code work} is here. */
    boolean has(Work work) {
        return find(work.command().split(" ", 2)[0]).isPresent();
    }

    /** A command line with the path of its program. */
    List<String> words(Object... words) {
        Stream<String> arguments = Stream.of(words).skip(1).map(Object::toString);
        return Stream.concat(Stream.of(find(words[0].toString()).orElseThrow().toString()), arguments)
                .toList();
    }

    /** The versions of the others, in one line. */
    String versions() {
        return Stream.of("kubectl version --client", "helm version --short", "cp --version")
                .map(this::version)
                .collect(Collectors.joining(", "));
    }

    private String version(String command) {
        String[] words = command.split(" ", -1);
        if (find(words[0]).isEmpty()) {
            return "no " + words[0];
        }
        String text = output(words((Object[]) words), Redirect.DISCARD);
        return words[0] + " " + text.lines().findFirst().orElse("").replaceAll("^[^0-9]*|[+ ].*$", "");
    }

    /** What {@code command} prints on standard output. */
    static String output(List<String> command, Redirect errors) {
        try {
            Process process = new ProcessBuilder(command).redirectError(errors).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
