package dev.mtcgitops.resolve;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMatcher;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.model.Regime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The HTTP proxy of MTC's pods on a cluster. Each of the three variables is the one written into the MigrationController, else the one that
 * the operator inherits (mig-operator {@code defaults/main.yml}).
 *
 * @param http {@code http_proxy}
 * @param https {@code https_proxy}
 * @param noProxy {@code no_proxy}; empty optional where nothing is written, and nothing known of what is inherited
 * @param bypass the same, to ask
 * @param known whether the input states everything: not where a cluster may inherit a cluster-wide proxy that the input does not describe
 */
public record ProxyInUse(
        Optional<Located<ProxyUrl>> http,
        Optional<Located<ProxyUrl>> https,
        Optional<List<Located<String>>> noProxy,
        NoProxyMatcher bypass,
        boolean known) {
    private static final int API_PORT = 6443;

    /** The proxy of {@code cluster}. */
    public static ProxyInUse of(ResolvedCluster cluster) {
        Regime regime = cluster.facts().regime();
        Optional<ProxySettings> own = cluster.description().proxy().map(Located::value);
        Optional<Located<ClusterWideProxy>> wide =
                cluster.description().clusterWideProxy().filter(w -> regime == Regime.INHERITED_PROXY);
        Optional<List<Located<String>>> noProxy = NoProxy.written(cluster.description(), regime)
                .or(() -> wide.map(w -> NoProxy.inherited(cluster.description(), w)));
        return new ProxyInUse(
                own.flatMap(ProxySettings::http).or(() -> inherited(wide, ClusterWideProxy::http)),
                own.flatMap(ProxySettings::https).or(() -> inherited(wide, ClusterWideProxy::https)),
                noProxy,
                NoProxyMatcher.of(
                        noProxy.orElse(List.of()).stream().map(Located::value).collect(Collectors.joining(","))),
                regime == Regime.MANUAL_PROXY || wide.isPresent());
    }

    private static Optional<Located<ProxyUrl>> inherited(
            Optional<Located<ClusterWideProxy>> wide, Function<ClusterWideProxy, Optional<Located<PlainUrl>>> field) {
        return wide.map(Located::value).flatMap(field).map(url -> new Located<>(url.value(), url.at()));
    }

    /** Whether the input states any. */
    public boolean isStated() {
        return http.isPresent() || https.isPresent();
    }

    /** What a cluster-wide proxy of {@code cluster} would bypass by itself, and this one does not. */
    public List<String> lacking(ResolvedCluster cluster) {
        return NoProxy.generated(cluster.description()).stream()
                .filter(entry -> !sparesAll(entry))
                .toList();
    }

    private boolean sparesAll(String entry) {
        return Cidr.parse(entry)
                .map(bypass::covers)
                .orElseGet(() -> bypass.bypasses(entry.startsWith(".") ? "any" + entry : entry, API_PORT));
    }

    /** The proxy that a client of {@code url} goes through; nothing where it goes there directly. */
    public Optional<Located<ProxyUrl>> towards(PlainUrl url) {
        return forScheme(url).filter(proxy -> !bypass.bypasses(url.host(), url.effectivePort()));
    }

    /** The entry of {@code noProxy} because of which a client of {@code url} does not go through the proxy. */
    public Optional<Located<String>> around(PlainUrl url) {
        return forScheme(url)
                .flatMap(proxy -> bypass.entryFor(url.host(), url.effectivePort()))
                .flatMap(text -> noProxy.orElse(List.of()).stream()
                        .filter(entry -> entry.value().equals(text))
                        .findFirst());
    }

    private Optional<Located<ProxyUrl>> forScheme(PlainUrl url) {
        return url.scheme().equals("https") ? https : http;
    }
}
