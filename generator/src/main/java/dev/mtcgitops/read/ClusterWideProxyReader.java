package dev.mtcgitops.read;

import dev.mtcgitops.model.ClusterWideProxy;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.PlainUrl;
import java.util.List;
import java.util.Optional;

/** Reads {@code clusterWideProxy} of a cluster. */
final class ClusterWideProxyReader {
    private static final Field<ClusterWideProxy, PlainUrl> HTTP =
            Field.optional("http", Urls::plainProxy, ClusterWideProxy::http);
    private static final Field<ClusterWideProxy, PlainUrl> HTTPS =
            Field.optional("https", Urls::plainProxy, ClusterWideProxy::https);
    private static final Field<ClusterWideProxy, List<Located<String>>> NO_PROXY =
            Field.plain("noProxy", NoProxyReader::clusterWide, ClusterWideProxy::noProxy);
    private static final Field<ClusterWideProxy, Boolean> TRUSTED_CA =
            Field.plain("trustedCA", Scalars::bool, ClusterWideProxy::trustedCa);

    static final Shape<ClusterWideProxy> PROXY = new Mapping<>(
                    "`clusterWideProxy`", List.of(HTTP, HTTPS, NO_PROXY, TRUSTED_CA))
            .shape(ClusterWideProxyReader::proxy);

    private ClusterWideProxyReader() {}

    private static Optional<ClusterWideProxy> proxy(Fields fields) {
        return Optional.of(new ClusterWideProxy(
                fields.get(HTTP),
                fields.get(HTTPS),
                fields.value(NO_PROXY, List.of()),
                fields.value(TRUSTED_CA, false)));
    }
}
