package dev.mtcgitops.read;

import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.CredentialReference;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.ProxyAuth;
import dev.mtcgitops.model.TcpProxy;
import java.util.List;
import java.util.Optional;

/** Reads {@code tcpProxy}, the proxy of direct volume migration. */
final class TcpProxyReader {
    private static final Field<TcpProxy, String> HOST = Field.of("host", TcpProxyReader::host, TcpProxy::host);
    private static final Field<TcpProxy, Integer> PORT = Field.of("port", Scalars::port, TcpProxy::port);
    private static final Field<TcpProxy, List<Located<Cidr>>> ADDRESSES =
            Field.plain("addresses", Addresses::addresses, TcpProxy::addresses);
    private static final Field<TcpProxy, ProxyAuth> AUTH = Field.of(
            "auth", Scalars.choice(ProxyAuth.class, (auth, hint) -> PairProblems.badAuth(auth)), TcpProxy::auth);
    private static final Field<TcpProxy, CredentialReference> CREDENTIALS =
            Field.optional("credentials", Urls.REFERENCE, TcpProxy::credentials);
    private static final Field<TcpProxy, Boolean> INTERCEPTS_TLS =
            Field.of("interceptsTls", Scalars::bool, TcpProxy::interceptsTls);

    static final Shape<TcpProxy> PROXY = new Mapping<>(
                    "`tcpProxy`", List.of(HOST, PORT, ADDRESSES, AUTH, CREDENTIALS, INTERCEPTS_TLS))
            .shape(TcpProxyReader::proxy);

    private TcpProxyReader() {}

    private static Optional<TcpProxy> proxy(Fields fields) {
        Optional<Located<String>> host = fields.required(HOST, () -> PairProblems.incompleteProxy("host"));
        Optional<Located<Integer>> port = fields.required(PORT, () -> PairProblems.incompleteProxy("port"));
        Optional<Located<List<Located<Cidr>>>> addresses = fields.get(ADDRESSES);
        Located<ProxyAuth> auth = fields.get(AUTH, ProxyAuth.NONE);
        Optional<Located<CredentialReference>> credentials = fields.get(CREDENTIALS);
        Located<Boolean> interceptsTls = fields.get(INTERCEPTS_TLS, false);
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
            fields.requiredSlot("credentials", CredentialProblems::missing);
        } else if (fields.has("credentials") && (!fields.has("auth") || saysNone(fields))) {
            fields.source().report(CredentialProblems.unused(), fields.keyAt("credentials"));
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
                slot.report(CredentialProblems.inHost());
                return Optional.empty();
            }
            Optional<Cidr> address = Cidr.parse(text).filter(Cidr::ipv6);
            if (address.isPresent() && text.indexOf('/') < 0) {
                slot.report(PairProblems.ipv6WithoutBrackets(text));
                return Optional.empty();
            }
            boolean bracketed = text.startsWith("[") && text.endsWith("]");
            String bare = bracketed ? text.substring(1, text.length() - 1) : text;
            boolean valid = bracketed
                    ? Cidr.parse(bare).filter(Cidr::ipv6).isPresent() && bare.indexOf('/') < 0
                    : Urls.isHost(bare);
            if (!valid) {
                slot.report(PairProblems.badHost());
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
