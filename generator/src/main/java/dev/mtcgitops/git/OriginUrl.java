package dev.mtcgitops.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of a repository, as it may be shown and committed: without user info that could hold a secret. */
final class OriginUrl {
    private static final Pattern URL =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)(?:.*@)?(?<rest>[^?#]*).*", Pattern.DOTALL);
    /** {@code user:password@host:path}, which is not an address, but an error that shows a password. */
    private static final Pattern PASSWORD = Pattern.compile("^[^/@]*:.*@", Pattern.DOTALL);

    private OriginUrl() {}

    /**
     * {@code address} without user info, query and fragment. A password may hold any character, so everything up to the last
     * {@code @} goes; the user of the short form of SSH is not a secret and stays.
     */
    static String withoutSecrets(String address) {
        Matcher url = URL.matcher(address);
        return url.matches()
                ? url.group("scheme") + url.group("rest")
                : PASSWORD.matcher(address).replaceFirst("");
    }
}
