package dev.mtcgitops.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A Chromium without a screen, driven over the DevTools protocol (chromedevtools.github.io/devtools-protocol). */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE = 60;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Browser(Process process, URI address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Messages())
                .get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Starts the Chromium of {@code $PATH}; without one the test is skipped, or fails where it must run. */
    static Browser start(Path profile) throws Exception {
        Optional<Path> program = program();
        if (program.isEmpty() && "true".equals(System.getenv("CHROMIUM_REQUIRED"))) {
            throw new AssertionError("no Chromium in $PATH");
        }
        assumeTrue(program.isPresent(), "SKIPPED, pages are not tried in a browser: no Chromium in $PATH");
        Process process = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        String prefix = "DevTools listening on ";
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(prefix)) {
                drain(said);
                return new Browser(process, URI.create(line.substring(prefix.length())));
            }
        }
        throw new IOException(program.get() + " has ended");
    }

    /** A process whose output nobody reads waits for ever. */
    private static void drain(BufferedReader said) {
        Thread reader = new Thread(() -> said.lines().forEach(line -> {}));
        reader.setDaemon(true);
        reader.start();
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Opens {@code file}.
     *
     * @param script whether scripts run
     */
    Page open(Path file, boolean script) {
        String target = send("", "Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asText();
        String session = send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asText();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(session, domain + ".enable", Map.of());
        }
        Page page = new Page(this, session, target);
        page.send("Emulation.setScriptExecutionDisabled", Map.of("value", !script));
        page.size(1280, 900);
        page.send("Page.navigate", Map.of("url", file.toUri().toString()));
        page.await("Page.loadEventFired");
        return page;
    }

    /** The answer to a command of {@code session}; of the browser itself where that is empty. */
    JsonNode send(String session, String method, Map<String, ?> params) {
        int id = last.incrementAndGet();
        ObjectNode message = JSON.createObjectNode();
        message.put("id", id).put("method", method).set("params", JSON.valueToTree(params));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            socket.sendText(message.toString(), true).get(PATIENCE, TimeUnit.SECONDS);
            JsonNode got = answer.get(PATIENCE, TimeUnit.SECONDS);
            if (got.has("error")) {
                throw new AssertionError(method + ": " + got.get("error"));
            }
            return got.get("result");
        } catch (Exception e) {
            throw new AssertionError(method, e);
        }
    }

    /** What {@code session} has told so far. */
    List<JsonNode> events(String session) {
        return events.stream()
                .filter(event -> event.path("sessionId").asText().equals(session))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        // It takes its files with it.
        socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean whole) {
            begun.append(data);
            if (whole) {
                take(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        private void take(String text) {
            try {
                JsonNode message = JSON.readTree(text);
                if (message.has("id")) {
                    Optional.ofNullable(waiting.remove(message.get("id").asInt()))
                            .ifPresent(answer -> answer.complete(message));
                } else {
                    events.add(message);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
