package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Label selectors in Kubernetes' string form. */
class LabelSelectorTest {
    private static final Map<String, String> LABELS = Map.of("app", "x", "tier", "a", "example.com/y", "", "in", "z");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    app=x; true
                    app==x; true
                    ' app = x '; true
                    app=y; false
                    app!=y; true
                    app!=x; false
                    absent!=x; true
                    app; true
                    absent; false
                    !absent; true
                    ! app; false
                    tier in (a, b); true
                    tier in (b); false
                    tier in(a); true
                    tier notin (b,c); true
                    tier notin (a); false
                    absent notin (a); true
                    example.com/y=; true
                    example.com/y in (,a); true
                    app=x,tier in (a,b),!absent; true
                    app=x,tier=b; false
                    in=z; true
                    in in (z); true
                    '' ; true
                    """)
    void selects(String text, boolean selected) {
        assertThat(LabelSelector.parse(text).orElseThrow().matches(LABELS)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a in b",
                "a in (b",
                "=b",
                "a=b=c",
                "a,,b",
                ",a",
                "a,",
                "!",
                "!a=b",
                "a>1",
                "a=(b)",
                "a in ()x",
                "-a",
                "a=-b",
                "a/b/c",
                "a=b c",
                "a in (b c)"
            })
    void refuses(String text) {
        assertThat(LabelSelector.parse(text)).isEmpty();
    }

    @Test
    void longNamesAreRefused() {
        assertThat(Labels.isKey("a".repeat(63))).isTrue();
        assertThat(Labels.isKey("a".repeat(64))).isFalse();
        assertThat(Labels.isKey("a".repeat(253) + "/b")).isTrue();
        assertThat(Labels.isKey("a".repeat(254) + "/b")).isFalse();
        assertThat(Labels.isKey("/b")).isFalse();
        assertThat(Labels.isKey("A/b")).isFalse();
        assertThat(Labels.isValue("a".repeat(64))).isFalse();
        assertThat(Labels.isDnsLabel("a".repeat(63))).isTrue();
        assertThat(Labels.isDnsLabel("a".repeat(64))).isFalse();
    }

    @Test
    void theWholeInternetIsANetwork() {
        assertThat(Cidr.parse("0.0.0.0/0").orElseThrow()).hasToString("0.0.0.0/0");
        assertThat(Cidr.parse("::/0").orElseThrow()).hasToString("::/0");
        assertThat(Cidr.parse("10.0.0.0/08")).isEmpty();
    }
}
