package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * How a remote repository is talked to.
 *
 * @param token what opens it over HTTP, whatever the user; replaces a password in its URL
 * @param timeout how many seconds may pass without a byte
 * @param temporary the folder in which what is fetched lies until the end of the run
 */
public record Access(Optional<String> token, int timeout, Path temporary) {
    /** The time that a remote gets unless told otherwise. */
    public static final int USUAL_TIMEOUT = 30;

    /** What is shown is no secret. */
    @Override
    public String toString() {
        return "Access[token=" + (token.isPresent() ? "***" : "none") + ", timeout=" + timeout + "]";
    }

    /** {@code text} without {@code secret}, also as a URL and as Basic authentication write it. */
    static String hide(String text, String user, String secret) {
        if (secret.isEmpty()) {
            return text;
        }
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(UTF_8));
        return text.replace(basic, "***").replace(secret, "***").replace(URLEncoder.encode(secret, UTF_8), "***");
    }
}
