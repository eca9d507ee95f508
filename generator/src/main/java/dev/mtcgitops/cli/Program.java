package dev.mtcgitops.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** This program as it lies on the disk. */
final class Program {
    private Program() {}

    /** What tells this build from others, also from those of the same version. */
    static String identity() {
        try {
            Path place = Path.of(Program.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            CRC32 sum = new CRC32();
            for (Path file : files(place)) {
                sum.update(place.relativize(file).toString().getBytes(UTF_8));
                sum.update(Files.readAllBytes(file));
            }
            return Version.text() + " " + sum.getValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One jar, or the classes as they were compiled. */
    private static List<Path> files(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
