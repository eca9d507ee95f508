package dev.mtcgitops.output;

import static dev.mtcgitops.output.Trees.refusals;
import static dev.mtcgitops.output.Trees.rendered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.work.Progress.Task;
import dev.mtcgitops.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryWriterTest {
    private static final String A = "clusters/x/manifests/n/a.yaml";
    private static final String B = "clusters/y/b.yaml";

    @TempDir
    Path temp;

    private Path out() {
        return temp.resolve("out");
    }

    private TreePlan plan(RenderedTree wanted) {
        return TreePlan.of(wanted, DirectoryTree.at(out()), Guards.STRICT);
    }

    private void write(RenderedTree wanted) {
        DirectoryWriter.apply(plan(wanted), wanted, DirectoryTree.at(out()));
    }

    /** Every file, link and directory below the output with its content or target. */
    private Map<String, String> snapshot() {
        try (Stream<Path> all = Files.walk(out())) {
            Map<String, String> found = new TreeMap<>();
            for (Path path : (Iterable<Path>) all::iterator) {
                String name = out().relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    found.put(name, "-> " + Files.readSymbolicLink(path));
                } else {
                    found.put(name, Files.isDirectory(path) ? "/" : Files.readString(path));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void every_file_that_is_written_or_deleted_is_a_step() {
        write(rendered("clusters/x/manifests/n/old.yaml", "old\n", B, "b\n"));
        RenderedTree tree = rendered(A, "a\n", B, "b\n");
        Workers workers = Workers.of(2);
        DirectoryWriter.apply(plan(tree), tree, DirectoryTree.at(out(), workers));
        Task task = workers.progress().task();
        assertThat(task.name()).isEqualTo("Writing files");
        assertThat(task.done()).isEqualTo(task.total()).isEqualTo(2);
    }

    @Test
    void writes_files_and_record_and_nothing_else() {
        RenderedTree tree = rendered(A, "a\n", B, "b\n");
        write(tree);
        assertThat(snapshot())
                .containsEntry(A, "a\n")
                .containsEntry(B, "b\n")
                .containsEntry(
                        OwnershipRecord.PATH,
                        new String(OwnershipRecord.of(tree).bytes()))
                .containsOnlyKeys(
                        "",
                        ".mtc-gitops",
                        ".mtc-gitops/owned",
                        "clusters",
                        "clusters/x",
                        "clusters/x/manifests",
                        "clusters/x/manifests/n",
                        A,
                        "clusters/y",
                        B);
    }

    @Test
    void touches_nothing_the_second_time() throws IOException {
        RenderedTree tree = rendered(A, "a\n", B, "b\n");
        write(tree);
        FileTime past = FileTime.fromMillis(1_000_000);
        for (String path : snapshot().keySet()) {
            Files.setLastModifiedTime(out().resolve(path), past);
        }
        write(tree);
        for (String path : snapshot().keySet()) {
            assertThat(Files.getLastModifiedTime(out().resolve(path))).isEqualTo(past);
        }
        write(rendered(A, "a\n", B, "b2\n"));
        assertThat(Files.getLastModifiedTime(out().resolve(A))).isEqualTo(past);
        assertThat(Files.getLastModifiedTime(out().resolve(B))).isGreaterThan(past);
    }

    @Test
    void removes_what_is_emptied_but_not_the_root() throws IOException {
        write(rendered(A, "a\n", B, "b\n"));
        Files.createDirectories(out().resolve("clusters/y/other"));
        write(rendered("flux/f.yaml", ""));
        assertThat(snapshot())
                .containsOnlyKeys(
                        "",
                        ".mtc-gitops",
                        ".mtc-gitops/owned",
                        "clusters",
                        "clusters/y",
                        "clusters/y/other",
                        "flux",
                        "flux/f.yaml");
        write(rendered());
        assertThat(snapshot()).containsKeys("", ".mtc-gitops/owned").doesNotContainKey("flux");
    }

    @Test
    void keeps_the_directory_of_a_link_to_the_root() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real"));
        Files.createSymbolicLink(out(), real);
        write(rendered(A, "a\n"));
        assertThat(real.resolve(A)).hasContent("a\n");
        assertThat(Files.isSymbolicLink(out())).isTrue();
    }

    @Test
    void is_refused_by_links_everywhere_on_its_way() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside/n"));
        Path secret = Files.writeString(temp.resolve("secret"), "secret");
        for (String path : List.of(
                "clusters",
                "clusters/x",
                "clusters/x/manifests/n",
                A,
                ".mtc-gitops",
                OwnershipRecord.PATH,
                OwnershipRecord.PENDING)) {
            for (Path target : List.of(outside.getParent(), secret, temp.resolve("nowhere"))) {
                Path link = out().resolve(path);
                Files.createDirectories(link.getParent());
                Files.createSymbolicLink(link, target);
                Map<String, String> before = snapshot();
                TreePlan plan = plan(rendered(A, "a\n"));
                assertThat(refusals(plan)).contains("OUTPUT-006 " + path);
                assertThatThrownBy(() -> DirectoryWriter.apply(plan, rendered(A, "a\n"), DirectoryTree.at(out())))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(snapshot()).isEqualTo(before);
                assertThat(outside).isEmptyDirectory();
                assertThat(secret).hasContent("secret");
                assertThat(temp.resolve("nowhere")).doesNotExist();
                Files.delete(link);
            }
        }
    }

    @Test
    void is_refused_by_an_empty_directory_in_the_place_of_a_file() throws IOException {
        write(rendered(B, "b"));
        Files.createDirectories(out().resolve(A));
        assertThat(refusals(plan(rendered(A, "a", B, "b")))).containsExactly("OUTPUT-006 " + A);
    }

    @ParameterizedTest
    @ValueSource(strings = {A, B, "clusters/z/c.yaml"})
    void never_overwrites_what_changed_since_the_plan_was_made(String path) throws IOException {
        write(rendered(A, "a\n", B, "b\n"));
        RenderedTree next = rendered(A, "a2\n", "clusters/z/c.yaml", "c\n");
        TreePlan plan = plan(next);
        Path file = out().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "edited meanwhile\n");
        assertThatThrownBy(() -> DirectoryWriter.apply(plan, next, DirectoryTree.at(out())))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                    assertThat(failure.diagnostic().rule()).isEqualTo("OUTPUT-011");
                    assertThat(failure.diagnostic().at().file()).endsWith(path);
                });
        assertThat(file).hasContent("edited meanwhile\n");
        assertThat(refusals(plan(next))).containsExactly("OUTPUT-003 " + path);
        Files.delete(file);
        write(next);
        assertThat(plan(next).changesNothing()).isTrue();
        assertThat(plan(next).drift()).isEmpty();
    }

    @Test
    void follows_no_link_made_since_the_plan_was_made() throws IOException {
        write(rendered(A, "a\n"));
        RenderedTree next = rendered(A, "a\n", B, "b\n");
        TreePlan plan = plan(next);
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(out().resolve("clusters/y"), outside);
        assertThatThrownBy(() -> DirectoryWriter.apply(plan, next, DirectoryTree.at(out())))
                .isInstanceOf(Failure.class);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void says_where_the_disk_refused() throws IOException {
        RenderedTree tree = rendered(A, "a\n");
        DirectoryTree target = DirectoryTree.at(out());
        TreePlan plan = TreePlan.of(tree, target, Guards.STRICT);
        Files.writeString(out(), "a file");
        assertThatThrownBy(() -> DirectoryWriter.apply(plan, tree, target))
                .isInstanceOfSatisfying(Failure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
                    assertThat(failure.diagnostic().rule()).isEqualTo("OUTPUT-010");
                    assertThat(failure).hasMessageContaining(".mtc-gitops/pending` cannot be written: ");
                });
        assertThat(out()).hasContent("a file");
    }

    @Test
    void needs_the_tree_the_plan_was_made_of() {
        TreePlan plan = plan(rendered(A, "a\n"));
        assertThatThrownBy(() -> DirectoryWriter.apply(plan, rendered(B, ""), DirectoryTree.at(out())))
                .isInstanceOf(NullPointerException.class);
    }
}
