package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UnquotedValuesTest {
    private static final Location AT = new Location("in.yaml", 4, 7, 4, 9);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.y.com",
                "[::1]",
                "[2001:db8::1]:443",
                "[a]",
                "{a}",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a`",
                "- a",
                "-",
                "?",
                "? a",
                ",a",
                "=",
                "<<",
                "'a",
                "\"a",
                "a: b",
                "a:",
                "a\nb",
                "10",
                "10.0",
                "1:2",
                "12:30:45",
                "0x1F",
                "1_000",
                "true",
                "yes",
                "no",
                "a #b",
                "#a",
                "null",
                "~",
                "|",
                ">",
                "'a'",
                "\"a\"",
                " a",
                "a ",
                "\ta"
            })
    void whatBreaksOrChangesIsRefused(String value) {
        assertThat(check("no_proxy", value, ScalarType.STRING))
                .singleElement()
                .satisfies(d -> assertThat(d.rule() + " " + d.at()).isEqualTo("NOPROXY-002 in.yaml:4:7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".y.com",
                "localhost,*",
                "localhost,*.y.com",
                ".svc,.cluster.local,10.0.0.0/8",
                "::1",
                "2001:db8::/32",
                "fd00::1,.svc",
                "10.0.0.1",
                "a:443",
                "a, b",
                "a,",
                "a,,b",
                "..svc",
                "a[b]",
                "http://u%40h:1",
                "http://h/#x",
                "http://[2001:db8::1]:3128",
                "${VAR}",
                "<path:secret/data/mtc#proxy>",
                "<path:secret/data/mtc#proxy> | base64encode"
            })
    void whatArrivesUnchangedIsNot(String value) {
        assertThat(check("no_proxy", value, ScalarType.STRING)).isEmpty();
        assertThat(check("http_proxy", value, ScalarType.STRING)).isEmpty();
    }

    @Test
    void onlyTextArrives() {
        assertThat(check("https_proxy", "10", ScalarType.INTEGER)).hasSize(1);
        assertThat(check("no_proxy", "null", ScalarType.NULL)).hasSize(1);
    }

    @Test
    void quotedVariablesAndOtherKindsAreNotItsBusiness() {
        assertThat(check("stunnel_tcp_proxy", "*", ScalarType.STRING)).isEmpty();
        Diagnostics found = new Diagnostics();
        UnquotedValues.check(manifest("NetworkPolicy", "no_proxy", "*", ScalarType.STRING), found);
        assertThat(found.sorted()).isEmpty();
    }

    private static List<Diagnostic> check(String variable, String value, ScalarType type) {
        Diagnostics found = new Diagnostics();
        UnquotedValues.check(manifest("MigrationController", variable, value, type), found);
        return found.sorted();
    }

    private static Manifest manifest(String kind, String variable, String value, ScalarType type) {
        YamlMapping spec = YamlMapping.of(
                List.of(new Entry(YamlScalar.of(variable), new YamlScalar(value, type, Origin.at(AT)))), Origin.NONE);
        YamlMapping tree = YamlMapping.of(
                List.of(new Entry(YamlScalar.of("kind"), YamlScalar.of(kind)), new Entry(YamlScalar.of("spec"), spec)),
                Origin.NONE);
        return new Manifest(ResourceId.of(tree), tree, List.of());
    }
}
