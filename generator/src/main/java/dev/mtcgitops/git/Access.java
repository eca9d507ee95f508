package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.work.Progress;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * The access to a remote repository.
 *
 * @param token what opens it over HTTP; replaces a password in its URL
 * @param user who sends the token, unless the URL says so
 * @param timeout how many seconds may pass without a byte
 * @param temporary the folder of fetched objects until the end of the run
 * @param route the way there
 * @param progress is told what is sent and received
 */
public record Access(Optional<String> token, String user, int timeout, Path temporary, Route route, Progress progress) {
    /** Most servers that take a token look at nothing else. */
    public static final String ANY_USER = "git";

    /** The time that a remote gets unless another is given. */
    public static final int USUAL_TIMEOUT = 30;

    /** Without anything special about the way, and nobody who waits. */
    Access(Optional<String> token, int timeout, Path temporary) {
        this(token, ANY_USER, timeout, temporary, Route.DIRECT, new Progress());
    }

    /** Shows no secret. */
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
