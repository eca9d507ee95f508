package dev.mtcgitops.check;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.List;

/** What can be wrong with HTTP proxies and with what bypasses them. */
final class ProxyProblems {
    private ProxyProblems() {}

    static Problem noClusterWide(OpenShiftVersion openshift) {
        return Problem.of(
                "PROXY-001",
                "OpenShift " + openshift + " has no cluster-wide proxy.",
                "It came with " + OpenShiftCapability.CLUSTER_WIDE_PROXY.since() + "; write `proxy` instead.");
    }

    static Problem notInherited(String cluster) {
        return Problem.of(
                        "PROXY-001",
                        "The operator of cluster " + quoted(cluster) + " does not inherit the cluster-wide proxy.",
                        "Only OLM passes it on; write `proxy`, too.")
                .as(Severity.WARNING);
    }

    static Problem missing(String cluster) {
        return Problem.of(
                        "PROXY-001",
                        "Cluster " + quoted(cluster)
                                + " inherits no HTTP proxy, and none is stated, although its Rsync pods need a TCP proxy.",
                        "If Velero needs one to reach the object storage, state `proxy.http` and `proxy.https`.")
                .as(Severity.WARNING);
    }

    static Problem noUrl() {
        return Problem.of(
                "PROXY-002",
                "The value is not a URL with a host.",
                "Write scheme, host and port, such as `http://proxy.example.com:3128`.");
    }

    static Problem scheme(String scheme, String field, List<String> schemes) {
        return Problem.of(
                "PROXY-003",
                quoted(scheme) + " is an unusual scheme for the " + quoted(field) + " proxy.",
                "The cluster's own `Proxy` object takes `" + String.join("://` or `", schemes) + "://"
                        + "` only: it is the scheme that is spoken to the proxy.");
    }

    static Problem notForVelero(String cluster) {
        return Problem.of(
                "PROXY-005",
                "Velero on cluster " + quoted(cluster) + " does not get this proxy.",
                "Since MTC " + MtcCapability.VELERO_BY_OADP.since().line()
                        + " OADP runs it: set the variables in `spec.config.env` of OADP's Subscription, too.");
    }

    static Problem bypassesNothing(String cluster) {
        return Problem.of(
                "NOPROXY-001",
                "`noProxy` has no effect: cluster " + quoted(cluster) + " has no proxy.",
                "State `proxy.http` or `proxy.https`, or remove the list.");
    }

    static Problem bypassesUnknown(ClusterFacts cluster) {
        return Problem.of(
                "NOPROXY-001",
                "`noProxy` acts beside a proxy only, and nothing states one for cluster " + quoted(cluster.name())
                        + ".",
                "If the cluster has a cluster-wide proxy, state `clusterWideProxy`, so that its bypasses are kept; otherwise remove the list."
                        + OcCommand.hint("clusterWideProxy", cluster));
    }

    static Problem cannotExtend(ClusterFacts cluster, List<String> fields) {
        return Problem.of(
                "NOPROXY-003",
                "`no_proxy` of cluster " + quoted(cluster.name())
                        + " lacks entries of the cluster, because nothing states `" + String.join("`, `", fields)
                        + "`.",
                "State them; otherwise calls inside the cluster go to the proxy." + OcCommand.hint(fields, cluster));
    }

    static Problem replacesTooMuch(String cluster, List<String> lacking) {
        return Problem.of(
                "NOPROXY-003",
                "`noProxy` replaces the list of cluster " + quoted(cluster) + ", and lacks `"
                        + String.join("`, `", lacking) + "`.",
                "Add them, or let `noProxyMode` be `extend`; otherwise calls inside the cluster go to the proxy.");
    }

    static Problem leadingDot(String entry, String host) {
        return Problem.of(
                "NOPROXY-004",
                quoted(entry) + " covers subdomains only, and does not bypass the API server " + quoted(host) + ".",
                "Write " + quoted(host) + ", which covers itself and its subdomains.");
    }

    static Problem outside(String what, Cidr address) {
        return Problem.of(
                "NOPROXY-005",
                "The " + what + " address " + quoted(address.shortText())
                        + " is in no machine network, and nothing lets it bypass the proxy.",
                "Add it to `noProxy`.");
    }

    static Problem bypassesRemote(String entry, String remote) {
        return Problem.of(
                "NOPROXY-007",
                quoted(entry) + " lets the controller bypass the proxy on its way to the API of cluster "
                        + quoted(remote) + ", which cannot be reached directly.",
                "Narrow or remove the entry; if there is a direct way, `behindProxy` is not true.");
    }

    static Problem throughProxy(String remote, String control) {
        return Problem.of(
                "SPDY-001",
                "The controller reaches the API of cluster " + quoted(remote) + " through the proxy of cluster "
                        + quoted(control) + ".",
                "Let that proxy support SPDY and pass on `Upgrade` headers, otherwise migrations fail with `Upgrade request required`; or let `noProxy` bypass it.");
    }

    static Problem behindProxy(String remote) {
        return Problem.of(
                "SPDY-001",
                "The controller reaches the API of cluster " + quoted(remote) + " through the proxy in front of it.",
                "Let that proxy support SPDY and pass on `Upgrade` headers, otherwise migrations fail with `Upgrade request required`.");
    }
}
