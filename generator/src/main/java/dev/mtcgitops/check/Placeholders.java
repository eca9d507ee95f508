package dev.mtcgitops.check;

import java.util.regex.Pattern;

/** What a consumer of the tree fills in before the cluster sees it. */
final class Placeholders {
    /** Argo CD Vault Plugin's {@code <path:path#key>} and {@code <key>}, Flux's {@code ${NAME}}. */
    static final Pattern ANY = Pattern.compile("<[^<>]++>|\\$\\{[A-Za-z_][A-Za-z0-9_]*+}");

    /** A reference that stands for a whole value, or a value that SOPS has encrypted. */
    private static final Pattern WHOLE =
            Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*+}|<path:[^<>#]++#[^<>]++>|ENC\\[[^\\[\\]]++]");

    private Placeholders() {}

    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** {@code text} as it could look afterwards: a digit may stand in every part of a URL. */
    static String filledIn(String text) {
        return ANY.matcher(text).replaceAll("1");
    }
}
