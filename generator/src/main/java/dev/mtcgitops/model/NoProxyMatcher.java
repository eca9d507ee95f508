package dev.mtcgitops.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@code NO_PROXY} list as Go reads it (golang.org/x/net {@code http/httpproxy/proxy.go}), and so every part of MTC and OpenShift. What
 * Go skips in silence matches nothing here either.
 */
public final class NoProxyMatcher {
    private static final Cidr LOOPBACK = new Cidr(false, 0, 127L << 24, 8);
    private static final Cidr LOOPBACK_V6 = new Cidr(true, 0, 1, 128);

    private final List<Entry> entries;

    private NoProxyMatcher(List<Entry> entries) {
        this.entries = entries;
    }

    /** The list that {@code text} holds, commas between its entries. */
    public static NoProxyMatcher of(String text) {
        return new NoProxyMatcher(Stream.of(text.split(",", -1))
                .map(String::strip)
                .flatMap(entry -> entry(entry).stream())
                .toList());
    }

    /** Whether a connection to {@code host}, a name or an address without brackets, goes past the proxy. */
    public boolean bypasses(String host, int port) {
        return isLocal(host) || entryFor(host, port).isPresent();
    }

    /** The first entry that lets a connection go past the proxy; nothing where none does. */
    public Optional<String> entryFor(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        Optional<Cidr> address = address(name);
        return entries.stream()
                .filter(entry -> entry.port().isEmpty() || entry.port().equals(Integer.toString(port)))
                .filter(entry -> entry.matches(name, address))
                .map(Entry::text)
                .findFirst();
    }

    /** Whether connections to every address of {@code block} go past the proxy on every port, because of one entry or as local ones. */
    public boolean covers(Cidr block) {
        return isLoopback(block)
                || entries.stream()
                        .anyMatch(entry -> entry.port().isEmpty()
                                && (entry instanceof All || entry instanceof Block b && b.block.contains(block)));
    }

    /** Whether nothing goes to the proxy. */
    public boolean coversAll() {
        return entries.stream().anyMatch(All.class::isInstance);
    }

    private static boolean isLocal(String host) {
        return host.equalsIgnoreCase("localhost")
                || address(host).filter(NoProxyMatcher::isLoopback).isPresent();
    }

    private static boolean isLoopback(Cidr block) {
        return LOOPBACK.contains(block) || LOOPBACK_V6.contains(block);
    }

    private static Optional<Cidr> address(String host) {
        return host.indexOf('/') < 0 ? Cidr.parse(host) : Optional.empty();
    }

    private static Optional<Entry> entry(String text) {
        String entry = text.toLowerCase(Locale.ROOT);
        if (entry.equals("*")) {
            return Optional.of(new All(text));
        }
        Optional<Cidr> network = entry.indexOf('/') < 0 ? Optional.empty() : Cidr.parse(entry);
        if (network.isPresent()) {
            return Optional.of(new Block(text, "", network.get()));
        }
        int colon = portColon(entry);
        String host = colon < 0 ? entry : entry.substring(0, colon);
        String port = colon < 0 ? "" : entry.substring(colon + 1);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        boolean bracketed = colon >= 0 && host.startsWith("[");
        Optional<Cidr> address = address(bracketed ? host.substring(1, host.length() - 1) : host);
        return Optional.of(address.<Entry>map(a -> new Block(text, port, a)).orElseGet(() -> domain(text, port, host)));
    }

    /** Where the port begins: behind the only colon, or behind brackets; an address in brackets without a port is none to Go. */
    private static int portColon(String entry) {
        int colon = entry.lastIndexOf(':');
        boolean port = entry.startsWith("[") ? entry.indexOf(']') == colon - 1 : entry.indexOf(':') == colon;
        return port ? colon : -1;
    }

    private static Domain domain(String text, String port, String host) {
        String name = host.startsWith("*.") ? host.substring(1) : host;
        boolean subdomainsOnly = name.startsWith(".");
        return new Domain(text, port, subdomainsOnly ? name : "." + name, !subdomainsOnly);
    }

    /** One entry; an empty port means every port. */
    private sealed interface Entry {
        String text();

        String port();

        boolean matches(String host, Optional<Cidr> address);
    }

    private record All(String text) implements Entry {
        @Override
        public String port() {
            return "";
        }

        @Override
        public boolean matches(String host, Optional<Cidr> address) {
            return true;
        }
    }

    private record Block(String text, String port, Cidr block) implements Entry {
        @Override
        public boolean matches(String host, Optional<Cidr> address) {
            return address.filter(block::contains).isPresent();
        }
    }

    private record Domain(String text, String port, String suffix, boolean itself) implements Entry {
        @Override
        public boolean matches(String host, Optional<Cidr> address) {
            return address.isEmpty() && (host.endsWith(suffix) || itself && host.equals(suffix.substring(1)));
        }
    }
}
