package dev.mtcgitops.git;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A pattern of {@code .gitattributes} (gitattributes, gitignore), matched in a time that grows with its length times that of the
 * path, whatever its asterisks: others may have written it.
 */
final class PathPattern {
    private enum Kind {
        ONE,
        /** Any number of characters of one name. */
        STAR,
        /** Any number of folders, each with its slash. */
        FOLDERS,
        REST
    }

    private record Part(Kind kind, IntPredicate character) {
        Part(Kind kind) {
            this(kind, c -> kind == Kind.REST || c != '/');
        }
    }

    private static final Pattern WILD = Pattern.compile("[*?\\[\\\\]");

    private final String text;
    private final boolean onlyName;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    PathPattern(String pattern) {
        boolean quoted = pattern.length() > 1 && pattern.startsWith("\"") && pattern.endsWith("\"");
        String plain = quoted ? pattern.substring(1, pattern.length() - 1) : pattern;
        this.onlyName = plain.indexOf('/') < 0;
        this.text = plain.startsWith("/") ? plain.substring(1) : plain;
        while (at < text.length()) {
            parts.add(next());
        }
    }

    private Part next() {
        char c = text.charAt(at++);
        return switch (c) {
            case '*' -> stars();
            case '?' -> new Part(Kind.ONE);
            case '[' -> range();
            case '\\' -> literal(at < text.length() ? text.charAt(at++) : c);
            default -> literal(c);
        };
    }

    private static Part literal(char literal) {
        return new Part(Kind.ONE, c -> c == literal);
    }

    /**
     * Two asterisks mean more than one only where they are a whole segment. Git compares the text before the first wildcard by
     * itself, so that a segment also begins there.
     */
    private Part stars() {
        int begin = at - 1;
        while (at < text.length() && text.charAt(at) == '*') {
            at++;
        }
        boolean begins = begin == 0
                || text.charAt(begin - 1) == '/'
                || !WILD.matcher(text.substring(0, begin)).find();
        boolean segment = at - begin > 1 && !onlyName && begins;
        if (segment && at == text.length()) {
            return new Part(Kind.REST);
        }
        if (segment && text.charAt(at) == '/') {
            at++;
            return new Part(Kind.FOLDERS);
        }
        return new Part(Kind.STAR);
    }

    /** Named classes are taken for all characters: rather one file too many is refused. */
    private Part range() {
        int end = text.indexOf(']', at + (isNegated() ? 2 : 1));
        if (end < 0) {
            at = text.length();
            return new Part(Kind.ONE, c -> false);
        }
        boolean negated = isNegated();
        String set = text.substring(negated ? at + 1 : at, end);
        at = end + 1;
        if (set.contains("[:")) {
            at = Math.max(at, text.indexOf(":]]", end - 1) + 3);
            return new Part(Kind.ONE);
        }
        return new Part(Kind.ONE, c -> c != '/' && isIn(set, c) != negated);
    }

    private boolean isNegated() {
        return at < text.length() && (text.charAt(at) == '!' || text.charAt(at) == '^');
    }

    private static boolean isIn(String set, int c) {
        for (int i = 0; i < set.length(); i++) {
            boolean range = i + 2 < set.length() && set.charAt(i + 1) == '-';
            if (c >= set.charAt(i) && c <= set.charAt(range ? i + 2 : i)) {
                return true;
            }
            i += range ? 2 : 0;
        }
        return false;
    }

    /** Whether a file has this pattern; {@code path} is counted from the folder whose file states it. */
    boolean matches(String path) {
        String name = onlyName ? path.substring(path.lastIndexOf('/') + 1) : path;
        // For each place in the name, from the last pattern part to the first: whether the parts behind match what is
        // behind.
        boolean[] behind = new boolean[name.length() + 1];
        behind[name.length()] = true;
        for (int i = parts.size() - 1; i >= 0; i--) {
            behind = before(parts.get(i), name, behind);
        }
        return behind[0];
    }

    private static boolean[] before(Part part, String name, boolean[] behind) {
        boolean[] matches = new boolean[behind.length];
        boolean folders = false;
        for (int at = name.length(); at >= 0; at--) {
            boolean inside = at < name.length();
            boolean taken = inside && part.character().test(name.charAt(at));
            folders |= inside && name.charAt(at) == '/' && behind[at + 1];
            matches[at] = switch (part.kind()) {
                case ONE -> taken && behind[at + 1];
                case STAR, REST -> behind[at] || taken && matches[at + 1];
                case FOLDERS -> behind[at] || folders;
            };
        }
        return matches;
    }
}
