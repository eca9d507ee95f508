package dev.mtcgitops.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mtcgitops.Kubectl;
import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of {@code docs/capture/}: they only read, keep a file only if its command succeeded, and leave what {@code adopt} takes. */
final class CaptureScriptsTest {
    private static final Path SCRIPTS = Path.of("docs/capture").toAbsolutePath();
    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path folder;

    @BeforeEach
    void needsAShell() {
        assumeTrue(Files.isExecutable(SHELL), "SKIPPED, the capture scripts are not run: no /bin/sh");
    }

    /** An {@code oc} that knows some kinds, may not list others, and notes what it was asked. */
    private void fakeOc(Map<String, String> answers) throws IOException {
        answers.forEach(
                (words, answer) -> Invocation.write(folder.resolve("answers").resolve(words), answer));
        executable("""
                echo "$*" >>"$LOG"
                case $1 in
                version) file=version ;;
                get) if [ "$2" = --raw ]; then file=raw; else file=$2; fi ;;
                esac
                case $file in
                namespaces*) printf 'apiVersion: v1\\nitems: []\\nkind: List\\n'; echo 'Error from server (Forbidden)' >&2; exit 1 ;;
                esac
                [ -e "$ANSWERS/$file" ] || { echo "error: the server doesn't have a resource type \\"$file\\"" >&2; exit 1; }
                cat "$ANSWERS/$file"
                """);
    }

    private void executable(String commands) throws IOException {
        Path oc = folder.resolve("bin/oc");
        Invocation.write(oc, "#!/bin/sh\n" + commands);
        Files.setPosixFilePermissions(oc, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private int run(String script, String... environment) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(
                        SHELL.toString(), SCRIPTS.resolve(script).toString(), "cap")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        shell.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        shell.environment().put("ANSWERS", folder.resolve("answers").toString());
        shell.environment().put("LOG", folder.resolve("log.txt").toString());
        for (int i = 0; i < environment.length; i += 2) {
            shell.environment().put(environment[i], environment[i + 1]);
        }
        return shell.start().waitFor();
    }

    @Test
    void openshift4IsCaptured() throws Exception {
        fakeOc(
                Map.of(
                        "clusterversions.config.openshift.io",
                        "{apiVersion: v1, kind: List, items: [{apiVersion: config.openshift.io/v1, kind: ClusterVersion, metadata: {name: version}, status: {history: [{state: Completed, version: 4.14.9}]}}]}\n",
                        "infrastructures.config.openshift.io",
                        "{apiVersion: config.openshift.io/v1, kind: Infrastructure, metadata: {name: cluster}, status: {apiServerURL: \"https://api.a.example.com:6443\"}}\n"));
        assertThat(run("openshift-4.sh")).isZero();
        judge("openshift: 4.14.9", "api: https://api.a.example.com:6443");
        assertThat(folder.resolve("cap/namespaces.yaml")).doesNotExist();
        assertThat(folder.resolve("cap/namespaces.err")).hasContent("Error from server (Forbidden)");
        assertThat(folder.resolve("cap/egressfirewalls.err")).content().startsWith("error: the server doesn't have");
    }

    @Test
    void openshift3IsCaptured() throws Exception {
        fakeOc(
                Map.of(
                        "version",
                        "oc v3.11.0\n\nServer https://m.example.com:8443\nopenshift v3.11.404\nkubernetes v1.11.0\n",
                        "raw",
                        "{\"gitVersion\": \"v3.11.404\"}\n",
                        "clusternetworks.network.openshift.io",
                        "{apiVersion: network.openshift.io/v1, kind: ClusterNetwork, metadata: {name: default}, pluginName: redhat/openshift-ovs-multitenant, network: 10.1.0.0/16, serviceNetwork: 172.30.0.0/16}\n"));
        assertThat(run("openshift-3.sh")).isZero();
        judge("openshift: 3.11.404", "sdnMode: Multitenant", "api: https://m.example.com:8443");
    }

    private void judge(String... stated) throws IOException {
        assertThat(Files.readAllLines(folder.resolve("log.txt"))).isNotEmpty().allSatisfy(command -> {
            assertThat(command).matches("(?:get .*|version)").doesNotContain(" -A", "secret", ",");
        });
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "a=cap");
        assertThat(adopted.code()).isZero();
        assertThat(adopted.out()).contains(stated);
        assertThat(adopted.err()).doesNotContain("ADOPT-005", "ADOPT-006");
    }

    @Test
    void nothingCapturedIsAnError() throws Exception {
        fakeOc(Map.of());
        assertThat(run("openshift-4.sh")).isEqualTo(1);
        assertThat(run("openshift-3.sh")).isEqualTo(1);
    }

    @Test
    void aRealClientCapturesFromAnApiServer() throws Exception {
        Path kubectl = Kubectl.required();
        executable("exec '" + kubectl + "' \"$@\"\n");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new ApiServer()::answer);
        server.start();
        try {
            Invocation.write(
                    folder.resolve("config"), """
                    apiVersion: v1
                    kind: Config
                    clusters: [{name: c, cluster: {server: "http://127.0.0.1:%d"}}]
                    contexts: [{name: c, context: {cluster: c, user: ""}}]
                    current-context: c
                    """.formatted(server.getAddress().getPort()));
            assertThat(run(
                            "openshift-4.sh",
                            "KUBECONFIG",
                            folder.resolve("config").toString(),
                            "HOME",
                            folder.toString()))
                    .isZero();
        } finally {
            server.stop(0);
        }
        Invocation adopted = Invocation.of(folder, "adopt", "--cluster", "a=cap");
        assertThat(adopted.out()).contains("openshift: 4.16.3", "nodes: [10.0.0.7]", "networkPolicies: [");
        assertThat(folder.resolve("cap/namespaces.err")).content().contains("Forbidden");
        assertThat(folder.resolve("cap/migplans.err")).content().contains("resource type");
    }

    /** An API server with a few kinds, one of which may not be listed. */
    private static final class ApiServer {
        private final Map<String, String> answers = new TreeMap<>(
                Map.of(
                        "/api",
                        "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}",
                        "/apis",
                        "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[" + group("config.openshift.io")
                                + "," + group("networking.k8s.io") + "]}",
                        "/api/v1",
                        resources("v1", List.of("nodes Node false", "namespaces Namespace false", "pods Pod true")),
                        "/apis/config.openshift.io/v1",
                        resources("config.openshift.io/v1", List.of("clusterversions ClusterVersion false")),
                        "/apis/networking.k8s.io/v1",
                        resources("networking.k8s.io/v1", List.of("networkpolicies NetworkPolicy true")),
                        "/apis/config.openshift.io/v1/clusterversions",
                        list(
                                "config.openshift.io/v1",
                                "ClusterVersion",
                                "{\"metadata\":{\"name\":\"version\"},\"status\":{\"history\":[{\"state\":\"Completed\",\"version\":\"4.16.3\"}]}}"),
                        "/api/v1/nodes",
                        list(
                                "v1",
                                "Node",
                                "{\"metadata\":{\"name\":\"w\",\"labels\":{\"node-role.kubernetes.io/worker\":\"\"}},\"status\":{\"addresses\":[{\"type\":\"InternalIP\",\"address\":\"10.0.0.7\"}]}}"),
                        "/apis/networking.k8s.io/v1/networkpolicies",
                        list(
                                "networking.k8s.io/v1",
                                "NetworkPolicy",
                                "{\"metadata\":{\"name\":\"p\",\"namespace\":\"shop\",\"managedFields\":[]},\"spec\":{\"podSelector\":{}}}")));

        private static String group(String name) {
            String version = "{\"groupVersion\":\"" + name + "/v1\",\"version\":\"v1\"}";
            return "{\"name\":\"" + name + "\",\"versions\":[" + version + "],\"preferredVersion\":" + version + "}";
        }

        private static String resources(String version, List<String> kinds) {
            return "{\"kind\":\"APIResourceList\",\"groupVersion\":\"" + version + "\",\"resources\":["
                    + String.join(
                            ",",
                            kinds.stream()
                                    .map(kind -> kind.split(" "))
                                    .map(kind -> "{\"name\":\"" + kind[0] + "\",\"kind\":\"" + kind[1]
                                            + "\",\"namespaced\":" + kind[2] + ",\"verbs\":[\"get\",\"list\"]}")
                                    .toList())
                    + "]}";
        }

        private static String list(String version, String kind, String item) {
            return "{\"apiVersion\":\"" + version + "\",\"kind\":\"" + kind
                    + "List\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[" + item + "]}";
        }

        void answer(HttpExchange exchange) throws IOException {
            String answer = answers.get(exchange.getRequestURI().getPath());
            boolean forbidden = exchange.getRequestURI().getPath().equals("/api/v1/namespaces");
            int code = answer != null ? 200 : forbidden ? 403 : 404;
            String status =
                    "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"status\":\"Failure\",\"message\":\"no\",\"reason\":\""
                            + (forbidden ? "Forbidden" : "NotFound") + "\",\"code\":" + code + "}";
            byte[] body = (answer == null ? status : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(code, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        }
    }
}
