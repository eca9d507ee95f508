package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a consumer has to fill in before it applies some manifests.
 *
 * @param vault argocd-vault-plugin's {@code <path:…>}
 * @param flux a variable of Flux's post-build substitution
 */
public record Placeholders(boolean vault, boolean flux) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
    private static final Pattern PATH = Pattern.compile("<path:[^<>#]+#[^<>#]+>");

    /** What stands in {@code manifests}. */
    public static Placeholders in(Collection<Manifest> manifests) {
        return new Placeholders(
                manifests.stream().anyMatch(m -> any(m.tree(), Placeholders::isPath)),
                manifests.stream().anyMatch(m -> any(m.tree(), Placeholders::isVariable)));
    }

    /** Whether {@code text} is nothing but a variable of Flux. */
    public static boolean isVariable(String text) {
        return text.startsWith("${") && VARIABLE.matcher(text).matches();
    }

    /** Whether {@code text} is nothing but a reference of argocd-vault-plugin. */
    public static boolean isPath(String text) {
        return text.startsWith("<path:") && PATH.matcher(text).matches();
    }

    private static boolean any(YamlNode node, Predicate<String> test) {
        if (node instanceof YamlScalar scalar) {
            return scalar.isString() && test.test(scalar.value());
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().anyMatch(item -> any(item, test));
        }
        for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
            if (any(entry.value(), test)) {
                return true;
            }
        }
        return false;
    }
}
