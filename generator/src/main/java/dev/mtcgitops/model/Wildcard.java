package dev.mtcgitops.model;

import java.util.List;

/** A pattern of names: {@code *} matches any characters, also none. */
public final class Wildcard {
    private Wildcard() {}

    /** Whether {@code name} is one of those that {@code wildcards} name; no wildcard names all. */
    public static boolean admits(List<Located<String>> wildcards, String name) {
        return wildcards.isEmpty() || wildcards.stream().anyMatch(wildcard -> matches(wildcard.value(), name));
    }

    /** Glob match in linear space and at most quadratic time: on a mismatch only the last {@code *} takes one character more. */
    public static boolean matches(String wildcard, String name) {
        int w = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        while (n < name.length()) {
            if (w < wildcard.length() && wildcard.charAt(w) == '*') {
                star = w++;
                resume = n;
            } else if (w < wildcard.length() && wildcard.charAt(w) == name.charAt(n)) {
                w++;
                n++;
            } else if (star >= 0) {
                w = star + 1;
                n = ++resume;
            } else {
                return false;
            }
        }
        while (w < wildcard.length() && wildcard.charAt(w) == '*') {
            w++;
        }
        return w == wildcard.length();
    }
}
