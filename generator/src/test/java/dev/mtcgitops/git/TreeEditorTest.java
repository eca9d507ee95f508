package dev.mtcgitops.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class TreeEditorTest {
    private static final Optional<ObjectId> BLOB = Optional.of(ObjectId.fromString("1".repeat(40)));

    private final KeptObjects objects = new KeptObjects();

    private ObjectId edit(ObjectId tree, String... changes) throws IOException {
        TreeMap<String, Optional<ObjectId>> map = new TreeMap<>();
        for (String change : changes) {
            map.put(change.substring(1), change.startsWith("+") ? BLOB : Optional.empty());
        }
        return new TreeEditor(objects, objects).edit(tree, map);
    }

    @Test
    void theResultDependsOnWhatStandsInItAlone() throws IOException {
        ObjectId wanted = edit(null, "+a", "+b-c", "+b/x", "+b.c");
        assertThat(edit(edit(null, "+a", "+b", "+c/d/e"), "-b", "+b/x", "+b-c", "+b.c", "-c/d/e"))
                .isEqualTo(wanted);
        assertThat(edit(edit(null, "+a/x", "+b-c", "+b/x", "+b.c"), "-a/x", "+a"))
                .isEqualTo(wanted);
        assertThat(edit(wanted, "-none", "-none/x", "-a/x")).isEqualTo(wanted);
        assertThat(edit(wanted, "-b")).as("a folder is not deleted as a file").isEqualTo(wanted);
        assertThat(edit(wanted, "-a", "-b-c", "-b/x", "-b.c"))
                .isEqualTo(ObjectId.fromString("4b825dc642cb6eb9a060e54bf8d69288fbee4904"));
    }
}
