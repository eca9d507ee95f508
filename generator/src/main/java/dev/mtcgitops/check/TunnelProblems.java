package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Severity;

/** What can be wrong with the way of the data: TCP proxy, endpoint, groups and volumes. */
final class TunnelProblems {
    private TunnelProblems() {}

    static Problem noHostAndPort() {
        return Problem.of(
                "STUNNEL-001",
                "`stunnel_tcp_proxy` is not a URL with scheme, host and port.",
                "Write it like `http://proxy.example.com:3128`; direct volume migration silently uses no proxy, or fails, without one of them.");
    }

    static Problem https() {
        return Problem.of(
                "STUNNEL-002",
                "The connection to the proxy is plain text: the scheme of `stunnel_tcp_proxy` is ignored.",
                "Write `http`; stunnel sends a plain CONNECT to the proxy, credentials included.");
    }

    static Problem badCharacter() {
        return Problem.of(
                "STUNNEL-003",
                "`stunnel_tcp_proxy` holds a character that is not allowed there.",
                "Percent-encode all characters of user and password except letters and digits; blanks, control characters, quotes and backslashes are not allowed at all.");
    }

    static Problem urlWithoutBrackets() {
        return Problem.of(
                "STUNNEL-003",
                "An IPv6 address in `stunnel_tcp_proxy` needs brackets.",
                "Write it like `http://[2001:db8::1]:3128`.");
    }

    static Problem clusterWide(String source, boolean trustedCa) {
        return Problem.of(
                "STUNNEL-007",
                "The TCP proxy is the cluster-wide proxy of source cluster " + quoted(source) + ".",
                (trustedCa ? "Its `trustedCA` is a sign that it opens TLS. " : "")
                        + "Make sure that it tunnels CONNECT to the target untouched; such a proxy often opens TLS.");
    }

    static Problem routeBehindProxy(String target) {
        return Problem.of(
                "STUNNEL-008",
                "The Routes of target cluster " + quoted(target) + " cannot be reached: a proxy is in front of them.",
                "Let a load balancer pass TLS through to its routers and remove `behindProxy`, use `NodePort` endpoints, or migrate indirectly.");
    }

    static Problem nodePort(String proxy) {
        return Problem.of(
                "STUNNEL-009",
                "The TCP proxy " + quoted(proxy) + " has to tunnel to node ports, 30000 to 32767.",
                "Squid allows CONNECT to port 443 only unless `SSL_ports` says more; allow it, or use `Route`.");
    }

    static Problem credentialShown(String control) {
        return Problem.of(
                "STUNNEL-010",
                "The controller on cluster " + quoted(control)
                        + " logs the proxy with its password, and copies it to a ConfigMap in every source namespace.",
                "Use an account without other rights, or a proxy that admits the cluster's addresses without a password.");
    }

    static Problem interceptsTls() {
        return Problem.of(
                "STUNNEL-011",
                "A proxy that opens TLS cannot carry direct volume migration.",
                "Exempt the target's routers from interception, such as with `ssl_bump splice` of Squid, and remove `interceptsTls`; or use another proxy.");
    }

    static Problem noTarget(String cluster) {
        return Problem.of(
                "EP-002",
                "`rsync_endpoint_type` acts on a target cluster only, and cluster " + quoted(cluster)
                        + " is the target of no pair.",
                "Put it on the target cluster: mig-controller reads it there.");
    }

    static Problem otherCluster(String source, String target) {
        return Problem.of(
                "EP-004",
                "`ClusterIP` endpoints are reachable only inside their cluster, and Rsync goes from cluster "
                        + quoted(source) + " to " + quoted(target) + ".",
                "Use `Route` or `NodePort`; if the service networks are joined, say `sharedNetwork: true`.");
    }

    static Problem sharedNetwork(String source, String target) {
        return Problem.of(
                        "EP-004",
                        "`ClusterIP` endpoints work only as long as pods of cluster " + quoted(source)
                                + " reach services of cluster " + quoted(target) + ".",
                        "Make sure that the service networks are joined; `Route` does not need that.")
                .as(Severity.WARNING);
    }

    static Problem endpointRemoved(String cluster) {
        return Problem.of(
                "EP-006",
                "`rsync_endpoint_type` of cluster " + quoted(cluster)
                        + " is removed here, and its last value stays in force.",
                "The operator never takes the key out of its ConfigMap again; leave `Route` rendered to go back to the default.");
    }

    static Problem groupsNotForBlocks(String control) {
        return Problem.of(
                "SG-005",
                "Block volumes are copied without the supplemental groups of control cluster " + quoted(control) + ".",
                "MTC gives them only to the Rsync pods of filesystem volumes.");
    }
}
