package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderedTreeTest {
    private static final RenderedFile FILE = RenderedFile.of("x".getBytes(UTF_8));

    private final AtomicInteger comparisons = new AtomicInteger();
    private final SortedMap<String, RenderedFile> files = new TreeMap<>(Comparator.comparing(path -> {
        comparisons.incrementAndGet();
        return path;
    }));

    @Test
    void aFolderHoldsItsFilesInPathOrderAndNoOthers() {
        for (String path : new String[] {"a/y/2", "a/y-z/1", "a/y.yaml", "a/y/b/1", "a/y/~", "b/y/1"}) {
            files.put(path, FILE);
        }

        assertThat(tree().below("a/y/").keySet()).containsExactly("a/y/2", "a/y/b/1", "a/y/~");
        assertThat(tree().below("a/x/")).isEmpty();
    }

    @Test
    void aFolderIsFoundWithoutALookAtTheFilesOfOthers() {
        int folders = 1000;
        for (int i = 0; i < folders * 10; i++) {
            files.put("%04d/%d".formatted(i / 10, i % 10), FILE);
        }
        RenderedTree tree = tree();
        comparisons.set(0);

        int seen = 0;
        for (int i = 0; i < folders; i++) {
            seen += tree.below("%04d/".formatted(i)).values().size();
        }

        assertThat(seen).isEqualTo(folders * 10);
        // Two searches in a tree of ten thousand for each folder, with two keys for each comparison.
        assertThat(comparisons.get()).isLessThan(folders * 200);
    }

    private RenderedTree tree() {
        return new RenderedTree(files, new TreeSet<>(), "sha256:0", new TreeMap<>());
    }
}
