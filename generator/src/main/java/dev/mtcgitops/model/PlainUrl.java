package dev.mtcgitops.model;

/**
 * A URL without credentials, in the text the user wrote.
 *
 * @param text the whole URL
 * @param scheme lower-case scheme
 * @param host lower-case host name or address; IPv6 without brackets
 * @param port the stated port, or -1
 */
public record PlainUrl(String text, String scheme, String host, int port) implements ProxyUrl {
    @Override
    public String rendered() {
        return text;
    }
}
