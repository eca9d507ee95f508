package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.rule.SecretRule;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;

/** Looks for a literal password in every text of a finished manifest, whoever put it there. */
final class CredentialScan {
    private CredentialScan() {}

    static void scan(Manifest manifest, Diagnostics into) {
        scan(manifest.tree(), manifest, into);
    }

    private static void scan(YamlNode node, Manifest manifest, Diagnostics into) {
        if (node instanceof YamlScalar scalar) {
            if (scalar.isString() && holdsPassword(scalar.value())) {
                into.report(SecretRule.LITERAL_IN_MANIFEST, scalar.origin().responsible(), manifest.id());
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> scan(item, manifest, into));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                scan(entry.key(), manifest, into);
                scan(entry.value(), manifest, into);
            }
        }
    }

    /**
     * Whether {@code text} holds the user info of a URL with a password that is no placeholder, or {@code user:password@host}
     * without a scheme.
     */
    static boolean holdsPassword(String text) {
        if (text.indexOf('@') < 0) {
            return false;
        }
        for (String word : text.split("[\\s,]+", -1)) {
            int scheme = word.indexOf("//");
            String rest = scheme < 0 ? word : word.substring(scheme + 2);
            String authority = rest.split("[/?#]", 2)[0];
            int at = authority.lastIndexOf('@');
            int colon = authority.indexOf(':');
            if (at > 0 && colon >= 0 && colon < at - 1 && !isPlaceholder(rest)) {
                return true;
            }
        }
        return false;
    }

    /** A whole URL that a consumer fills in: nothing in it is literal. */
    private static boolean isPlaceholder(String text) {
        return text.matches("<path:[^<>]*>|\\$\\{[A-Za-z_][A-Za-z0-9_]*}");
    }
}
