package dev.mtcgitops.git;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The way to servers, from the variables that Git and curl read.
 *
 * @param authorities the authorities for servers in place of those that Java knows
 * @param httpProxy the proxy of http requests
 * @param httpsProxy the proxy of https requests
 * @param direct hosts that are reached without a proxy: names, endings of names, or {@code *}
 * @param ssh the program for SSH, with arguments
 */
public record Route(
        Optional<Authorities> authorities,
        Optional<InetSocketAddress> httpProxy,
        Optional<InetSocketAddress> httpsProxy,
        List<String> direct,
        List<String> ssh) {
    /** The route without proxies and further authorities. */
    public static final Route DIRECT =
            new Route(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of("ssh"));

    private static final int PROXY_PORT = 1080;

    public Route {
        direct = List.copyOf(direct);
        ssh = List.copyOf(ssh);
    }

    /**
     * Reads the environment, and reports its problems.
     *
     * @param certificates a file of certificates that a flag names, before those of the environment
     */
    public static Optional<Route> of(Map<String, String> environment, Optional<Path> certificates, Diagnostics into) {
        Reader reader = new Reader(environment, into);
        Optional<Path> file = certificates
                .or(() -> reader.first("GIT_SSL_CAINFO").map(Path::of))
                .or(() -> reader.first("SSL_CERT_FILE").map(Path::of));
        Optional<Authorities> authorities = file.flatMap(path -> Authorities.read(path, into));
        // Upper case HTTP_PROXY is left out as in curl: a CGI server sets it from a header of a request.
        Optional<InetSocketAddress> http = reader.proxy("http_proxy", "all_proxy", "ALL_PROXY");
        Optional<InetSocketAddress> https = reader.proxy("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
        List<String> direct = reader.first("no_proxy", "NO_PROXY")
                .map(text -> Arrays.stream(text.split("[,\\s]+"))
                        .filter(host -> !host.isEmpty())
                        .toList())
                .orElse(List.of());
        // As Git does: a shell takes it apart.
        List<String> ssh = reader.first("GIT_SSH_COMMAND")
                .map(command -> List.of("sh", "-c", command + " \"$@\"", "ssh"))
                .orElse(List.of("ssh"));
        return reader.failed || file.isPresent() && authorities.isEmpty()
                ? Optional.empty()
                : Optional.of(new Route(authorities, http, https, direct, ssh));
    }

    /** The variables that are set, and whether one of them cannot be used. */
    private static final class Reader {
        private final Map<String, String> environment;
        private final Diagnostics into;
        private boolean failed;

        Reader(Map<String, String> environment, Diagnostics into) {
            this.environment = environment;
            this.into = into;
        }

        Optional<String> first(String... names) {
            return Arrays.stream(names)
                    .map(name -> environment.getOrDefault(name, ""))
                    .filter(value -> !value.isEmpty())
                    .findFirst();
        }

        Optional<InetSocketAddress> proxy(String... names) {
            for (String name : names) {
                Optional<String> value = first(name);
                if (value.isPresent()) {
                    Optional<InetSocketAddress> proxy = address(value.get());
                    if (proxy.isEmpty()) {
                        into.report(RouteProblems.proxy(name), Location.NONE);
                        failed = true;
                    }
                    return proxy;
                }
            }
            return Optional.empty();
        }

        private static Optional<InetSocketAddress> address(String text) {
            try {
                URI uri = new URI(text.contains("://") ? text : "http://" + text);
                boolean known = "http".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
                return known
                        ? Optional.of(InetSocketAddress.createUnresolved(
                                uri.getHost(), uri.getPort() < 0 ? PROXY_PORT : uri.getPort()))
                        : Optional.empty();
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
    }

    /** The proxy of a request of {@code url}, if there is one. */
    Optional<Proxy> proxy(URL url) {
        Optional<InetSocketAddress> proxy = url.getProtocol().equals("https") ? httpsProxy : httpProxy;
        return proxy.map(address -> isDirect(url.getHost())
                ? Proxy.NO_PROXY
                : new Proxy(Proxy.Type.HTTP, new InetSocketAddress(address.getHostString(), address.getPort())));
    }

    private boolean isDirect(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        return direct.stream().map(entry -> entry.toLowerCase(Locale.ROOT)).anyMatch(entry -> {
            String ending = entry.startsWith(".") ? entry.substring(1) : entry;
            return ending.equals("*") || name.equals(ending) || name.endsWith("." + ending);
        });
    }
}
