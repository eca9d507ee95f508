package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonPatchTest {
    @Test
    void differencesBecomeOperationsAtTheDeepestMap() {
        Map<String, Object> from = Map.of("kind", "A", "spec", Map.of("gone", 1, "list", List.of(1), "same", true));
        Map<String, Object> to = Map.of("kind", "A", "spec", Map.of("list", List.of(1, 2), "new", "x", "same", true));

        assertThat(JsonPatch.between(from, to))
                .containsExactly(
                        Map.of("op", "remove", "path", "/spec/gone"),
                        Map.of("op", "replace", "path", "/spec/list", "value", List.of(1, 2)),
                        Map.of("op", "add", "path", "/spec/new", "value", "x"));
    }

    @Test
    void keysAreEscapedAsInPointers() {
        assertThat(JsonPatch.between(Map.of(), Map.of("a/b~c", 1)))
                .containsExactly(Map.of("op", "add", "path", "/a~1b~0c", "value", 1));
    }

    @Test
    void equalObjectsNeedNone() {
        assertThat(JsonPatch.between(Map.of("a", Map.of("b", 1)), Map.of("a", Map.of("b", 1))))
                .isEmpty();
    }
}
