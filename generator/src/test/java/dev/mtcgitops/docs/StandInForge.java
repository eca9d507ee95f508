package dev.mtcgitops.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The comments of one change at a forge, page by page as GitHub and GitLab hand them out. It also runs the program for a shell:
 * {@code mtc-gitops} there hands over its arguments, and prints and ends as the program did here.
 */
final class StandInForge implements AutoCloseable {
    static final String TOKEN = "s3cret";
    static final String MARKER = "<!-- mtc-gitops diff -->\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    final ArrayNode comments = JSON.createArrayNode();
    final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private final Path folder;

    private StandInForge(HttpServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** With comments of others, more than a page of them. */
    static StandInForge open(JobShell shell) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        StandInForge forge = new StandInForge(server, shell.bin());
        server.createContext("/", forge::answer);
        server.createContext("/mtc-gitops", forge::run);
        server.start();
        forge.comment("someone", 7, MARKER + "not by the job");
        for (int i = 0; i < 120; i++) {
            forge.comment("github-actions[bot]", 42, "by the job, but another");
        }
        shell.program("mtc-gitops", """
                code=$(printf '%%s\\n' "$PWD" "$FLEET_TOKEN" "$@" | curl -sS --data-binary @- %s/mtc-gitops)
                cat %2$s/out
                cat %2$s/err >&2
                exit "$code"
                """.formatted(forge.url(), forge.folder));
        return forge;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void comment(String login, int author, String body) {
        ObjectNode comment = comments.addObject().put("id", comments.size()).put("body", body);
        comment.putObject("user").put("login", login);
        comment.putObject("author").put("id", author);
    }

    private void run(HttpExchange exchange) throws IOException {
        List<String> words = new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                .lines()
                .toList();
        Invocation done = Invocation.of(
                Path.of(words.get(0)),
                Map.of("FLEET_TOKEN", words.get(1)),
                words.subList(2, words.size()).toArray(String[]::new));
        Invocation.write(folder.resolve("out"), done.out());
        Invocation.write(folder.resolve("err"), done.err());
        send(exchange, 200, Integer.toString(done.code()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        requests.add(method + " " + path);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && !TOKEN.equals(exchange.getRequestHeaders().getFirst("PRIVATE-TOKEN"))) {
            send(exchange, 401, "{}");
            return;
        }
        JsonNode answer = JSON.createObjectNode().put("id", 42);
        if (method.equals("GET") && !path.equals("/user")) {
            answer = page(exchange.getRequestURI().getQuery());
        } else if (!method.equals("GET")) {
            String body = JSON.readTree(exchange.getRequestBody()).get("body").asText();
            if (method.equals("POST")) {
                comment("github-actions[bot]", 42, body);
            } else {
                int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
                ((ObjectNode) comments.get(id - 1)).put("body", body);
            }
        }
        send(exchange, 200, JSON.writeValueAsString(answer));
    }

    private JsonNode page(String query) {
        int size = Integer.parseInt(query.replaceFirst(".*per_page=([0-9]+).*", "$1"));
        int page = Integer.parseInt(query.replaceFirst(".*&page=([0-9]+).*", "$1"));
        ArrayNode listed = JSON.createArrayNode();
        for (int i = (page - 1) * size; i < Math.min(page * size, comments.size()); i++) {
            listed.add(comments.get(i));
        }
        return listed;
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
