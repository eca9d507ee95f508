package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AgreementTest {
    private static final Map<String, Object> A = Map.of("kind", "A", "spec", Map.of("ports", List.of(1, 2)));
    private static final Map<String, Object> B = Map.of("kind", "B");

    @Test
    void orderDoesNotMatter() {
        assertThatCode(() -> Agreement.require("peer", List.of(A, B, A), List.of(A, A, B)))
                .doesNotThrowAnyException();
    }

    @Test
    void anObjectLessOrMoreDoes() {
        assertThatThrownBy(() -> Agreement.require("peer", List.of(A, A, B), List.of(A, B)))
                .hasMessage("peer does not make what we make; only ours: " + A);
        assertThatThrownBy(() -> Agreement.require("peer", List.of(A), List.of(A, B)))
                .hasMessage("peer does not make what we make; only theirs: " + B);
    }

    @Test
    void aTextIsNoNumber() {
        assertThatThrownBy(() -> Agreement.require("peer", List.of(Map.of("a", 1)), List.of(Map.of("a", "1"))))
                .hasMessageContaining("peer does not make what we make");
    }
}
