package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.SHOP;
import static dev.mtcgitops.git.Publishing.committed;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.tree;
import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.work.Progress;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers are reached by the variables that Git and curl read. */
class RouteTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path temp;

    private final Diagnostics found = new Diagnostics();

    private Access access(Map<String, String> environment) throws IOException {
        Route route = Route.of(environment, Optional.empty(), found).orElseThrow();
        return new Access(Optional.empty(), "git", 5, temp, route, new Progress());
    }

    private Path repository() {
        RealGit.assume();
        git(temp, "init", "-q", "--bare", "-b", "main", "a.git");
        git(temp.resolve("a.git"), "config", "http.receivepack", "true");
        return temp.resolve("a.git");
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "keytool",
                "-keystore",
                temp.resolve("keys").toString(),
                "-storepass",
                new String(PASSWORD)));
        command.addAll(Arrays.asList(arguments));
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    /** A key of the server, whose certificate is written to {@code ca.pem}. */
    private SSLContext key() throws Exception {
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=test", "-ext", "san=ip:127.0.0.1", "-validity", "36500");
        keytool("-exportcert", "-rfc", "-file", temp.resolve("ca.pem").toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(temp.resolve("keys"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    @Test
    void aServerOfAnOwnAuthorityIsTrustedIfItsCertificateIsNamed() throws Exception {
        Path bare = repository();
        try (GitHttpServer server = GitHttpServer.secure(temp, key())) {
            String url = server.url("a.git");
            for (String variable : new String[] {"GIT_SSL_CAINFO", "SSL_CERT_FILE"}) {
                Access access = access(Map.of(variable, temp.resolve("ca.pem").toString()));
                String commit = committed(
                        GitPublisher.publish(request(remote(url, access, "main", ""), tree(SHOP, variable)), AT_ONCE));
                assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
            }
            Failure failure = catchThrowableOfType(
                    Failure.class,
                    () -> GitPublisher.publish(
                            request(remote(url, access(Map.of()), "main", ""), tree(SHOP, "x\n")), AT_ONCE));
            assertThat(failure.diagnostic().rule()).isEqualTo("GIT-004");
        }
    }

    @Test
    void aProxyIsAskedForHostsThatItIsMeantFor() throws IOException {
        Path bare = repository();
        try (GitHttpServer proxy = GitHttpServer.open(temp)) {
            Access access = access(Map.of("http_proxy", "http://" + proxy.authority()));
            String commit = committed(GitPublisher.publish(
                    request(remote("http://git.invalid/a.git", access, "main", ""), tree(SHOP, "a\n")), AT_ONCE));
            assertThat(git(bare, "rev-parse", "main")).isEqualTo(commit);
            assertThat(proxy.requests).allMatch(asked -> asked.contains("http://git.invalid/a.git"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example.com/x, p.example.com:3128",
        "https://git.corp.example.com/x, DIRECT",
        "https://corp.example.com/x, DIRECT",
        "https://notcorp.example.com/x, p.example.com:3128",
        "https://10.0.0.1/x, DIRECT",
        "http://git.example.com/x, ''"
    })
    void hostsWithoutAProxyAreThoseOfItsVariable(String url, String way) throws IOException {
        Route route = Route.of(
                        Map.of(
                                "HTTPS_PROXY", "http://p.example.com:3128",
                                "HTTP_PROXY", "http://ignored.example.com",
                                "NO_PROXY", ".corp.example.com, 10.0.0.1"),
                        Optional.empty(),
                        found)
                .orElseThrow();
        String proxy = route.proxy(new URL(url))
                .map(to -> to.equals(Proxy.NO_PROXY)
                        ? "DIRECT"
                        : to.address().toString().replaceFirst("/.*:|/<unresolved>:", ":"))
                .orElse("");
        assertThat(proxy).isEqualTo(way);
    }

    @Test
    void whatCannotBeUsedIsReported() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.pem"), "no certificate\n");
        assertThat(Route.of(Map.of(), Optional.of(empty), found)).isEmpty();
        assertThat(Route.of(Map.of("SSL_CERT_FILE", "/nonexistent"), Optional.empty(), found))
                .isEmpty();
        for (String proxy : new String[] {"socks5://p:1", "http://u:s3cret@p", "http://p q"}) {
            assertThat(Route.of(Map.of("HTTPS_PROXY", proxy), Optional.empty(), found))
                    .isEmpty();
        }
        assertThat(found.sorted()).hasSize(3).extracting(Diagnostic::rule).containsOnly("GIT-018");
        assertThat(found.sorted().toString()).doesNotContain("s3cret");
    }
}
