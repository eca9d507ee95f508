package dev.mtcgitops.incremental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheFileTest {
    private static final List<String> PATHS = List.of("pairs");
    private static final KnownFleet FLEET = new KnownFleet(
            List.of(new KnownFile("o.yaml", "o.yaml", "0")),
            List.of(new KnownPart(
                    List.of(new KnownFile("a.yaml", "a.yaml", "1")),
                    List.of(new KnownCapture("c.txt", "c.txt", "d/c.txt", "2")),
                    new TreeSet<>(List.of("cluster a", "ünïcode \uD83D\uDE80")),
                    new TreeMap<>(Map.of("a", "x".repeat(100_000))),
                    new TreeMap<>(),
                    List.of(),
                    List.of(new Diagnostic(
                            "NP-001", Severity.INFO, new Location("a.yaml", 1, 2, 3, 4), "m", "h", List.of())))));

    @TempDir
    Path temp;

    private CachePlace place;

    @BeforeEach
    void setUp() {
        place = new CachePlace(temp.resolve("deep/cache"), "program 1");
    }

    private Path written() throws IOException {
        CacheFile.of(place, PATHS).write(FLEET);
        try (var files = Files.list(place.directory())) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private KnownFleet read() {
        return CacheFile.of(place, PATHS).read();
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        assertThat(read()).isSameAs(KnownFleet.NONE);
        written();
        assertThat(read()).isEqualTo(FLEET);
    }

    @Test
    void holdsForOneProgramAndOneInput() throws IOException {
        written();
        assertThat(CacheFile.of(new CachePlace(place.directory(), "program 2"), PATHS)
                        .read())
                .isSameAs(KnownFleet.NONE);
        assertThat(CacheFile.of(place, List.of("pairs", "more")).read()).isSameAs(KnownFleet.NONE);
    }

    @Test
    void isLikeNoneWhereverItIsBroken() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] broken = whole.clone();
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, broken);
            assertThat(read()).isSameAs(KnownFleet.NONE);
            Files.write(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            assertThat(read()).isSameAs(KnownFleet.NONE);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(read()).isSameAs(KnownFleet.NONE);
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(read()).isSameAs(KnownFleet.NONE);
    }

    /** With a right checksum, what follows is still not believed. */
    @Test
    void isLikeNoneWhateverItSays() {
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = RecordWriter.write(FLEET);
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                bytes[random.nextInt(Math.min(bytes.length, 4000))] = (byte) random.nextInt(256);
            }
            bytes = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            try {
                RecordReader.read(KnownFleet.class, ByteBuffer.wrap(bytes));
            } catch (IllegalArgumentException expected) {
                // Anything else would end the program.
            }
        }
    }

    @Test
    void tellsWhereItCannotBeWritten() throws IOException {
        Files.writeString(temp.resolve("file"), "");
        CacheFile file = CacheFile.of(new CachePlace(temp.resolve("file"), "1"), PATHS);
        assertThatThrownBy(() -> file.write(FLEET))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.diagnostic().rule()).isEqualTo("OUTPUT-010"));
    }
}
