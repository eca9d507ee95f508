package dev.mtcgitops.check;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL as Go's {@code net/url} takes it apart ({@code url.Parse}); the text behind the authority is only looked through for bad
 * escapes.
 *
 * @param scheme in lower case; empty where there is none
 * @param hostName the host as written, IPv6 in brackets; empty where there is none
 * @param port the text of the port; empty where there is none
 */
record GoUrl(String scheme, String hostName, String port) {
    private static final GoUrl EMPTY = new GoUrl("", "", "");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*+:.*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]|%[0-9A-Fa-f]{2})*+", Pattern.DOTALL);
    private static final Pattern USER_INFO = Pattern.compile("[A-Za-z0-9._:~!$&'()*+,;=%@-]*+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:\\[\\]<>\"\\x80-\\uFFFF-]*+");
    private static final Pattern PORT = Pattern.compile(":[0-9]*+");

    /** Nothing where Go reports an error. */
    static Optional<GoUrl> parse(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7F) || text.startsWith(":")) {
            return Optional.empty();
        }
        String rest = text.split("#", 2)[0];
        String scheme = "";
        if (SCHEME.matcher(rest).matches()) {
            scheme = rest.substring(0, rest.indexOf(':')).toLowerCase(Locale.ROOT);
            rest = rest.substring(scheme.length() + 1);
        }
        rest = rest.split("\\?", 2)[0];
        if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
            String[] parts = rest.substring(2).split("/", 2);
            return parts.length > 1 && !isEscaped(parts[1]) ? Optional.empty() : authority(scheme, parts[0]);
        }
        boolean opaque = !scheme.isEmpty() && !rest.startsWith("/");
        boolean colonFirst = rest.split("/", 2)[0].indexOf(':') >= 0;
        return opaque || (!colonFirst && isEscaped(rest))
                ? Optional.of(new GoUrl(scheme, EMPTY.hostName, EMPTY.port))
                : Optional.empty();
    }

    private static Optional<GoUrl> authority(String scheme, String authority) {
        int at = authority.lastIndexOf('@');
        String user = authority.substring(0, Math.max(0, at));
        String host = authority.substring(at + 1);
        int end = host.startsWith("[") ? host.lastIndexOf(']') + 1 : host.lastIndexOf(':');
        String name = end < 0 ? host : host.substring(0, end);
        String port = end < 0 ? "" : host.substring(end);
        boolean valid = USER_INFO.matcher(user).matches()
                && isEscaped(user)
                && HOST.matcher(name).matches()
                && (port.isEmpty() || PORT.matcher(port).matches())
                && (!host.startsWith("[") || end > 0);
        return valid ? Optional.of(new GoUrl(scheme, name, port.isEmpty() ? "" : port.substring(1))) : Optional.empty();
    }

    private static boolean isEscaped(String text) {
        return ESCAPED.matcher(text).matches();
    }
}
