package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.capture.UserInfo;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The proxy that MTC was given, and the cluster-wide one. */
final class ProxyFacts {
    private ProxyFacts() {}

    /** States the proxy variables of the MigrationController; the list that exists is whole, so nothing may be added to it. */
    static void stateOwn(LiveController live, Draft draft, Diagnostics into) {
        Map<String, YamlNode> proxy = new LinkedHashMap<>();
        url("http_proxy", "proxy.http", live, draft, into).ifPresent(url -> proxy.put("http", url));
        url("https_proxy", "proxy.https", live, draft, into).ifPresent(url -> proxy.put("https", url));
        Optional<String> noProxy = live.text("no_proxy");
        if (noProxy.filter(UserInfo::wasIn).isPresent()) {
            into.report(AdoptProblems.credentials("no_proxy", draft.name()), live.at());
        } else {
            noProxy.ifPresent(list -> {
                proxy.put("noProxy", Nodes.texts(items(list)));
                proxy.put("noProxyMode", Nodes.text("replace"));
            });
        }
        if (!proxy.isEmpty()) {
            draft.state("proxy", new Fact<>(Nodes.mapping(proxy), live.title(), live.at()));
        }
    }

    /** A URL with credentials stays what it is on the cluster: they have no place in the input. */
    private static Optional<YamlNode> url(
            String variable, String field, LiveController live, Draft draft, Diagnostics into) {
        Optional<String> text = live.text(variable);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().isEmpty()) {
            into.report(AdoptProblems.proxySwitchedOff(variable, draft.name()), live.at());
            return Optional.empty();
        }
        if (UserInfo.wasIn(text.get())) {
            into.report(AdoptProblems.unmanaged(variable, field, draft.name()), live.at());
            return Optional.of(Nodes.mapping(Map.of("unmanaged", YamlScalar.of(true))));
        }
        Optional<YamlNode> plain = ProxyText.parse(text.get()).map(url -> Nodes.text(text.get()));
        if (plain.isEmpty()) {
            into.report(AdoptProblems.noUrl(variable, draft.name()), live.at());
        }
        return plain;
    }

    /** Blanks around an item are no part of it. */
    private static List<String> items(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** States what the {@code Proxy} object asks for. Before OpenShift 4.2 nothing acts on it. */
    static void stateClusterWide(
            CapturedCluster cluster, Optional<OpenShiftVersion> openshift, Draft draft, Diagnostics into) {
        Optional<CapturedObject> object = cluster.one(CapturedKind.PROXY)
                .filter(proxy -> openshift
                        .filter(version -> !version.has(OpenShiftCapability.CLUSTER_WIDE_PROXY))
                        .isEmpty());
        if (object.isEmpty()) {
            return;
        }
        CapturedObject proxy = object.get();
        Map<String, YamlNode> stated = new LinkedHashMap<>();
        for (String scheme : List.of("http", "https")) {
            Optional<String> wanted = proxy.text("spec", scheme + "Proxy");
            Optional<ProxyText> url = wanted.flatMap(ProxyText::parse);
            if (wanted.isPresent() && url.isEmpty()) {
                into.report(AdoptProblems.noUrl(scheme + "Proxy", cluster.name()), proxy.at());
            }
            url.ifPresent(parsed -> stated.put(scheme, Nodes.text(parsed.plain())));
            if (wanted.filter(UserInfo::wasIn).isPresent()) {
                into.report(AdoptProblems.credentials("clusterWideProxy." + scheme, cluster.name()), proxy.at());
            }
            Optional<String> running = proxy.text("status", scheme + "Proxy");
            if (!running.flatMap(ProxyText::parse).equals(url)) {
                into.report(AdoptProblems.proxyNotRolledOut(cluster.name(), scheme + "Proxy"), proxy.at());
            }
        }
        if (stated.isEmpty()) {
            return;
        }
        List<String> noProxy =
                proxy.text("spec", "noProxy").map(ProxyFacts::items).orElse(List.of());
        if (!noProxy.isEmpty() && noProxy.stream().noneMatch(UserInfo::wasIn)) {
            stated.put("noProxy", Nodes.texts(noProxy));
        }
        if (proxy.text("spec", "trustedCA", "name").isPresent()) {
            stated.put("trustedCA", YamlScalar.of(true));
        }
        draft.state("clusterWideProxy", Fact.of(Nodes.mapping(stated), proxy));
    }
}
