package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlScalar;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a consumer has to fill in before it applies some manifests: credentials, which are in the proxies of a MigrationController
 * only.
 *
 * @param vault argocd-vault-plugin's {@code <path:…#key>}
 * @param flux a variable of Flux's post-build substitution
 */
public record Placeholders(boolean vault, boolean flux) {
    private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "stunnel_tcp_proxy");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern PATH = Pattern.compile("<path:[^<>#]+#[^<>#]+>");

    /** Also the {@code <key>} of argocd-vault-plugin, which an annotation gives a path. */
    private static final Pattern ANY = Pattern.compile("<[^<>]++>|" + VARIABLE.pattern());

    /** A reference in place of a whole value, also with a modifier, or a value that SOPS has encrypted. */
    private static final Pattern WHOLE =
            Pattern.compile(VARIABLE.pattern() + "|<path:[^<>#]++#[^<>]++>|ENC\\[[^\\[\\]]++]");

    /** The placeholders in {@code manifests}. */
    public static Placeholders in(Collection<Manifest> manifests) {
        return new Placeholders(any(manifests, Placeholders::isPath), any(manifests, Placeholders::isVariable));
    }

    /** Whether {@code text} is nothing but a variable of Flux. */
    public static boolean isVariable(String text) {
        return text.startsWith("${") && VARIABLE.matcher(text).matches();
    }

    /** Whether {@code text} is nothing but a reference of argocd-vault-plugin. */
    public static boolean isPath(String text) {
        return text.startsWith("<path:") && PATH.matcher(text).matches();
    }

    /** Whether a consumer makes a value of its own of the whole {@code text}, of whatever kind. */
    public static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** {@code text} with {@code replacement} for everything that a consumer fills in. */
    public static String filledIn(String text, String replacement) {
        return ANY.matcher(text).replaceAll(replacement);
    }

    /** The proxies in {@code manifest}. */
    public static Stream<YamlScalar> proxies(Manifest manifest) {
        return manifest.id().kind().equals("MigrationController")
                ? PROXIES.stream()
                        .flatMap(name -> manifest.tree().mapping("spec").flatMap(spec -> spec.get(name)).stream())
                        .filter(YamlScalar.class::isInstance)
                        .map(YamlScalar.class::cast)
                : Stream.empty();
    }

    private static boolean any(Collection<Manifest> manifests, Predicate<String> form) {
        return manifests.stream()
                .flatMap(Placeholders::proxies)
                .map(YamlScalar::value)
                .anyMatch(form);
    }
}
