package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A JSON pointer (RFC 6901) below the document's root.
 *
 * @param tokens its unescaped reference tokens, at least one
 * @param written the scalar it is written in
 */
record JsonPointer(List<String> tokens, YamlScalar written) {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** The pointer in {@code scalar}, which is one. */
    static JsonPointer of(YamlScalar scalar) {
        List<String> tokens = new ArrayList<>();
        for (String token : scalar.value().substring(1).split("/", -1)) {
            tokens.add(token.replace("~1", "/").replace("~0", "~"));
        }
        return new JsonPointer(List.copyOf(tokens), scalar);
    }

    /** The pointer of field {@code key} of what {@code parent} points to. */
    static String child(String parent, String key) {
        return parent + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    Location at() {
        return written.at();
    }

    String text() {
        return written.value();
    }

    /** The last token: the field or item itself. */
    String last() {
        return tokens.get(tokens.size() - 1);
    }

    /** Whether it points to a single annotation. */
    boolean isAnnotation() {
        return tokens.size() == 3 && tokens.subList(0, 2).equals(List.of("metadata", "annotations"));
    }

    /** Token {@code i} as an index of a list; {@code limit} is the first index too many. */
    int index(int i, int limit) throws PatchFault {
        String token = tokens.get(i);
        if (!INDEX.matcher(token).matches()) {
            throw new PatchFault(at(), objects -> PatchProblems.noIndex(text(), token, objects));
        }
        int index = Integer.parseInt(token);
        if (index >= limit) {
            throw new PatchFault(at(), objects -> PatchProblems.indexOutOfRange(text(), token, objects));
        }
        return index;
    }

    PatchFault missing(int i) {
        return new PatchFault(at(), objects -> PatchProblems.pathMissing(text(), tokens.get(i), objects));
    }

    PatchFault throughScalar(int i) {
        return new PatchFault(at(), objects -> PatchProblems.pathThroughScalar(text(), tokens.get(i), objects));
    }
}
