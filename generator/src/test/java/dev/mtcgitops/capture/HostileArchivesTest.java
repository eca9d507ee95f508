package dev.mtcgitops.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.work.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Archives that would do harm, or are damaged, refuse the whole; nothing outside of them is touched. */
final class HostileArchivesTest {
    private static final String VERSION = """
            apiVersion: config.openshift.io/v1
            kind: ClusterVersion
            metadata: {name: version}
            status: {history: [{state: Completed, version: 4.14.1}]}
            """;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> hostileArchivesAreRefused() {
        byte[] sound = new TarWriter().file("cap/version.yaml", VERSION).gzipped();
        byte[] flipped = new TarWriter().file("cap/version.yaml", VERSION).bytes();
        flipped[3] ^= 1;
        return Map.<String, byte[]>ofEntries(
                        Map.entry(
                                "leads out of",
                                new TarWriter()
                                        .file("cap/../../version.yaml", VERSION)
                                        .gzipped()),
                        Map.entry(
                                "a name in it",
                                new TarWriter()
                                        .file("/etc/version.yaml", VERSION)
                                        .gzipped()),
                        Map.entry(
                                "folder where it",
                                new TarWriter()
                                        .file("cap\\version.yaml", VERSION)
                                        .gzipped()),
                        Map.entry(
                                "holds a link",
                                new TarWriter()
                                        .entry("cap/a.yaml", '2', new byte[0], "/etc/passwd")
                                        .gzipped()),
                        Map.entry(
                                "a link",
                                new TarWriter()
                                        .entry("cap/a.yaml", '1', new byte[0], "cap/b.yaml")
                                        .gzipped()),
                        Map.entry(
                                "a device",
                                new TarWriter()
                                        .entry("cap/a.yaml", '3', new byte[0], "")
                                        .gzipped()),
                        Map.entry(
                                "a pipe",
                                new TarWriter()
                                        .entry("cap/a.yaml", '6', new byte[0], "")
                                        .gzipped()),
                        Map.entry(
                                "ends too early",
                                new TarWriter()
                                        .header("cap/a.yaml", '0', 5000, "")
                                        .gzipped()),
                        Map.entry("is torn", Arrays.copyOf(sound, sound.length - 20)),
                        Map.entry(
                                "no tar archive", TarWriter.gzip("not a tar archive".getBytes(StandardCharsets.UTF_8))),
                        Map.entry("torn or no tar", TarWriter.gzip(flipped)),
                        Map.entry("size in it", withSize("99999999999z")),
                        Map.entry(
                                "name in it is too long",
                                new TarWriter().header("long", 'L', 1 << 20, "").gzipped()),
                        Map.entry(
                                "attribute in it",
                                new TarWriter()
                                        .entry("pax", 'x', "9 path=a\n99 b=c\n".getBytes(StandardCharsets.UTF_8), "")
                                        .gzipped()),
                        Map.entry("archives in archives in archives", nested(3)))
                .entrySet()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    Invocation adopted = adopt("hostile.tar.gz", entry.getValue());
                    assertThat(adopted.code()).isEqualTo(2);
                    assertThat(adopted.out()).isEmpty();
                    assertThat(adopted.err())
                            .startsWith("hostile.tar.gz")
                            .contains("error ADOPT-002: The archive or folder `hostile.tar.gz")
                            .contains(entry.getKey());
                }));
    }

    private static byte[] withSize(String size) {
        byte[] archive = new TarWriter().file("cap/a.yaml", VERSION).bytes();
        System.arraycopy(size.getBytes(StandardCharsets.UTF_8), 0, archive, 124, 12);
        Arrays.fill(archive, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += archive[i] & 0xFF;
        }
        System.arraycopy(String.format("%06o", sum).getBytes(StandardCharsets.UTF_8), 0, archive, 148, 6);
        return TarWriter.gzip(archive);
    }

    /** An archive in {@code levels} - 1 others. */
    private static byte[] nested(int levels) {
        byte[] archive = new TarWriter().file("version.yaml", VERSION).gzipped();
        for (int i = 1; i < levels; i++) {
            archive = new TarWriter().file("inner.tar.gz", archive).gzipped();
        }
        return archive;
    }

    @Test
    void anArchiveInAnArchiveIsRead() throws IOException {
        assertThat(adopt("two.tar.gz", nested(2)).out()).contains("openshift: 4.14.1");
    }

    @Test
    void archivesWithoutGzipAndWithLongNamesAreRead() throws IOException {
        String deep = "a".repeat(90) + "/" + "b".repeat(90) + "/version.yaml";
        assertThat(adopt("plain.tar", new TarWriter().file(deep, VERSION).bytes())
                        .out())
                .contains("4.14.1");
        byte[] path = ("30 path=" + "c".repeat(16) + ".yaml\n").getBytes(StandardCharsets.UTF_8);
        byte[] pax = new TarWriter()
                .entry("pax", 'x', path, "")
                .file("short", VERSION)
                .bytes();
        assertThat(adopt("pax.tar", pax).out()).contains("4.14.1");
        byte[] global = new TarWriter()
                .entry("pax", 'g', "12 comment=\n".getBytes(StandardCharsets.UTF_8), "")
                .folder("cap/")
                .file("cap/version.yaml", VERSION)
                .bytes();
        assertThat(adopt("global.tgz", TarWriter.gzip(global)).out()).contains("4.14.1");
    }

    @Test
    void whatDoesNotCountIsPassedOverUnread() throws IOException {
        byte[] noise = new byte[20 << 20];
        new Random(7).nextBytes(noise);
        byte[] archive = new TarWriter()
                .file("cap/core.bin", noise)
                .file("cap/version.yaml", VERSION)
                .bytes();
        assertThat(adopt("noise.tar", archive).out()).contains("4.14.1");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(Arrays.copyOf(
                    new TarWriter().header("cap/zeros", '0', 1L << 33, "").bytes(), 512));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(adopt("bomb.tar.gz", bomb.toByteArray()).err())
                .contains("it unpacks to more than 200 times its size");
    }

    @Test
    void otherArchivesAreNamed() throws IOException {
        Invocation adopted = adopt("must-gather.tar.xz", new byte[10]);
        assertThat(adopted.code()).isEqualTo(2);
        assertThat(adopted.err()).contains("error ADOPT-002").contains("of a format that is not read");
    }

    @Test
    void manyEntriesAreRefused() {
        CaptureLimits limits = new CaptureLimits(new Progress().task());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> {
                    for (int i = 0; i < 500_001; i++) {
                        limits.entry();
                    }
                }))
                .isInstanceOf(RefusedArchive.class)
                .hasMessage("it has more than 500,000 entries");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> limits.read((1L << 30) + 1)))
                .isInstanceOf(RefusedArchive.class)
                .hasMessage("its YAML and JSON is more than 1 GiB");
    }

    private Invocation adopt(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return Invocation.of(folder, "adopt", "--cluster", "lab=" + name);
    }
}
