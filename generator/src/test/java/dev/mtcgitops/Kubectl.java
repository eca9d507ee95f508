package dev.mtcgitops;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kubectl whose kustomize is what overlays and directories are held against. */
public final class Kubectl {
    /** Where {@code make} puts the pinned one. */
    private static final Path PINNED = Path.of("target", "tools", "kubectl");

    private Kubectl() {}

    /** {@code $KUBECTL}, else the pinned one, else that of {@code $PATH}; without any the test is skipped, or fails where it must run. */
    public static Path required() {
        Optional<Path> found =
                Stream.of(named(), pinned(), inPath()).flatMap(Optional::stream).findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("KUBECTL_REQUIRED"))) {
            throw new AssertionError("no kubectl: `make tools` fetches it");
        }
        assumeTrue(found.isPresent(), "SKIPPED, not compared with kustomize: no kubectl; `make tools` fetches it");
        return found.orElseThrow();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getProperty("KUBECTL", System.getenv("KUBECTL")))
                .filter(name -> !name.isEmpty())
                .map(Path::of);
    }

    private static Optional<Path> pinned() {
        return Optional.of(PINNED.toAbsolutePath()).filter(Files::isExecutable);
    }

    private static Optional<Path> inPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
