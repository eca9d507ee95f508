package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with a pair and how it moves volumes. */
final class PairProblems {
    private PairProblems() {}

    static Problem duplicateSource(String namespace) {
        return Problem.of(
                "INPUT-028",
                "Namespace " + shown(namespace) + " is migrated twice by this pair.",
                "Remove one of the two.");
    }

    static Problem duplicateTarget(String namespace) {
        return Problem.of(
                "INPUT-028", "Two namespaces are migrated to " + shown(namespace) + ".", "Give each its own `target`.");
    }

    static Problem incompleteProxy(String field) {
        return Problem.of(
                "STUNNEL-001",
                "`tcpProxy` needs " + shown(field) + ".",
                "Direct volume migration silently uses no proxy, or fails, without scheme, host and port; with `credentials` firewalls and checks need them, too.");
    }

    static Problem badHost() {
        return Problem.of(
                "STUNNEL-003",
                "`host` is neither a DNS name nor an address.",
                "Write the name or address alone, without scheme, port, blanks or quotes.");
    }

    static Problem ipv6WithoutBrackets(String host) {
        return Problem.of(
                "STUNNEL-003", "An IPv6 address as `host` stands in brackets.", "Write `\"[" + host + "]\"`.");
    }

    static Problem badAuth(String auth) {
        return Problem.of(
                "STUNNEL-006",
                shown(auth) + " is no way in which direct volume migration can authenticate.",
                "It knows `none` and `basic`; use a proxy that accepts one of them.");
    }

    static Problem unknownEndpoint(String endpoint, String hint) {
        return Problem.of(
                "EP-001",
                shown(endpoint) + " is no endpoint type.",
                hint + "The names are case-sensitive, and mig-controller silently takes any other as `Route`.");
    }

    static Problem badGroup() {
        return Problem.of(
                "SG-001",
                "Supplemental groups are a list of integers from 0 to 2147483647.",
                "Write `[1000, 2000]`; mig-controller exits at start when it reads anything else.");
    }

    static Problem secondFirewall(String namespace) {
        return Problem.of(
                "ENP-002",
                "Namespace " + shown(namespace) + " has another egress firewall.",
                "OpenShift SDN drops all traffic of a namespace with two, and OVN-Kubernetes knows only one; merge their rules.");
    }
}
