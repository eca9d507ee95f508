package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.SecretForms;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.CredentialReference;
import dev.mtcgitops.model.CredentialReference.ArgocdVault;
import dev.mtcgitops.model.CredentialReference.Flux;
import dev.mtcgitops.model.CredentialReference.Unmanaged;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.ProxyUrl;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Readers of URLs and of references that stand for one. A URL never enters a message: it may hold a secret. It has no query: nothing
 * that reads these URLs looks at one, and people put tokens there.
 */
final class Urls {
    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://"
            + "(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::([0-9]{1,5}))?(?:/[!-~&&[^\"'`\\\\<>{}|^?#]]*)?");
    /** A user without a password, which is no credential; an encoded colon or percent sign may hide one. */
    private static final Pattern USER = Pattern.compile(
            "(?<=^[A-Za-z][A-Za-z0-9+.-]{0,20}://)(?:[A-Za-z0-9._~-]|%(?!3[Aa]|40|25)[0-9A-Fa-f]{2})+@(?=[^@]*$)");

    /** Forges take a token as the name of a user; no person's has so many letters and digits in a row. */
    private static final Pattern TOKEN = Pattern.compile("(?=[A-Za-z]*[0-9])[A-Za-z0-9]{32}");

    private static final Pattern VAULT = Pattern.compile("[A-Za-z0-9_./@:-]+#[A-Za-z0-9_.-]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w{1,100})}|<path:([^<>\"]{1,500})>");
    private static final Pattern FLUX = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** What keeps secrets out of Git elsewhere, but cannot fill in a field of a custom resource. */
    private static final Map<String, Function<String, Problem>> NO_REFERENCES = Map.of(
            "sealedSecret", CredentialProblems::producesSecrets,
            "externalSecret", CredentialProblems::producesSecrets,
            "sops", key -> CredentialProblems.sopsInField());

    private static final Field<CredentialReference, String> ARGOCD_VAULT = new Field<>(
            "argocdVault",
            Urls::vault,
            reference -> reference instanceof ArgocdVault vault ? Optional.of(vault.reference()) : Optional.empty());
    private static final Field<CredentialReference, String> FLUX_VARIABLE = new Field<>(
            "flux",
            Urls::flux,
            reference -> reference instanceof Flux flux ? Optional.of(flux.variable()) : Optional.empty());
    private static final Field<CredentialReference, Boolean> UNMANAGED = new Field<>(
            "unmanaged",
            Urls::unmanaged,
            reference -> reference instanceof Unmanaged ? Optional.of(true) : Optional.empty());
    private static final Mapping<CredentialReference> FORMS =
            new Mapping<>("a credential reference", List.of(ARGOCD_VAULT, FLUX_VARIABLE, UNMANAGED), NO_REFERENCES);

    /** A reference to a secret that holds a whole URL. */
    static final Shape<CredentialReference> REFERENCE = Shape.of(Urls::reference, FORMS::write, FORMS);

    /** A proxy: a URL with a host, or a reference to a secret. */
    static final Shape<ProxyUrl> PROXY = Shape.of(
            Urls::proxy,
            proxy -> proxy instanceof CredentialReference reference
                    ? FORMS.write(reference)
                    : YamlScalar.of(proxy.rendered().orElseThrow()));

    private static final int LAST_PORT = 65535;

    private Urls() {}

    private static Optional<ProxyUrl> proxy(Slot slot) {
        Optional<String> meant =
                slot.node() instanceof YamlScalar scalar ? placeholder(scalar.value()) : Optional.empty();
        if (meant.isPresent()) {
            slot.source().report(AddressProblems.placeholder(meant.get()), slot.at());
            return Optional.empty();
        }
        return slot.node() instanceof YamlMapping
                ? reference(slot).map(ProxyUrl.class::cast)
                : plainProxy(slot, CredentialProblems.inProxyUrl()).map(ProxyUrl.class::cast);
    }

    /** The reference that is rendered as {@code text}. */
    private static Optional<String> placeholder(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.matches()
                ? Optional.of(
                        placeholder.group(1) == null
                                ? "{argocdVault: \"" + placeholder.group(2) + "\"}"
                                : "{flux: " + placeholder.group(1) + "}")
                : Optional.empty();
    }

    /** The URL of a proxy, without credentials. */
    static Optional<PlainUrl> plainProxy(Slot slot) {
        return plainProxy(slot, CredentialProblems.inPlainUrl());
    }

    private static Optional<PlainUrl> plainProxy(Slot slot, Problem credentials) {
        return Scalars.text(slot, text -> false).flatMap(text -> {
            String withoutUser = withoutUser(text);
            Optional<PlainUrl> url = withoutCredentials(slot, withoutUser, credentials)
                    .map(parsed -> new PlainUrl(text, parsed.scheme(), parsed.host(), parsed.port()));
            if (url.isEmpty() && !holdsCredentials(withoutUser)) {
                slot.report(AddressProblems.noProxyUrl());
            }
            return url;
        });
    }

    /** The URL of an API server. */
    static Optional<PlainUrl> api(Slot slot) {
        return Scalars.text(slot, text -> false).flatMap(text -> {
            Optional<PlainUrl> url = withoutCredentials(slot, text, CredentialProblems.inPlainUrl())
                    .filter(parsed -> parsed.scheme().matches("https?"));
            if (url.isEmpty() && !holdsCredentials(text)) {
                slot.report(AddressProblems.badUrl(slot.name(), "https://api.ocp.example.com:6443"));
            }
            return url;
        });
    }

    private static Optional<PlainUrl> withoutCredentials(Slot slot, String text, Problem otherwise) {
        if (holdsCredentials(text)) {
            slot.report(otherwise);
            return Optional.empty();
        }
        return parse(text);
    }

    /** {@code text} without the name of a user, which is no credential; a name that looks like a token stays. */
    static String withoutUser(String text) {
        return USER.matcher(text)
                .replaceFirst(user -> SecretForms.isIn(user.group())
                                || TOKEN.matcher(user.group()).find()
                        ? Matcher.quoteReplacement(user.group())
                        : "");
    }

    /** Whether a URL field holds user info, in whatever way it is written. */
    static boolean holdsCredentials(String text) {
        return text.indexOf('@') >= 0 || text.toLowerCase(Locale.ROOT).contains("%40");
    }

    private static Optional<PlainUrl> parse(String text) {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int port = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
        String host = matcher.group(2);
        boolean bracketed = host.startsWith("[");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        boolean valid = bracketed ? Cidr.parse(bare).filter(Cidr::ipv6).isPresent() : isHost(bare);
        return valid && port != 0 && port <= LAST_PORT
                ? Optional.of(new PlainUrl(
                        text, matcher.group(1).toLowerCase(Locale.ROOT), bare.toLowerCase(Locale.ROOT), port))
                : Optional.empty();
    }

    /** Whether {@code text} is a host name or an IPv4 address; what looks like a broken address is none. */
    static boolean isHost(String text) {
        return text.matches("[0-9.]+") ? Cidr.parse(text).isPresent() : Labels.isHostName(text);
    }

    private static Optional<CredentialReference> reference(Slot slot) {
        if (slot.node() instanceof YamlScalar scalar && scalar.isString()) {
            slot.report(CredentialProblems.literal());
            return Optional.empty();
        }
        return FORMS.open(slot)
                .filter(fields -> fields.exactlyOne(FORMS.names()).isPresent())
                .flatMap(fields -> fields.get(FLUX_VARIABLE)
                        .<CredentialReference>map(name -> new Flux(name.value()))
                        .or(() -> fields.get(ARGOCD_VAULT).map(path -> new ArgocdVault(path.value())))
                        .or(() -> fields.get(UNMANAGED).map(stated -> new Unmanaged())));
    }

    private static Optional<Boolean> unmanaged(Slot slot) {
        return Scalars.bool(slot).filter(stated -> {
            if (!stated) {
                slot.report(CredentialProblems.managed());
            }
            return stated;
        });
    }

    private static Optional<String> flux(Slot slot) {
        return Scalars.text(slot).filter(text -> {
            boolean valid = FLUX.matcher(text).matches();
            if (!valid) {
                slot.source().report(CredentialProblems.badFluxName(), slot.at());
            }
            return valid;
        });
    }

    private static Optional<String> vault(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            if (text.contains("://")) {
                slot.report(
                        holdsCredentials(text) ? CredentialProblems.literal() : CredentialProblems.badVaultReference());
                return Optional.empty();
            }
            if (!VAULT.matcher(text).matches()) {
                slot.report(CredentialProblems.badVaultReference());
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }
}
