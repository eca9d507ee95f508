package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.output.Guards;
import dev.mtcgitops.output.Layout;
import dev.mtcgitops.output.RenderedFile;
import dev.mtcgitops.output.RenderedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Short ways to publish in tests. */
final class Publishing {
    static final String DIGEST = "sha256:" + "a".repeat(64);
    static final String SHOP = "clusters/shop/ocp-4.2-inherited-proxy/manifests/a.yaml";
    static final String BANK = "clusters/bank/ocp-4.2-inherited-proxy/manifests/b.yaml";
    static final Backoff AT_ONCE = failures -> {};
    static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));
    static final Access OPEN = patient(Access.USUAL_TIMEOUT);

    private Publishing() {}

    /** What needs no secret, but time. */
    static Access patient(int seconds) {
        return new Access(Optional.empty(), seconds, TEMPORARY);
    }

    static RenderedTree tree(String... pathsAndContents) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndContents.length; i += 2) {
            files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(UTF_8));
        }
        return tree(files, DIGEST);
    }

    /** The files of a fleet in the default layout. */
    static RenderedTree tree(Map<String, byte[]> contents, String digest) {
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        contents.forEach((path, content) -> files.put(path, RenderedFile.of(content)));
        return new RenderedTree(
                files, new Layout(Delivery.DEFAULT_LAYOUT).ownDirectories(List.of()), digest, new TreeMap<>());
    }

    static PublishTarget target(Path repository, String branch, String path) {
        Diagnostics found = new Diagnostics();
        return PublishTarget.of(repository.toString(), Path.of(""), OPEN, branch, path, found)
                .orElseThrow(() -> new AssertionError(found.sorted()));
    }

    static PublishTarget remote(String url, Access access, String branch, String path) {
        Diagnostics found = new Diagnostics();
        return PublishTarget.of(url, Path.of("/nonexistent"), access, branch, path, found)
                .orElseThrow(() -> new AssertionError(found.sorted()));
    }

    static Provenance undated() {
        return Provenance.ofDate(null, new Diagnostics()).orElseThrow();
    }

    static PublishRequest request(PublishTarget target, RenderedTree tree) {
        return new PublishRequest(target, tree, Guards.STRICT, undated(), "1.2.3", false, 3);
    }

    static PublishResult publish(Path repository, RenderedTree tree) {
        return GitPublisher.publish(request(target(repository, "main", ""), tree), AT_ONCE);
    }

    static PublishResult publish(Path repository, String path, RenderedTree tree) {
        return GitPublisher.publish(request(target(repository, "main", path), tree), AT_ONCE);
    }

    static PublishRequest dryRun(PublishRequest plain) {
        return new PublishRequest(
                plain.target(),
                plain.tree(),
                plain.guards(),
                plain.provenance(),
                plain.toolVersion(),
                true,
                plain.retries());
    }

    static PublishResult dryRun(Path repository, RenderedTree tree) {
        return GitPublisher.publish(
                new PublishRequest(target(repository, "main", ""), tree, Guards.STRICT, undated(), "1.2.3", true, 3),
                AT_ONCE);
    }

    static void write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String committed(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Committed.class);
        return ((PublishResult.Committed) result).commit();
    }

    static List<String> refused(PublishResult result) {
        assertThat(result).isInstanceOf(PublishResult.Refused.class);
        return ((PublishResult.Refused) result)
                .reasons().stream().map(Diagnostic::rule).toList();
    }

    /** Every file and directory below {@code directory} with its content. */
    static TreeMap<String, String> snapshot(Path directory) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                String content = Files.isRegularFile(path) ? new String(Files.readAllBytes(path), UTF_8) : "/";
                found.put(directory.relativize(path).toString(), content);
            }
        }
        return found;
    }
}
