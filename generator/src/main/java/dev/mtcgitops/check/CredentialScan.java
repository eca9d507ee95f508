package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.SecretForms;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for a literal credential in every text of a finished manifest, whoever put it there. */
final class CredentialScan {
    /** Replaces a placeholder; no text from outside holds it. */
    private static final String FILLED_IN = "\uE000";

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}://|(?<![^\\s,])//");
    /** Words of a text, items of a list, and what JSON keys and values are. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+|\"\\s*:|:\\s*\"");

    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern END_OF_AUTHORITY = Pattern.compile("[/?#]");
    private static final Pattern ENCODED_COLON = Pattern.compile("%(?:25)*+3[Aa]");
    private static final Pattern ENCODED_AT = Pattern.compile("%(?:25)*+40");

    /** Host and port as a URL may write them. */
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:\\[[^\\]]*+]|[^:]*+)(?::(?:[0-9]*+|\uE000))?+");

    /** {@code image:tag@sha256:…} and mail addresses have the form of user information, but none in them. */
    private static final Pattern NO_USER_INFO =
            Pattern.compile("mailto:.*|[^@]*@sha(?:256|384|512):[0-9a-f]+", Pattern.CASE_INSENSITIVE);

    private CredentialScan() {}

    /** Reports each secret once, at its first place; the others are named beside it. */
    static void scan(Manifest manifest, Diagnostics into) {
        Map<String, List<Location>> places = new LinkedHashMap<>();
        collect(manifest.tree(), places);
        for (List<Location> at : places.values()) {
            into.report(
                    PlaceholderProblems.literalPassword(manifest.id()),
                    at.get(0),
                    at.stream()
                            .skip(1)
                            .distinct()
                            .filter(other -> !other.equals(at.get(0)))
                            .map(other -> new Related(other, "It is here as well."))
                            .toList());
        }
    }

    private static void collect(YamlNode node, Map<String, List<Location>> into) {
        if (node instanceof YamlScalar scalar) {
            if (scalar.isString() && isIn(scalar.value())) {
                into.computeIfAbsent(scalar.value(), text -> new ArrayList<>()).add(scalar.responsible());
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                collect(entry.key(), into);
                collect(entry.value(), into);
            }
        }
    }

    /** Whether {@code text} holds a literal credential: in the user information of a URL, or in a form that is known for one. */
    static boolean isIn(String text) {
        return holdsPassword(text) || SecretForms.isIn(Placeholders.filledIn(text, FILLED_IN));
    }

    /**
     * Whether {@code text} holds a URL whose user information has a password that is not a placeholder, or
     * {@code user:password@host} without a scheme.
     */
    static boolean holdsPassword(String text) {
        if (text.indexOf('@') < 0
                && (text.indexOf('%') < 0 || !ENCODED_AT.matcher(text).find())) {
            return false;
        }
        String literal = Placeholders.filledIn(text, FILLED_IN);
        Matcher scheme = SCHEME.matcher(literal);
        while (scheme.find()) {
            if (isUrlWithPassword(BLANK.split(literal.substring(scheme.end()), 2)[0])) {
                return true;
            }
        }
        for (String word : BETWEEN_WORDS.split(literal, -1)) {
            if (!SCHEME.matcher(word).find()
                    && !NO_USER_INFO.matcher(word).matches()
                    && hasPassword(END_OF_AUTHORITY.split(word, 2)[0])) {
                return true;
            }
        }
        return false;
    }

    /** A raw {@code /}, {@code ?} or {@code #} in a password ends the authority too early; the rest is not a host and port. */
    private static boolean isUrlWithPassword(String afterScheme) {
        String[] parts = END_OF_AUTHORITY.split(afterScheme, 2);
        boolean torn = parts.length > 1
                && parts[1].indexOf('@') >= 0
                && !HOST_AND_PORT.matcher(parts[0]).matches();
        return torn || hasPassword(parts[0]);
    }

    private static boolean hasPassword(String authority) {
        int at = Math.max(authority.lastIndexOf('@'), lastMatch(ENCODED_AT, authority));
        if (at < 0) {
            return false;
        }
        String userInfo = ENCODED_COLON.matcher(authority.substring(0, at)).replaceAll(":");
        int colon = userInfo.indexOf(':');
        return colon >= 0
                && !userInfo.substring(colon + 1).replace(FILLED_IN, "").isEmpty();
    }

    private static int lastMatch(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
