package dev.mtcgitops.output;

import static dev.mtcgitops.output.Trees.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories of a directory: renders, killed renders, edits, deletions and foreign files. */
class DirectoryModelTest {
    private static final List<String> PATHS = List.of(
            "clusters/a/kustomization.yaml",
            "clusters/a/manifests/n/x.yaml",
            "clusters/a/manifests/n/y.yaml",
            "clusters/a/manifests/o/z.yaml",
            "clusters/b/kustomization.yaml",
            "argocd/app.yaml",
            "flux/sync.yaml");
    private static final List<String> FOREIGN =
            List.of("README.md", "clusters/a/mine.txt", "clusters/b/manifests/p/q.yaml", "src/main", "flux/x/y");

    @TempDir
    Path out;

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private RenderedTree randomTree(Random random) {
        Map<String, String> files = new TreeMap<>();
        for (String path : PATHS) {
            if (random.nextInt(3) > 0) {
                files.put(path, "content " + random.nextInt(3) + "\n");
            }
        }
        return rendered(files);
    }

    private Map<String, String> snapshot() {
        try (Stream<Path> all = Files.walk(out)) {
            Map<String, String> found = new TreeMap<>();
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                found.put(out.relativize(path).toString(), Files.readString(path) + Files.getLastModifiedTime(path));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String path : snapshot().keySet()) {
            found.put(path, Files.readString(out.resolve(path)));
        }
        return found;
    }

    private void put(String path, String content) throws IOException {
        Path file = out.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Runs until step {@code steps}; true if it came to its end. */
    private boolean render(TreePlan plan, RenderedTree tree, int steps) {
        int[] left = {steps};
        try {
            DirectoryWriter.apply(plan, tree, DirectoryTree.at(out), () -> {
                if (left[0]-- == 0) {
                    throw new Killed();
                }
            });
            return true;
        } catch (Killed killed) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void keeps_its_promises(long seed) throws IOException {
        Random random = new Random(seed);
        Map<String, String> foreign = new HashMap<>();
        Map<String, String> edits = new HashMap<>();
        for (int round = 0; round < 60; round++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    String path = FOREIGN.get(random.nextInt(FOREIGN.size()));
                    put(path, "foreign " + round);
                    foreign.put(path, "foreign " + round);
                }
                case 1 -> {
                    String path = PATHS.get(random.nextInt(PATHS.size()));
                    if (Files.exists(out.resolve(path))) {
                        put(path, "edit " + round);
                        edits.put(path, "edit " + round);
                    }
                }
                case 2 -> {
                    String path = PATHS.get(random.nextInt(PATHS.size()));
                    Files.deleteIfExists(out.resolve(path));
                    edits.remove(path);
                }
                default -> {}
            }
            RenderedTree tree = randomTree(random);
            TreePlan plan = TreePlan.of(tree, DirectoryTree.at(out), Guards.STRICT);
            boolean obstructed =
                    foreign.keySet().stream().anyMatch(path -> !path.startsWith("src") && path.contains("/"));
            assertThat(plan.refusals().isEmpty()).isEqualTo(edits.isEmpty() && !obstructed);
            Map<String, String> before = snapshot();
            if (!plan.refusals().isEmpty()) {
                assertThat(plan.changesNothing()).isFalse();
                assertThat(snapshot()).isEqualTo(before);
                for (String path : List.copyOf(foreign.keySet())) {
                    Files.delete(out.resolve(path));
                    foreign.remove(path);
                }
                plan = TreePlan.of(tree, DirectoryTree.at(out), new Guards(true, false));
                assertThat(plan.refusals()).isEmpty();
            }
            boolean complete = render(plan, tree, random.nextBoolean() ? random.nextInt(30) : -1);
            for (String path : foreign.keySet()) {
                assertThat(out.resolve(path)).hasContent(foreign.get(path));
            }
            if (complete) {
                edits.clear();
                assertComplete(tree, foreign);
            } else {
                edits.entrySet().removeIf(edit -> !contentOf(edit.getKey()).equals(edit.getValue()));
            }
        }
        RenderedTree last = randomTree(random);
        foreign.keySet().removeIf(path -> out.resolve(path).toFile().delete());
        assertThat(render(TreePlan.of(last, DirectoryTree.at(out), new Guards(true, false)), last, -1))
                .isTrue();
        assertComplete(last, foreign);
    }

    private String contentOf(String path) {
        try {
            return Files.exists(out.resolve(path)) ? Files.readString(out.resolve(path)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The directory holds exactly the tree, its record and what is foreign; no empty directory of ours, no second change. */
    private void assertComplete(RenderedTree tree, Map<String, String> foreign) throws IOException {
        Map<String, String> expected = new TreeMap<>(foreign);
        tree.files().forEach((path, file) -> expected.put(path, file.text()));
        expected.put(OwnershipRecord.PATH, new String(OwnershipRecord.of(tree).bytes()));
        assertThat(contents()).isEqualTo(expected);
        try (Stream<Path> all = Files.walk(out)) {
            assertThat(all.filter(Files::isDirectory)
                            .filter(path -> !path.equals(out) && path.toFile().list().length == 0)
                            .map(Path::toString)
                            .filter(path ->
                                    PATHS.stream().anyMatch(p -> out.resolve(p).startsWith(path)))
                            .collect(Collectors.toList()))
                    .isEmpty();
        }
        Map<String, String> before = snapshot();
        TreePlan again = TreePlan.of(tree, DirectoryTree.at(out), Guards.STRICT);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.drift()).isEmpty();
        assertThat(render(again, tree, -1)).isTrue();
        assertThat(snapshot()).isEqualTo(before);
    }
}
