package dev.mtcgitops.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NoProxyMatcherTest {
    /** The list of golang.org/x/net {@code http/httpproxy/proxy_test.go}. */
    private static final String LIST =
            "foobar.com, .barbaz.net, *.wildcard.io, 192.168.1.1, 192.168.1.2:81, 192.168.1.3:80, 10.0.0.0/30,"
                    + " 2001:db8::52:0:1, [2001:db8::52:0:2]:443, [2001:db8::52:0:3]:80, 2002:db8:a::45/64";

    private static boolean bypasses(String list, String host) {
        return NoProxyMatcher.of(list).bypasses(host, 80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.0.0.2",
                "::1",
                "192.168.1.1",
                "192.168.1.3",
                "10.0.0.2",
                "2001:db8::52:0:1",
                "2001:db8::52:0:3",
                "2002:db8:a::123",
                "www.barbaz.net",
                "foobar.com",
                "www.foobar.com",
                "nested.wildcard.io"
            })
    void matchesWhatGoMatches(String host) {
        assertThat(bypasses(LIST, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::2",
                "192.168.1.2",
                "192.168.1.4",
                "2001:db8::52:0:2",
                "fe80::424b:c8be:1643:a1b6",
                "barbaz.net",
                "foofoobar.com",
                "baz.com",
                "localhost.net",
                "local.localhost",
                "barbarbaz.net",
                "wildcard.io",
                "awildcard.io"
            })
    void matchesNothingThatGoDoesNot(String host) {
        assertThat(bypasses(LIST, host)).isFalse();
        assertThat(bypasses("a.example, *", host)).isTrue();
    }

    /** More of the same file, and what its code says of forms that it does not test. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            example.com        | example.com     | true
            .example.com       | example.com     | false
            ample.com          | example.com     | false
            example.com        | foo.example.com | true
            EXAMPLE.com        | Foo.Example.COM | true
            :1                 | example.com     | false
            ''                 | example.com     | false
            ,,                 | example.com     | false
            example.com:       | example.com     | true
            example.com:80     | example.com     | true
            example.com:443    | example.com     | false
            *.example.com:80   | foo.example.com | true
            *.example.com:443  | foo.example.com | false
            [2001:db8::1]      | 2001:db8::1     | false
            2001:db8::1        | 2001:DB8:0::1   | true
            10.0.0.0/33        | 10.0.0.1        | false
            10.0.0.0/8:80      | 10.0.0.1        | false
            10.1.2.3/16        | 10.1.9.9        | true
            0.0.1              | 10.0.0.1        | false
            foo*               | foobar          | false
            """)
    void readsEntriesAsGoDoes(String list, String host, boolean bypasses) {
        assertThat(bypasses(list, host)).isEqualTo(bypasses);
    }

    @Test
    void namesTheEntryAsItIsWritten() {
        assertThat(NoProxyMatcher.of("x, .Example.com ,*.com").entryFor("a.example.com", 443))
                .contains(".Example.com");
        assertThat(NoProxyMatcher.of("x").entryFor("localhost", 443)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.0.0.0/8           | true
            10.1.0.0/16          | true
            10.1.0.0/17,10.1.128.0/17 | false
            10.1.0.0/16:443      | false
            10.1.2.3             | false
            ::/0                 | false
            .example.com,*       | true
            """)
    void coversANetworkByOneEntry(String list, boolean covers) {
        assertThat(NoProxyMatcher.of(list).covers(Cidr.parse("10.1.0.0/16").orElseThrow()))
                .isEqualTo(covers);
    }

    @Test
    void onlyAStarCoversEverything() {
        assertThat(NoProxyMatcher.of("a,*").coversAll()).isTrue();
        assertThat(NoProxyMatcher.of("0.0.0.0/0,::/0,*.a").coversAll()).isFalse();
    }
}
