package dev.mtcgitops.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.launcher.Installation.Ended;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands where the archive of classes is looked for: the program says the same. */
class ArchiveTest {
    private static final Path INPUT = Path.of("golden/readme-fleet/input").toAbsolutePath();

    /** Runs that end well, with findings, and with a mistake of the user. */
    private static final List<String[]> RUNS = List.of(
            new String[] {"--help"},
            new String[] {"render", "-q", "-f", INPUT.toString()},
            new String[] {"check", "-q", "-f", INPUT.toString(), "--output-dir", "nothing"},
            new String[] {"rendr"});

    @TempDir
    static Path folder;

    private static Installation made;
    private static Ended making;
    private static List<Ended> without;

    @TempDir
    Path other;

    private enum Damage {
        EMPTY,
        TRUNCATED,
        GARBAGE,
        /** As another version of Java, or another vendor, writes it. */
        OTHER_HEADER
    }

    @BeforeAll
    static void install() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no POSIX shell");
        made = Installation.create(folder.resolve("installation"));
        without = said(made);
        making = made.run("--make-archive");
        Assumptions.assumeTrue(making.code() == 0, "this Java makes no archive: " + making.err());
    }

    @Test
    void withoutAnArchiveAllIsSaid() {
        assertThat(without).extracting(Ended::code).containsExactly(0, 0, 1, 2);
        assertThat(without).extracting(Ended::err).startsWith("", "", "").last().isNotEqualTo("");
        assertThat(without.get(1).out()).startsWith("---\n# ");
    }

    @Test
    void makingItSaysWhere() {
        assertThat(making).isEqualTo(new Ended(0, "made " + made.archive() + "\n", ""));
        assertThat(made.archive().resolveSibling(made.archive().getFileName() + ".part"))
                .doesNotExist();
    }

    @Test
    void whatFitsIsUsedAndChangesNothing() throws IOException {
        assertThat(said(made)).isEqualTo(without);
        assertThat(made.archivedClasses()).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsPassedOver(Damage damage) throws IOException {
        Installation broken = copy();
        byte[] bytes = Files.readAllBytes(made.archive());
        Files.write(broken.archive(), damaged(bytes, damage));
        assertThat(said(broken)).isEqualTo(without);
    }

    @Test
    void anotherPlaceIsNoMatter() throws IOException {
        Installation moved = copy();
        Files.copy(made.archive(), moved.archive());
        assertThat(said(moved)).isEqualTo(without);
    }

    @Test
    void anotherTimeOfTheJarIsNoMatter() throws IOException {
        FileTime time = Files.getLastModifiedTime(made.jar());
        Files.setLastModifiedTime(made.jar(), FileTime.from(Instant.EPOCH));
        assertThat(said(made)).isEqualTo(without);
        assertThat(made.archivedClasses()).isZero();
        Files.setLastModifiedTime(made.jar(), time);
    }

    @Test
    void aFailureToMakeOneLeavesNothingBehind() throws IOException {
        Installation untrained = copy();
        Installation.copy(
                Path.of("golden/readme-fleet/diagnostics.txt"), untrained.home().resolve("lib/training"));
        Ended ended = untrained.run("--make-archive");
        assertThat(ended)
                .isEqualTo(new Ended(
                        5,
                        "",
                        "mtc-gitops: " + untrained.archive()
                                + " could not be made; without it, starting takes longer.\n"));
        assertThat(untrained.home().resolve("lib")).isDirectoryNotContaining("glob:**/mtc-gitops-*");
    }

    /** The installation without its archive and training. */
    private Installation copy() throws IOException {
        Installation copy = new Installation(other.resolve("a copy"));
        Installation.copy(made.home().resolve("bin"), copy.home().resolve("bin"));
        Files.createDirectories(copy.home().resolve("lib"));
        Files.copy(made.jar(), copy.jar(), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(made.size(), copy.size());
        return copy;
    }

    private static List<Ended> said(Installation installation) {
        return RUNS.stream().map(installation::run).toList();
    }

    private static byte[] damaged(byte[] bytes, Damage damage) {
        return switch (damage) {
            case EMPTY -> new byte[0];
            case TRUNCATED -> Arrays.copyOf(bytes, bytes.length / 2);
            case GARBAGE -> {
                new Random(1).nextBytes(bytes);
                yield bytes;
            }
            // The header begins with a magic number, a checksum and the version of the format.
            case OTHER_HEADER ->
                ByteBuffer.wrap(bytes)
                        .order(ByteOrder.nativeOrder())
                        .putInt(8, bytes[8] + 1)
                        .array();
        };
    }
}
