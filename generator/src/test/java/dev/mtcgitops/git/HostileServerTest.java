package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import dev.mtcgitops.diagnostic.Failure;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that would fill the memory is told from others before it has. */
class HostileServerTest {
    private static final String ID = "1".repeat(40);
    private static final String LONG = "x".repeat(60_000);
    private static final int PIECES = 1_000_000;

    @TempDir
    Path temp;

    private GitHttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = GitHttpServer.open(temp);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What never ends. */
    enum Flood {
        REFS("git-upload-pack", false),
        ZIPPED_REFS("git-upload-pack", true),
        REFS_OF_THE_SECOND_PROTOCOL("git-upload-pack", false),
        REFS_BEFORE_A_PUSH("git-receive-pack", false),
        CAPABILITIES("git-upload-pack", false),
        ONE_LINE("git-upload-pack", false),
        MESSAGES("git-upload-pack", false),
        PROGRESS("git-upload-pack", true),
        OBJECTS("git-upload-pack", false);

        private final String service;
        private final boolean zipped;

        Flood(String service, boolean zipped) {
            this.service = service;
            this.zipped = zipped;
        }

        boolean answer(HttpExchange exchange) throws IOException {
            String about = exchange.getRequestURI().toString();
            boolean asks = exchange.getRequestMethod().equals("GET");
            if (asks && !about.endsWith(service)) {
                empty(exchange);
                return true;
            }
            boolean zippedToo = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
            InputStream in = exchange.getRequestBody();
            String body = new String((zippedToo ? new GZIPInputStream(in) : in).readAllBytes(), UTF_8);
            String type = "application/x-" + service + (asks ? "-advertisement" : "-result");
            exchange.getResponseHeaders().add("Content-Type", this == ONE_LINE ? "text/plain" : type);
            if (zipped) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            }
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream plain = exchange.getResponseBody();
                    OutputStream out =
                            new BufferedOutputStream(zipped ? new GZIPOutputStream(plain) : plain, 1 << 16)) {
                write(out, asks, body.contains("command=ls-refs"));
            } catch (IOException e) {
                // The client has heard enough.
            }
            return true;
        }

        private static void empty(HttpExchange exchange) throws IOException {
            exchange.getResponseHeaders().add("Content-Type", "application/x-git-upload-pack-advertisement");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            begin(out, "git-upload-pack");
            line(out, "0".repeat(40) + " capabilities^{}\0agent=x");
            end(out);
        }

        private void write(OutputStream out, boolean asks, boolean list) throws IOException {
            boolean first = this == REFS || this == ZIPPED_REFS || this == REFS_BEFORE_A_PUSH;
            if (asks && this != ONE_LINE) {
                begin(out, service);
                line(out, first ? ID + " refs/heads/first\0agent=x" : "version 2");
            }
            if (asks && !first && this != CAPABILITIES && this != ONE_LINE) {
                line(out, "ls-refs");
                line(out, "fetch=shallow filter");
                end(out);
            } else if (list && this != REFS_OF_THE_SECOND_PROTOCOL) {
                line(out, ID + " refs/heads/main");
                end(out);
            } else {
                if (!asks && !list) {
                    line(out, "packfile");
                }
                for (int i = 0; i < PIECES; i++) {
                    piece(out, i);
                }
            }
        }

        private void piece(OutputStream out, int number) throws IOException {
            switch (this) {
                case CAPABILITIES -> line(out, "c" + number + "=" + LONG);
                case ONE_LINE -> out.write(LONG.getBytes(UTF_8));
                case MESSAGES -> line(out, "\2" + LONG + "\n");
                case PROGRESS -> line(out, "\2" + LONG);
                case OBJECTS -> line(out, "\1" + (number == 0 ? "PACK\0\0\0\2\177\0\0\0" : LONG));
                default -> line(out, ID + " refs/heads/b" + number);
            }
        }

        private static void begin(OutputStream out, String service) throws IOException {
            line(out, "# service=" + service);
            end(out);
        }

        private static void line(OutputStream out, String text) throws IOException {
            out.write(String.format("%04x%s", text.length() + 4, text).getBytes(UTF_8));
        }

        private static void end(OutputStream out) throws IOException {
            out.write("0000".getBytes(UTF_8));
        }
    }

    private static PublishResult publish(PublishTarget target, Received received) {
        try (RemoteRepository repository =
                new RemoteRepository((RepositoryAddress.Remote) target.address(), target.access(), received)) {
            return GitPublisher.publish(request(target, tree(SHOP, "b\n")), AT_ONCE, repository);
        }
    }

    private static String refused(PublishTarget target, Received received) {
        Failure failure = catchThrowableOfType(Failure.class, () -> publish(target, received));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        return failure.diagnostic().rule() + " " + failure.diagnostic().message();
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotEndIsRefused(Flood flood) {
        server.gate(flood::answer);
        PublishTarget target = remote(server.url("a.git"), Publishing.OPEN, "main", "");
        assertThat(refused(target, new Received(2 << 20, 2 << 20)))
                .startsWith("GIT-017 ")
                .endsWith(": 2 MiB may be used for it.");
    }

    @ParameterizedTest
    @EnumSource
    void aRepositoryIsAsLargeAsWhatIsNeededOfIt(Filters filters) {
        RealGit.assume();
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        Path bare = temp.resolve("a.git");
        git(bare, "config", "http.receivepack", "true");
        git(bare, "config", "uploadpack.allowFilter", filters.name());
        Random random = new Random(2);
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            byte[] noise = new byte[100_000];
            random.nextBytes(noise);
            files.put("clusters/c" + i + "/m.yaml", noise);
        }
        committed(Publishing.publish(bare, "other", tree(files, Publishing.DIGEST)));
        PublishTarget target = remote(server.url("a.git"), Publishing.OPEN, "main", "mine");
        if (filters == Filters.FALSE) {
            assertThat(refused(target, new Received(1 << 20, 1 << 19)))
                    .startsWith("GIT-017 ")
                    .endsWith(": 0 MiB may be used for it.");
        }
        committed(publish(target, new Received(1 << 20, filters == Filters.FALSE ? 1 << 22 : 1 << 19)));
        assertThat(git(bare, "fsck", "--strict", "--no-dangling")).isEmpty();
    }

    /** Whether the server leaves contents out. */
    enum Filters {
        TRUE,
        FALSE
    }

    /** Publishes in a process of little memory. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            try {
                GitPublisher.publish(
                        request(remote(arguments[0], Publishing.OPEN, "main", ""), tree(SHOP, "b\n")), AT_ONCE);
            } catch (Failure failure) {
                System.out.println(failure.diagnostic().rule());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REFS", "OBJECTS"})
    void theHeapIsNotFull(Flood flood) throws IOException {
        server.gate(flood::answer);
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx48m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        server.url("a.git"))
                .redirectErrorStream(true)
                .start();
        assertThat(new String(child.getInputStream().readAllBytes(), UTF_8)).isEqualTo("GIT-017\n");
    }
}
