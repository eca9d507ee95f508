package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.UserInfo;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL of a proxy as an object has it, of which only scheme, host and port count.
 *
 * @param scheme its scheme
 * @param host its host name or address; IPv6 in brackets
 * @param port its port; empty if none is stated
 * @param credentials whether it had user information
 */
record ProxyText(String scheme, String host, Optional<String> port, boolean credentials) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{0,20})://("
            + Pattern.quote(UserInfo.MARK) + ")?(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,253})(?::([0-9]{1,5}))?/?");

    static Optional<ProxyText> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ProxyText(
                        form.group(1), form.group(3), Optional.ofNullable(form.group(4)), form.group(2) != null))
                : Optional.empty();
    }

    /** The URL without user information. */
    String plain() {
        return scheme + "://" + host + port.map(number -> ":" + number).orElse("");
    }
}
