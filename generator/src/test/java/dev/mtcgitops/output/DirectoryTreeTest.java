package dev.mtcgitops.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.output.ExistingTree.Entry;
import dev.mtcgitops.output.ExistingTree.Kind;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryTreeTest {
    private static final String EMPTY = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

    @TempDir
    Path directory;

    private Path file(String path) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    @Test
    void tells_what_stands_where() throws IOException {
        file("a/b/c");
        Files.createSymbolicLink(directory.resolve("a/link"), Path.of("b"));
        DirectoryTree tree = DirectoryTree.at(directory);
        assertThat(tree.name()).isEqualTo(directory.toString());
        assertThat(tree.entry("a")).contains(new Entry(Kind.DIRECTORY, ""));
        assertThat(tree.entry("a/b/c")).contains(new Entry(Kind.FILE, EMPTY));
        assertThat(tree.entry("a/link")).contains(new Entry(Kind.SYMLINK, ""));
        assertThat(tree.entry("a/link/c")).contains(new Entry(Kind.SYMLINK, ""));
        assertThat(tree.entry("a/b/c/d")).contains(new Entry(Kind.FILE, EMPTY));
        assertThat(tree.entry("a/x")).isEmpty();
        assertThat(tree.entry("x/y")).isEmpty();
        assertThat(tree.read("a/b/c")).isEmpty();
        assertThatThrownBy(() -> tree.read("a/x")).isInstanceOf(Failure.class).hasMessageContaining("it is not there");
    }

    @Test
    void lists_without_following_links() throws IOException {
        file("a/b/c");
        file("out/side");
        Files.createDirectories(directory.resolve("a/empty"));
        Files.createSymbolicLink(directory.resolve("a/link"), directory.resolve("out"));
        Files.createSymbolicLink(directory.resolve("a/gone"), Path.of("nowhere"));
        Files.createSymbolicLink(directory.resolve("l"), Path.of("a"));
        DirectoryTree tree = DirectoryTree.at(directory);
        assertThat(tree.below("a"))
                .containsOnlyKeys("a/b/c", "a/gone", "a/link")
                .containsEntry("a/b/c", new Entry(Kind.FILE, EMPTY))
                .containsEntry("a/link", new Entry(Kind.SYMLINK, ""));
        assertThat(tree.below("l")).isEmpty();
        assertThat(tree.below("l/b")).isEmpty();
        assertThat(tree.below("nothing")).isEmpty();
    }

    @Test
    void never_opens_a_socket() throws IOException {
        Files.createDirectories(directory.resolve("a"));
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(directory.resolve("a/s")));
            assertThat(DirectoryTree.at(directory).below("a")).containsEntry("a/s", new Entry(Kind.OTHER, ""));
        }
    }

    @Test
    void need_not_exist() {
        DirectoryTree tree = DirectoryTree.at(directory.resolve("x/y"));
        assertThat(tree.entry("a")).isEmpty();
        assertThat(tree.below("a")).isEmpty();
        assertThat(tree.otherRecords()).isEmpty();
    }

    @Test
    void may_be_reached_through_a_link() throws IOException {
        file("real/a");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real"));
        assertThat(DirectoryTree.at(link).entry("a")).contains(new Entry(Kind.FILE, EMPTY));
        assertThat(DirectoryTree.at(link).name()).isEqualTo(link.toString());
    }

    @Test
    void is_no_file_and_no_dangling_link() throws IOException {
        Path file = file("f");
        assertThatThrownBy(() -> DirectoryTree.at(file)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
            assertThat(failure.diagnostic().rule()).isEqualTo("OUTPUT-010");
            assertThat(failure).hasMessage("`" + file + "` is not a directory.");
        });
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("nowhere"));
        assertThatThrownBy(() -> DirectoryTree.at(link))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(link.toString());
        assertThatThrownBy(() -> DirectoryTree.at(file.resolve("x"))).isInstanceOf(Failure.class);
    }

    @Test
    void finds_records_above_and_below() throws IOException {
        Path above = file(".mtc-gitops/owned");
        file("a/b/.mtc-gitops/owned");
        Path below = file("a/b/c/d/.mtc-gitops/owned");
        file("a/b/.git/x/.mtc-gitops/owned");
        Files.createDirectories(directory.resolve("a/b/e/.mtc-gitops/owned"));
        Files.createSymbolicLink(directory.resolve("a/b/up"), Path.of(".."));
        assertThat(DirectoryTree.at(directory.resolve("a/b")).otherRecords())
                .containsExactlyInAnyOrder(
                        above.toRealPath().toString(), below.toRealPath().toString());
    }
}
