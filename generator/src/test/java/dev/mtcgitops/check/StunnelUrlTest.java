package dev.mtcgitops.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mig-controller's {@code url.Parse} and stunnel make of the proxy; the texts were parsed with the real ones. */
final class StunnelUrlTest {
    private static List<String> found(String value) {
        Diagnostics into = new Diagnostics();
        StunnelUrl.check(YamlScalar.of(value), into);
        return into.sorted().stream().map(Diagnostic::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://h:3128",
                "HTTP://h:3128",
                "socks5://h:1080",
                "//h:3128",
                "http://h:3128/",
                "http://h:3128/a?b#c",
                "http://10.0.0.1:3128",
                "http://[2001:db8::1]:3128",
                "http://u:p%40ss@h:3128",
                "http://u:p@ss@h:3128",
                "http://u:!$&'()*+,;=@h:3128",
                "http://${USER}:${PASS}@h:3128",
                "http://<user>:<path:a/b#c>@h:3128",
                "${PROXY}",
                "<path:secret/data/mtc#proxy>",
                "<path:secret/data/mtc#proxy | base64decode>",
                "ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi=,type:str]"
            })
    void isUsedAsMeant(String value) {
        assertThat(found(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h",
                "http://h:",
                "http://h:0",
                "http://h:99999",
                "http://:3128",
                "http://u:p@",
                "http://u:p@:3128",
                "h:3128",
                "http:h:3128",
                "http:/h:3128",
                "10.0.0.1:3128",
                "none",
                "false",
                "3128",
                "<proxy>",
                "<username>:<password>@<ip>:<port>",
                "http://[2001:db8::1]"
            })
    void silentlyUsesNoProxyOrFails(String value) {
        assertThat(found(value)).containsExactly("STUNNEL-001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://h:3128", "HTTPS://u:p@h:3128"})
    void theSchemeIsIgnored(String value) {
        assertThat(found(value)).containsExactly("STUNNEL-002");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://u:p%0Ass@h:3128", "http://u:p%00@h:3128", "http://u%7f@h:3128", "http://h:3128 1",
                        " http://h:3128",
                "http://h:3128 ", "http://h:3128\n", "http://u:p\tq@h:3128", "http://u:a b@h:3128",
                        "http://u:a#b@h:3128",
                "http://u:a?b@h:3128", "http://u:a/b@h:3128", "http://u:a%b@h:3128", "http://u:a[b@h:3128",
                        "http://u:a]b@h:3128",
                "http://u:a^b@h:3128", "http://u:a\\b@h:3128", "http://u:a|b@h:3128", "http://u:a<b@h:3128",
                        "http://u:a>b@h:3128",
                "http://u:a{b@h:3128", "http://u:a}b@h:3128", "http://u:a`b@h:3128", "http://u:\u00e9@h:3128",
                        "http://\u00e9:3128",
                "http://u:a\"b@h:3128", "http://h:port", "http://[2001:db8::1:3128", "http://[]:1", "http://a&b:3128",
                "http://2001:db8::1:3128", "http://u:p@fd00::1:3128"
            })
    void breaksOnTheCluster(String value) {
        assertThat(found(value)).containsExactly("STUNNEL-003");
    }
}
