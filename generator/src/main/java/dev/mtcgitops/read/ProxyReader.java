package dev.mtcgitops.read;

import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.ProxySettings;
import java.util.List;
import java.util.Optional;

/** Reads {@code proxy} and {@code clusterWideProxy} of a cluster. */
final class ProxyReader {
    private ProxyReader() {}

    static Optional<ProxySettings> proxy(Slot slot) {
        return Fields.of(slot, "`proxy`", List.of("http", "https", "noProxy", "noProxyMode"))
                .map(fields -> new ProxySettings(
                        fields.optional("http", Urls::proxy),
                        fields.optional("https", Urls::proxy),
                        fields.optional("noProxy", NoProxy::list),
                        fields.withDefault("noProxyMode", Scalars.choice(NoProxyMode.class), NoProxyMode.EXTEND)));
    }

    static Optional<ClusterWideProxy> clusterWideProxy(Slot slot) {
        return Fields.of(slot, "`clusterWideProxy`", List.of("http", "https", "noProxy", "trustedCA"))
                .map(fields -> new ClusterWideProxy(
                        fields.optional("http", Urls::plainProxy),
                        fields.optional("https", Urls::plainProxy),
                        fields.optional("noProxy", NoProxy::clusterWide)
                                .map(Located::value)
                                .orElse(List.of()),
                        fields.optional("trustedCA", Scalars::bool)
                                .map(Located::value)
                                .orElse(false)));
    }
}
