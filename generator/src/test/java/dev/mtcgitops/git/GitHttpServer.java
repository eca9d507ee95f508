package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** The real {@code git http-backend} on a port of the loopback interface: a server of every repository below a folder. */
public final class GitHttpServer implements AutoCloseable {
    /** Decides about a request before Git sees it. */
    public interface Gate {
        /** Whether the exchange was answered, or left without an answer. */
        boolean handled(HttpExchange exchange) throws IOException;
    }

    /** The requests so far: method, path and query. */
    public final List<String> requests = new CopyOnWriteArrayList<>();

    /** Bytes that the server sent and got. */
    public final AtomicLong sent = new AtomicLong();

    public final AtomicLong received = new AtomicLong();

    private final AtomicInteger running = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final String scheme;
    private final Path root;
    private final @Nullable String credentials;
    private volatile Gate gate = exchange -> false;

    private GitHttpServer(Path root, @Nullable String credentials, @Nullable SSLContext context) throws IOException {
        this.root = root;
        this.credentials = credentials;
        InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        this.scheme = context == null ? "http" : "https";
        if (context == null) {
            server = HttpServer.create(place, 0);
        } else {
            HttpsServer secure = HttpsServer.create(place, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(context));
            server = secure;
        }
        server.createContext("/", this::handle);
        server.setExecutor(pool);
        server.start();
    }

    /** Serves everything below {@code root} to everybody. */
    public static GitHttpServer open(Path root) throws IOException {
        return new GitHttpServer(root, null, null);
    }

    /** Serves only who sends this user and password. */
    public static GitHttpServer guarded(Path root, String user, String password) throws IOException {
        return new GitHttpServer(
                root, "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8)), null);
    }

    /** Serves everybody by HTTPS. */
    static GitHttpServer secure(Path root, SSLContext context) throws IOException {
        return new GitHttpServer(root, null, context);
    }

    public void gate(Gate next) {
        gate = next;
    }

    public String url(String path) {
        return scheme + "://" + authority() + "/" + path;
    }

    /** Host and port. */
    public String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until no request is being served. */
    void awaitQuiet() throws InterruptedException {
        while (running.get() > 0) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        running.incrementAndGet();
        try (exchange) {
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (gate.handled(exchange)) {
                return;
            }
            if (credentials != null
                    && !credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            serve(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.decrementAndGet();
        }
    }

    private void serve(HttpExchange exchange) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("git", "http-backend").redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("GIT_"));
        environment.putAll(Map.of(
                "GIT_PROJECT_ROOT", root.toString(),
                "GIT_HTTP_EXPORT_ALL", "1",
                "GIT_CONFIG_NOSYSTEM", "1",
                "HOME", "/nonexistent",
                "REMOTE_USER", "tester",
                "REQUEST_METHOD", exchange.getRequestMethod(),
                "PATH_INFO", exchange.getRequestURI().getPath(),
                "QUERY_STRING", header(exchange.getRequestURI().getRawQuery()),
                "CONTENT_TYPE", header(exchange.getRequestHeaders().getFirst("Content-Type"))));
        environment.put("GIT_PROTOCOL", header(exchange.getRequestHeaders().getFirst("Git-Protocol")));
        environment.put(
                "HTTP_CONTENT_ENCODING", header(exchange.getRequestHeaders().getFirst("Content-Encoding")));
        Process process = builder.start();
        pool.execute(() -> {
            try (OutputStream to = process.getOutputStream()) {
                received.addAndGet(exchange.getRequestBody().transferTo(to));
            } catch (IOException e) {
                // Git has heard enough.
            }
        });
        try (InputStream from = new BufferedInputStream(process.getInputStream())) {
            int status = 200;
            for (String line = line(from); !line.isEmpty(); line = line(from)) {
                String[] parts = line.split(": ", 2);
                if (parts[0].equals("Status")) {
                    status = Integer.parseInt(parts[1].substring(0, 3));
                } else {
                    exchange.getResponseHeaders().add(parts[0], parts[1]);
                }
            }
            exchange.sendResponseHeaders(status, 0);
            sent.addAndGet(from.transferTo(exchange.getResponseBody()));
        }
        process.waitFor();
    }

    private static String header(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append(new String(new byte[] {(byte) b}, ISO_8859_1));
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() {
        server.stop(0);
        pool.shutdownNow();
        try {
            if (!pool.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new UncheckedIOException(new IOException("a request hangs"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
