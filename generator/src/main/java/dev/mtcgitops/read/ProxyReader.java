package dev.mtcgitops.read;

import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NoProxyMode;
import dev.mtcgitops.model.ProxySettings;
import dev.mtcgitops.model.ProxyUrl;
import java.util.List;
import java.util.Optional;

/** Reads {@code proxy} of a cluster. */
final class ProxyReader {
    private static final Field<ProxySettings, ProxyUrl> HTTP = Field.optional("http", Urls.PROXY, ProxySettings::http);
    private static final Field<ProxySettings, ProxyUrl> HTTPS =
            Field.optional("https", Urls.PROXY, ProxySettings::https);
    private static final Field<ProxySettings, List<Located<String>>> NO_PROXY =
            Field.optional("noProxy", NoProxyReader::list, ProxySettings::noProxy);
    private static final Field<ProxySettings, NoProxyMode> MODE =
            Field.of("noProxyMode", Scalars.choice(NoProxyMode.class), ProxySettings::mode);

    static final Shape<ProxySettings> PROXY =
            new Mapping<>("`proxy`", List.of(HTTP, HTTPS, NO_PROXY, MODE)).shape(ProxyReader::proxy);

    private ProxyReader() {}

    private static Optional<ProxySettings> proxy(Fields fields) {
        return Optional.of(new ProxySettings(
                fields.get(HTTP), fields.get(HTTPS), fields.get(NO_PROXY), fields.get(MODE, NoProxyMode.EXTEND)));
    }
}
