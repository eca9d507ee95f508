package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.SecretForms;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Credentials in the texts of captured objects: nothing of them is kept but a mark that they were there. A password may hold anything, and masking
 * by other programs leaves parts of it, so all up to the last {@code @} of a text is taken for one.
 */
public final class UserInfo {
    /** Stands for credentials that were in a text. */
    public static final String MARK = "*@";

    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]{0,20}://");
    private static final Pattern AT = Pattern.compile("@|%(?:25)*+40");
    /** The digest of an image. */
    private static final Pattern DIGEST = Pattern.compile("[^@\\s]*@sha(?:256|384|512):[0-9a-f]+");

    private UserInfo() {}

    /** Whether credentials were in {@code text}. */
    public static boolean wasIn(String text) {
        return text.contains(MARK);
    }

    /** Whether credentials were in a text of {@code node}. */
    public static boolean wasIn(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return wasIn(scalar.value());
        }
        if (node instanceof YamlSequence list) {
            return list.items().stream().anyMatch(UserInfo::wasIn);
        }
        for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
            if (wasIn(entry.key()) || wasIn(entry.value())) {
                return true;
            }
        }
        return false;
    }

    /** {@code node} without the credentials in its texts. */
    static YamlNode removed(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            String text = removed(scalar.value());
            return text.equals(scalar.value()) ? scalar : new YamlScalar(text, scalar.type(), scalar.origin());
        }
        if (node instanceof YamlSequence list) {
            return new YamlSequence(list.items().stream().map(UserInfo::removed).toList(), list.origin());
        }
        YamlMapping mapping = (YamlMapping) node;
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            YamlScalar key = (YamlScalar) removed(entry.key());
            entries.put(key.value(), new YamlMapping.Entry(key, removed(entry.value())));
        }
        return YamlMapping.of(List.copyOf(entries.values()), mapping.origin());
    }

    /** {@code text} without credentials: a URL keeps its scheme, and what follows the last {@code @}. */
    static String removed(String text) {
        if (SecretForms.isIn(text)) {
            return MARK;
        }
        Matcher at = AT.matcher(text);
        int end = -1;
        while (at.find()) {
            end = at.end();
        }
        if (end < 0 || DIGEST.matcher(text).matches()) {
            return text;
        }
        Matcher scheme = SCHEME.matcher(text);
        String rest = text.substring(end);
        // Behind a path, an `@` that belongs to no user leaves no host; then nothing is left to be taken for one.
        return (scheme.find() ? scheme.group() : "") + MARK + (rest.matches("[\\[\\]A-Za-z0-9_.:/-]*") ? rest : "");
    }
}
