package dev.mtcgitops.model;

import java.util.Optional;

/**
 * A URL without credentials, in the text the user wrote.
 *
 * @param text the whole URL
 * @param scheme lower-case scheme
 * @param host lower-case host name or address; IPv6 without brackets
 * @param port the stated port, or -1
 */
public record PlainUrl(String text, String scheme, String host, int port) implements ProxyUrl {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The port that is dialled: the stated one, or that of the scheme. */
    public int effectivePort() {
        return port >= 0 ? port : scheme.equals("https") ? HTTPS : HTTP;
    }

    @Override
    public Optional<String> rendered() {
        return Optional.of(text);
    }
}
