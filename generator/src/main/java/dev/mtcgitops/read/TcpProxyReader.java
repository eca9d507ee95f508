package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.rule.InputRule;
import dev.mtcgitops.diagnostic.rule.ProxyRule;
import dev.mtcgitops.diagnostic.rule.StunnelRule;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.CredentialReference;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.ProxyAuth;
import dev.mtcgitops.model.TcpProxy;
import java.util.List;
import java.util.Optional;

/** Reads {@code tcpProxy}, the proxy of direct volume migration. */
final class TcpProxyReader {
    private static final List<String> FIELDS =
            List.of("host", "port", "addresses", "auth", "credentials", "interceptsTls");

    private TcpProxyReader() {}

    static Optional<TcpProxy> read(Slot slot) {
        return Fields.of(slot, "`tcpProxy`", FIELDS).flatMap(TcpProxyReader::proxy);
    }

    private static Optional<TcpProxy> proxy(Fields fields) {
        Optional<Located<String>> host = fields.requiredSlot("host", StunnelRule.INCOMPLETE, "host")
                .flatMap(slot -> slot.read(TcpProxyReader::host));
        Optional<Located<Integer>> port = fields.requiredSlot("port", StunnelRule.INCOMPLETE, "port")
                .flatMap(slot -> slot.read(Scalars.integer(1, 65535)))
                .map(number -> new Located<>(number.value().intValue(), number.at()));
        Optional<Located<List<Located<Cidr>>>> addresses = fields.optional("addresses", Addresses::addresses);
        Located<ProxyAuth> auth =
                fields.withDefault("auth", Scalars.choice(ProxyAuth.class, StunnelRule.BAD_AUTH), ProxyAuth.NONE);
        Optional<Located<CredentialReference>> credentials = fields.optional("credentials", Urls::reference);
        Located<Boolean> interceptsTls = fields.withDefault("interceptsTls", Scalars::bool, false);
        checkCredentials(fields, auth.value());
        return host.flatMap(name -> port.map(number -> new TcpProxy(
                name,
                number,
                addresses.map(Located::value).orElseGet(() -> ownAddress(name)),
                auth,
                credentials,
                interceptsTls)));
    }

    private static void checkCredentials(Fields fields, ProxyAuth auth) {
        if (auth == ProxyAuth.BASIC) {
            fields.requiredSlot("credentials", InputRule.CREDENTIALS_MISSING);
        } else if (fields.has("credentials") && (!fields.has("auth") || saysNone(fields))) {
            fields.source().report(InputRule.CREDENTIALS_UNUSED, fields.keyAt("credentials"));
        }
    }

    /** An {@code auth} of no known word is reported itself, and says nothing about the credentials. */
    private static boolean saysNone(Fields fields) {
        return fields.mapping()
                .text("auth")
                .filter(ProxyAuth.NONE.text()::equals)
                .isPresent();
    }

    /** A name or an IPv4 address, or an IPv6 address in brackets, which the model holds without them. */
    private static Optional<String> host(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            if (Urls.holdsCredentials(text)) {
                slot.report(ProxyRule.LITERAL_CREDENTIAL);
                return Optional.empty();
            }
            Optional<Cidr> address = Cidr.parse(text).filter(Cidr::ipv6);
            if (address.isPresent() && text.indexOf('/') < 0) {
                slot.report(StunnelRule.IPV6_WITHOUT_BRACKETS, text);
                return Optional.empty();
            }
            boolean bracketed = text.startsWith("[") && text.endsWith("]");
            String bare = bracketed ? text.substring(1, text.length() - 1) : text;
            boolean valid = bracketed
                    ? Cidr.parse(bare).filter(Cidr::ipv6).isPresent() && bare.indexOf('/') < 0
                    : Urls.isHost(bare);
            if (!valid) {
                slot.report(StunnelRule.BAD_HOST);
                return Optional.empty();
            }
            return Optional.of(bare);
        });
    }

    private static List<Located<Cidr>> ownAddress(Located<String> host) {
        return Cidr.parse(host.value())
                .map(cidr -> List.of(new Located<>(cidr, host.at())))
                .orElse(List.of());
    }
}
