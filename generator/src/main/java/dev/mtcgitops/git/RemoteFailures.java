package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Problem;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.jspecify.annotations.Nullable;

/** Tells from what JGit throws, from HTTP and from SSH why a server could not be talked to; never with a secret. */
final class RemoteFailures {
    /** A failure before any known change on the server; the caller examines it or throws it on. */
    static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Failure failure;

        private final transient Optional<Integer> retryAfter;

        private Unanswered(String message, Failure failure, Optional<Integer> retryAfter, Throwable cause) {
            super(message, cause);
            this.failure = failure;
            this.retryAfter = retryAfter;
        }

        /** In how many seconds it may be tried again, if the server said so. */
        Optional<Integer> retryAfter() {
            return retryAfter;
        }

        /** The failure that it is if nothing else becomes known. */
        Failure failure() {
            return failure;
        }
    }

    private static final int MOST_WORDS = 2000;
    private static final int SHORTEST_TOKEN = 8;
    private static final int FIRST_ERROR = 400;
    private static final int DEEPEST_CAUSE = 20;

    private final String repository;
    private final String shown;
    private final String user;
    private final String secret;
    private final int timeout;

    RemoteFailures(String repository, String user, String secret, int timeout) {
        this.repository = repository;
        this.shown = OriginUrl.withoutSecrets(repository);
        this.user = user;
        this.secret = secret;
        this.timeout = timeout;
    }

    /** The meaning of {@code thrown}. */
    IOException of(Exception thrown, Received received, @Nullable GuardedHttp http, @Nullable SystemSsh ssh) {
        Optional<Received.TooMuch> tooMuch = cause(thrown, TooLargeObjectInPackException.class)
                .map(e -> new Received.TooMuch(received.largestObject()))
                .or(() -> cause(thrown, Received.TooMuch.class));
        String message = words(String.valueOf(thrown.getMessage()));
        Problem problem = tooMuch.isPresent()
                ? RepositoryProblems.tooLarge(shown, tooMuch.get().mebibytes())
                : received.isOtherFormat()
                        ? RepositoryProblems.objectFormat(shown, "sha256")
                        : problem(thrown, message, http, ssh);
        return new Unanswered(
                message, GitFailures.io(problem), http == null ? Optional.empty() : http.retryAfter(), thrown);
    }

    private Problem problem(Exception thrown, String message, @Nullable GuardedHttp http, @Nullable SystemSsh ssh) {
        Optional<GuardedHttp.Redirected> redirected = cause(thrown, GuardedHttp.Redirected.class);
        if (redirected.isPresent()) {
            return ServerProblems.redirected(
                    shown, OriginUrl.withoutSecrets(redirected.get().target()));
        }
        if (isTimeout(thrown, DEEPEST_CAUSE) || ssh != null && ssh.stalled()) {
            return ServerProblems.silent(shown, timeout);
        }
        if (cause(thrown, UnknownHostException.class).isPresent()) {
            return ServerProblems.unreachable(shown, "its host is unknown.");
        }
        if (ssh != null && !ssh.words().isBlank()) {
            return ServerProblems.unreachable(shown, sentence(words(ssh.words())));
        }
        return http == null ? ofAnswer(thrown, message) : ofStatus(thrown, message, http.status());
    }

    private Problem ofStatus(Exception thrown, String message, int status) {
        return switch (status) {
            case 0 ->
                ServerProblems.unreachable(
                        shown, sentence(words(String.valueOf(root(thrown).getMessage()))));
            case 401 ->
                secret.isEmpty() ? ServerProblems.credentialsNeeded(shown) : ServerProblems.credentialsRefused(shown);
            case 403 -> ServerProblems.credentialsRefused(shown);
            case 404 -> ServerProblems.absent(shown);
            default ->
                status >= FIRST_ERROR
                        ? ServerProblems.brokenAnswer(shown, "HTTP status " + status + ".")
                        : ofAnswer(thrown, message);
        };
    }

    private Problem ofAnswer(Exception thrown, String message) {
        return cause(thrown, NoRemoteRepositoryException.class).isPresent()
                ? ServerProblems.absent(shown)
                : ServerProblems.brokenAnswer(shown, sentence(message));
    }

    /** {@code text} on one line, without secrets, control characters, and the address that JGit puts in front. */
    String words(String text) {
        String hidden = Access.hide(text, user, secret);
        // Some servers take a token as the user; what is shorter is none, and may be part of any word.
        String plain = (user.length() < SHORTEST_TOKEN ? hidden : hidden.replace(user, "***"))
                .replace(repository + ": ", "")
                .replaceAll(GitFailures.CLASS_NAME, "")
                .replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\u2028\u2029]+", " ")
                .strip();
        return plain.length() > MOST_WORDS ? plain.substring(0, MOST_WORDS) + "…" : plain;
    }

    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** Also what was set aside, because the end of a broken connection looks like another problem. */
    private static boolean isTimeout(@Nullable Throwable problem, int depth) {
        return problem != null
                && depth > 0
                && (problem instanceof InterruptedIOException
                        || isTimeout(problem.getCause(), depth - 1)
                        || Arrays.stream(problem.getSuppressed()).anyMatch(other -> isTimeout(other, depth - 1)));
    }

    private static Throwable root(Throwable problem) {
        Throwable root = problem;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST_CAUSE; depth++) {
            root = root.getCause();
        }
        return root;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable problem, Class<T> type) {
        Throwable at = problem;
        for (int depth = 0; at != null && depth < DEEPEST_CAUSE; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
