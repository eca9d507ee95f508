package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.BANK;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.refused;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.mtcgitops.diagnostic.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that does not play along: each fault has its sentence, and the branch is the old or the new commit. */
class RemoteFailureTest {
    private static final String SECRET = "s3cret/+tok@n";

    @TempDir
    Path temp;

    private final AtomicInteger pauses = new AtomicInteger();
    private GitHttpServer server;
    private Path bare;

    @BeforeEach
    void serve() throws IOException {
        RealGit.assume();
        bare = repository("a.git");
        server = GitHttpServer.open(temp);
    }

    @AfterEach
    void stop() {
        // Without git there is none, and the test was skipped.
        if (server != null) {
            server.close();
        }
    }

    private Path repository(String name) {
        git(temp, "init", "-q", "--bare", "-b", "main", name);
        git(temp.resolve(name), "config", "http.receivepack", "true");
        return temp.resolve(name);
    }

    private PublishResult put(String url, Access access, String content) {
        return GitPublisher.publish(
                request(remote(url, access, "main", "mine"), tree(SHOP, content)), n -> pauses.incrementAndGet());
    }

    private PublishResult put(String content) {
        return put(server.url("a.git"), Publishing.OPEN, content);
    }

    private Failure failure(String url, Access access) {
        Failure failure = catchThrowableOfType(Failure.class, () -> put(url, access, "x\n"));
        assertThat(failure).isNotNull();
        assertThat(failure.diagnostic().message() + failure.diagnostic().hint())
                .matches(Printable::isPlain)
                .doesNotContain(SECRET, "s3cret");
        return failure;
    }

    private String ioFailure(String url, Access access) {
        Failure failure = failure(url, access);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(pauses).hasValue(0);
        return failure.diagnostic().rule() + " " + failure.diagnostic().message();
    }

    private String ioFailure() {
        return ioFailure(server.url("a.git"), Publishing.OPEN);
    }

    private static Access token(String token) {
        return new Access(Optional.of(token), 5, Publishing.TEMPORARY);
    }

    private static boolean isPush(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().endsWith("git-receive-pack");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void hook(String name, String script) throws IOException {
        Path hook = bare.resolve("hooks").resolve(name);
        Files.createDirectories(bare.resolve("hooks"));
        Files.writeString(hook, "#!/bin/sh\n" + script + "\n");
        assertThat(hook.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void credentialsAreAskedForCheckedAndNeverShown() throws IOException {
        try (GitHttpServer guarded = GitHttpServer.guarded(temp, "git", SECRET)) {
            String url = guarded.url("a.git");
            assertThat(ioFailure(url, Publishing.OPEN))
                    .startsWith("GIT-012 The server of")
                    .contains("asks for credentials");
            assertThat(ioFailure(url, token(SECRET + "x")))
                    .startsWith("GIT-012")
                    .contains("refused the credentials");
            committed(put(url, token(SECRET), "a\n"));
            String inUrl = url.replace("//", "//git:" + URLEncoder.encode(SECRET, UTF_8) + "@");
            committed(put(inUrl, Publishing.OPEN, "b\n"));
            assertThat(git(bare, "log", "-p", "main")).doesNotContain("s3cret");
            assertThat(ioFailure(inUrl.replace("a.git", "b.git"), Publishing.OPEN))
                    .startsWith("GIT-004 There is no");
            assertThat(remote(inUrl, token(SECRET), "main", "").toString() + token(SECRET))
                    .doesNotContain("s3cret");
        }
    }

    @Test
    void credentialsAreNotTakenFromTheHomeDirectory() throws IOException {
        Publishing.write(temp.resolve(".netrc"), "machine 127.0.0.1 login git password secret\n");
        String home = System.getProperty("user.home");
        System.setProperty("user.home", temp.toString());
        try (GitHttpServer guarded = GitHttpServer.guarded(temp, "git", "secret")) {
            assertThat(ioFailure(guarded.url("a.git"), Publishing.OPEN))
                    .startsWith("GIT-012")
                    .contains("asks for credentials");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aTokenThatIsTheUserIsNotShownEither() {
        server.gate(exchange -> {
            String sent = exchange.getRequestHeaders().getFirst("Authorization").substring("Basic ".length());
            String user = new String(Base64.getDecoder().decode(sent), UTF_8).replaceFirst(":.*", "");
            exchange.getResponseHeaders().add("Content-Type", "text/plain; user=" + user);
            answer(exchange, 200, "no access for " + user);
            return true;
        });
        String url = server.url("a.git").replace("//", "//tok_s3cret_0123456789:x-oauth-basic@");
        assertThat(ioFailure(url, Publishing.OPEN)).startsWith("GIT-004").contains("***");
    }

    @Test
    void aRedirectOfTheSameServerIsFollowedAndNoOther() throws IOException {
        server.gate(exchange -> {
            String path = exchange.getRequestURI().toString();
            if (path.startsWith("/old/")) {
                exchange.getResponseHeaders().add("Location", path.replace("/old/", "/"));
                exchange.sendResponseHeaders(301, -1);
            }
            return path.startsWith("/old/");
        });
        committed(put(server.url("old/a.git"), Publishing.OPEN, "a\n"));
        try (GitHttpServer other = GitHttpServer.open(temp)) {
            server.gate(exchange -> {
                String place = other.url(exchange.getRequestURI().toString().substring(1));
                exchange.getResponseHeaders().add("Location", place.replace("//", "//u:s3cret@"));
                exchange.sendResponseHeaders(302, -1);
                return true;
            });
            assertThat(ioFailure(server.url("a.git"), token(SECRET)))
                    .startsWith("GIT-004 ")
                    .contains("redirects to another address, `http://" + other.authority() + "/");
            assertThat(other.requests).isEmpty();
        }
    }

    @Test
    void aRedirectOfThePushAloneNamesItsAddress() {
        committed(put("a\n"));
        for (int status : new int[] {302, 307}) {
            server.gate(exchange -> {
                if (isPush(exchange)) {
                    exchange.getResponseHeaders()
                            .add("Location", "https://u:s3cret@new.example.com/a.git/git-receive-pack");
                    exchange.sendResponseHeaders(status, -1);
                }
                return isPush(exchange);
            });
            assertThat(ioFailure())
                    .contains("GIT-004 ", "another address, `https://new.example.com/a.git/git-receive-pack`.");
        }
    }

    @Test
    void aServerThatAsksToWaitIsAskedAgain() {
        AtomicInteger busy = new AtomicInteger();
        server.gate(exchange -> {
            boolean now = exchange.getRequestMethod().equals("GET") && busy.getAndIncrement() % 2 == 0;
            if (now) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(busy.get() % 4 == 1 ? 503 : 429, -1);
            }
            return now;
        });
        assertThat(committed(put("a\n"))).isEqualTo(git(bare, "rev-parse", "main"));
        server.gate(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "61");
            exchange.sendResponseHeaders(503, -1);
            return true;
        });
        server.requests.clear();
        assertThat(ioFailure()).contains("GIT-004 ", "HTTP status 503.");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void classesOfJavaAreNotNamed() {
        IOException thrown = new IOException(new java.util.concurrent.ExecutionException(new IOException("no route")));
        RemoteFailures failures = new RemoteFailures("https://h/x", "git", "", 1);
        assertThat(failures.words(thrown.getMessage())).isEqualTo("no route");
        assertThat(GitFailures.reason(thrown)).isEqualTo("no route.");
    }

    @Test
    void aHookIsQuotedAndNotAskedTwice() throws IOException {
        committed(put("a\n"));
        String tip = git(bare, "rev-parse", "main");
        hook("pre-receive", "printf 'protected: \\033[31mask Ada\\033[0m\\007\\n' >&2; exit 1");
        assertThat(ioFailure())
                .isEqualTo("GIT-013 The server refused to move the branch `main`: pre-receive hook declined:"
                        + " protected: ask Ada.");
        assertThat(git(bare, "rev-parse", "main")).isEqualTo(tip);
        assertThat(server.requests)
                .filteredOn(request -> request.startsWith("POST /a.git/git-receive-pack"))
                .hasSize(2);
    }

    @Test
    void aPushThatLosesTheRaceIsBuiltAnew() {
        committed(put("a\n"));
        AtomicInteger pushes = new AtomicInteger();
        server.gate(exchange -> {
            if (isPush(exchange) && pushes.getAndIncrement() == 0) {
                committed(Publishing.publish(bare, "elsewhere", tree(BANK, "b\n")));
            }
            return false;
        });
        String commit = committed(put("b\n"));
        assertThat(pauses).hasValue(1);
        assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
        assertThat(git(bare, "show", "main:elsewhere/" + BANK)).isEqualTo("b");
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("3");
    }

    @Test
    void aBranchThatWasRewrittenMeanwhileIsRefused() {
        committed(put("a\n"));
        String first = git(bare, "rev-parse", "main");
        for (int i = 0; i < 20; i++) {
            committed(Publishing.publish(bare, "mine", tree(SHOP, i + "\n")));
        }
        AtomicInteger pushes = new AtomicInteger();
        server.gate(exchange -> {
            if (isPush(exchange) && pushes.getAndIncrement() == 0) {
                git(bare, "update-ref", "refs/heads/main", first);
            }
            return false;
        });
        assertThat(refused(put("b\n"))).containsExactly("GIT-006");
        git(bare, "update-ref", "refs/heads/main", first);
        pushes.set(0);
        server.gate(exchange -> {
            if (isPush(exchange) && pushes.getAndIncrement() == 0) {
                for (int i = 0; i < 20; i++) {
                    committed(Publishing.publish(bare, "elsewhere", tree(SHOP, i + "\n")));
                }
            }
            return false;
        });
        committed(put("b\n"));
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("22");
    }

    @Test
    void aConnectionThatBreaksBeforeTheBranchMovedIsAFailureAndAfterwardsNone() {
        committed(put("a\n"));
        String tip = git(bare, "rev-parse", "main");
        server.gate(RemoteFailureTest::isPush);
        assertThat(ioFailure()).startsWith("GIT-004 ");
        assertThat(git(bare, "rev-parse", "main")).isEqualTo(tip);
        server.gate(exchange -> {
            if (isPush(exchange)) {
                // The same commit, as if the push had arrived and the answer were lost.
                Publishing.publish(bare, "mine", tree(SHOP, "b\n"));
            }
            return isPush(exchange);
        });
        assertThat(committed(put("b\n"))).isEqualTo(git(bare, "rev-parse", "main"));
        assertThat(git(bare, "rev-list", "--count", "main")).isEqualTo("2");
    }

    @Test
    void aSilentServerIsNotWaitedForForever() {
        server.gate(exchange -> {
            try {
                TimeUnit.SECONDS.sleep(3);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return true;
        });
        assertThat(ioFailure(server.url("a.git"), Publishing.patient(1)))
                .contains("GIT-004 ", "neither sent nor took a byte for 1 seconds.");
    }

    @Test
    void aServerThatStopsListeningIsNotWaitedForForever() {
        byte[] noise = new byte[30_000_000];
        new Random(3).nextBytes(noise);
        server.gate(exchange -> {
            if (isPush(exchange)) {
                try {
                    TimeUnit.SECONDS.sleep(4);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return isPush(exchange);
        });
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of(SHOP, noise));
        PublishTarget place = remote(server.url("a.git"), Publishing.patient(1), "main", "");
        Failure failure = catchThrowableOfType(
                Failure.class,
                () -> GitPublisher.publish(
                        request(place, tree(files, Publishing.DIGEST)), n -> pauses.incrementAndGet()));
        assertThat(failure.diagnostic().message()).endsWith("neither sent nor took a byte for 1 seconds.");
    }

    @ParameterizedTest
    @CsvSource({
        "404, '', GIT-004 There is no repository",
        "403, '', GIT-012 The server of",
        "500, '', GIT-004 The server of",
        "200, '<html>Welcome</html>', GIT-004 The server of",
        "200, '001e# service=git-upload-pack', GIT-004 The server of",
        "204, '', GIT-004 The server of"
    })
    void aServerThatIsNoGitServerIsToldSo(int status, String body, String begin) {
        server.gate(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-advertisement");
            answer(exchange, status, body);
            return true;
        });
        assertThat(ioFailure()).startsWith(begin);
    }

    @Test
    void aServerThatIsNotThereIsToldSo() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(ioFailure("http://127.0.0.1:" + port + "/a.git", Publishing.OPEN))
                .startsWith("GIT-004 ")
                .contains("Connection refused");
        assertThat(ioFailure("http://nowhere.invalid/a.git", Publishing.OPEN)).contains("GIT-004 ", "host is unknown");
        assertThat(ioFailure("https://" + server.authority() + "/a.git", Publishing.patient(1)))
                .startsWith("GIT-004 ");
    }

    @Test
    void anotherObjectFormatIsNamed() {
        git(temp, "init", "-q", "--bare", "-b", "main", "--object-format=sha256", "sha.git");
        assertThat(ioFailure(server.url("sha.git"), Publishing.OPEN)).contains("GIT-009 ", "object format `sha256`");
    }

    @Test
    void aLockOnTheServerIsWaitedFor() throws IOException {
        committed(put("a\n"));
        Path lock = Files.createFile(bare.resolve("refs/heads/main.lock"));
        Failure failure = failure(server.url("a.git"), Publishing.OPEN);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFLICT);
        assertThat(failure.diagnostic().message())
                .startsWith("The branch `main` is locked on the server, and stayed so during 4 tries: ");
        assertThat(pauses).hasValue(3);
        Files.delete(lock);
        committed(put("b\n"));
    }

    @Test
    void aNameInTheWayIsNamed() {
        committed(put("a\n"));
        for (String branch : new String[] {"main/x", "main/x/y"}) {
            assertThat(refused(GitPublisher.publish(
                            request(remote(server.url("a.git"), Publishing.OPEN, branch, ""), tree(SHOP, "b\n")),
                            Publishing.AT_ONCE)))
                    .containsExactly("GIT-007");
        }
    }

    @Test
    void aDamagedRepositoryStaysAsItIs() throws IOException {
        committed(put("a\n"));
        String treeId = git(bare, "rev-parse", "main:mine/clusters");
        Path object = bare.resolve("objects").resolve(treeId.substring(0, 2)).resolve(treeId.substring(2));
        Files.delete(object);
        assertThat(ioFailure()).startsWith("GIT-004 ");
        assertThat(git(bare, "rev-list", "--count", "--first-parent", "main")).isEqualTo("1");
    }
}
