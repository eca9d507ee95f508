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
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialScanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:pass@10.0.0.1:3128",
                "http://:pass@h:1",
                "http://user:p%40ss@h:1",
                "http://user:p@ss@h:1",
                "http://user:pa,ss@h:1",
                "http://user:pa/ss@h:1",
                "http://user:pa#ss@h:1",
                "http://user:pa?ss@h:1",
                "http://user%3Apass@h:1",
                "http://user%3apass@h:1",
                "http://user:pass%40h:1",
                "//user:pass@h:1",
                "user:pass@h:1",
                "user:pass@h",
                "10.0.0.1,user:pass@h,.svc",
                "see https://h/x and http://user:pass@h/y",
                "http://h/?next=http://user:pass@h",
                "{\"proxy\":\"http://user:pass@h\"}",
                "{\"proxy\": \"user:pass@h\"}",
                "http://user:pass${X}@h",
                "http://${USER}:pass@h",
                "http://<path:a/b#user>:pass@h",
                "http://user:$PASS@h",
                "HTTPS://user:pass@[2001:db8::1]:3128",
            })
    void aPasswordIsFound(String text) {
        assertThat(CredentialScan.holdsPassword(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://h:3128",
                "http://h:3128/a:b@c",
                "http://h:3128/?a:b@c",
                "http://[2001:db8::1]:3128/a@b",
                "http://user@h:3128",
                "http://user:@h:3128",
                "https://h:6443, mail ops@example.com",
                "https://h:6443 mail@example.com",
                "ops@example.com",
                "mailto:ops@example.com",
                "ssh://git@host:22/path",
                "git@host:path",
                "git@github.com:org/repo.git",
                "quay.io:5000/x/y@sha256:0123abcd",
                "nginx:1.25@sha256:0123abcd",
                "<path:secret/data/mtc#proxy>",
                "<path:secret@prod/data:1#proxy>",
                "${PROXY}",
                "http://${USER}:${PASS}@h:1",
                "http://user:${PASS}@h:1",
                "http://<path:secret/data/mtc#user>:<path:secret/data/mtc#password>@10.0.0.1:3128",
                "http://<path:secret/data/mtc#user | base64decode>:<password>@10.0.0.1:${PORT}",
                "{\"owner\":\"ops@example.com\"}",
                "a:443,b@c",
                "a: b@c",
            })
    void whatOnlyLooksLikeOneIsNot(String text) {
        assertThat(CredentialScan.holdsPassword(text)).isFalse();
    }

    private static Location line(int number) {
        return new Location("f.yaml", number, 3, number, 9);
    }

    private static YamlScalar text(String value, int line) {
        return new YamlScalar(value, ScalarType.STRING, Origin.at(line(line)));
    }

    private static YamlMapping.Entry entry(String key, YamlNode value) {
        return new YamlMapping.Entry(text(key, 1), value);
    }

    private static List<Diagnostic> scan(YamlMapping.Entry... entries) {
        YamlMapping tree = YamlMapping.of(List.of(entries), Origin.NONE);
        Diagnostics found = new Diagnostics();
        CredentialScan.scan(new Manifest(new ResourceId("", "v1", "K", "n", "x"), tree, List.of()), found);
        return found.sorted();
    }

    @Test
    void textsAreLookedAtEverywhere() {
        List<Diagnostic> found = scan(
                entry("a", text("http://u:p@h", 2)),
                entry("b", new YamlSequence(List.of(text("fine", 3), text("u:p@h", 4)), Origin.NONE)),
                new YamlMapping.Entry(text("u:p@h", 5), YamlScalar.of(true)),
                entry("c", YamlMapping.of(List.of(entry("d", text("//u:p@h", 6))), Origin.NONE)),
                entry("e", new YamlScalar("u:p@h", ScalarType.INTEGER, Origin.at(line(7)))),
                entry("f", text("rsync --password=hunter2", 8)),
                entry("g", text("rsync --password=${SECRET} --password-file=/etc/x", 9)));
        assertThat(found)
                .extracting(d -> d.rule() + " " + d.at().line())
                .containsExactly("SECRET-001 2", "SECRET-001 4", "SECRET-001 6", "SECRET-001 8");
        assertThat(found.get(1).related())
                .as("the same secret again")
                .extracting(other -> other.at().line())
                .containsExactly(5);
        assertThat(found)
                .allSatisfy(d -> assertThat(d.message()).contains("K n/x").doesNotContain("u:p", "hunter2"));
    }

    @Test
    void theInputLineIsToBlameBeforeTheTemplate() {
        Origin origin = new Origin(line(9), List.of(new Location("in.yaml", 4, 5, 4, 6)));
        assertThat(scan(entry("a", new YamlScalar("u:p@h", ScalarType.STRING, origin))))
                .extracting(d -> d.at().toString())
                .containsExactly("in.yaml:4:5");
    }
}
