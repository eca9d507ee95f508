package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Cidr;

/** What can be wrong with addresses, URLs and lists of what bypasses a proxy. */
final class AddressProblems {
    private AddressProblems() {}

    static Problem badAddress(String text) {
        return Problem.of(
                "INPUT-022",
                shown(text) + " is neither an address nor a network.",
                "Write `10.0.0.1`, `10.0.0.0/16`, `2001:db8::1` or `2001:db8::/32`.");
    }

    static Problem notANetwork(String text) {
        return Problem.of(
                "INPUT-022",
                shown(text) + " is no network.",
                "Write an address and a prefix length, such as `10.0.0.0/16`.");
    }

    static Problem hostBits(String text, Cidr network) {
        return Problem.of(
                "INPUT-023",
                shown(text) + " has host bits; the network is " + shown(network) + ".",
                "Write " + shown(network) + ", or the address alone where one is meant.");
    }

    static Problem badUrl(String field, String example) {
        return Problem.of(
                "INPUT-024", shown(field) + " is no URL that can be used here.", "Write " + shown(example) + ".");
    }

    static Problem noProxyUrl() {
        return noProxyUrl("Write scheme, host and port, such as `http://proxy.example.com:3128`.");
    }

    /** A placeholder as it is rendered, in the place of the {@code reference} that makes it. */
    static Problem placeholder(String reference) {
        return noProxyUrl("Write " + shown(reference) + ", which is rendered as this.");
    }

    private static Problem noProxyUrl(String hint) {
        return Problem.of("PROXY-002", "The value is no URL with a host.", hint);
    }

    static Problem badNoProxyEntry(String text, String hint) {
        return Problem.of("NOPROXY-006", shown(text) + " is not an entry of a `noProxy` list.", hint);
    }

    static Problem badClusterWideEntry(String text) {
        return Problem.of(
                "NOPROXY-006",
                shown(text) + " is not an entry that a cluster-wide proxy can have.",
                "Write what the cluster's `Proxy` object says: `*` alone, or names such as `.example.com`, addresses and networks, without ports.");
    }

    static Problem noProxyHostBits(String text, Cidr network) {
        return Problem.of(
                "NOPROXY-006",
                shown(text) + " has host bits; the network is " + shown(network) + ".",
                "Write " + shown(network) + ".");
    }
}
