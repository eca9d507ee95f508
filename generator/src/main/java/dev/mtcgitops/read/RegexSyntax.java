package dev.mtcgitops.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a regular expression for what Go's RE2 syntax (https://github.com/google/re2/wiki/Syntax) does not have or reads
 * differently, and for what makes a backtracking matcher slow. How many ways a match can be tried is counted in bits: a
 * repetition has 6 (names are short), an option 1, an alternative in a group 1. A group that offers ways, holds a repetition or
 * can match nothing may not be repeated: counts multiply, and turns that match nothing are not bounded by the text.
 */
final class RegexSyntax {
    private static final int MOST_BITS = 26;
    private static final int LONGEST = 512;
    private static final int DEEPEST = 20;
    private static final int REPETITION_BITS = 6;
    private static final String BOUNDARIES = "bBAz";
    private static final String ESCAPABLE_LETTERS = "dDwWsSbBAzntrf";
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{1,4})?)?}");
    private static final Pattern GROUP_OPENING = Pattern.compile("\\((?:\\?(?:i?:|i\\)))?");
    private static final int MOST_REPETITIONS = 1000;

    private final String text;
    private int at;
    /** The groups that are open; the first is the innermost. */
    private final Deque<Group> groups = new ArrayDeque<>();
    /** The atom just read, null where nothing can be repeated. */
    private @Nullable Atom atom;

    /**
     * What can be repeated.
     *
     * @param bits the ways it can be matched
     * @param filled whether it matches at least one character
     * @param repeating whether it holds a repetition, also one of a fixed count
     */
    private record Atom(int bits, boolean filled, boolean repeating) {
        static final Atom CHARACTER = new Atom(0, true, false);
        static final Atom BOUNDARY = new Atom(0, false, false);
    }

    /** What was read of a group. */
    private static final class Group {
        private int bits;
        private boolean repeating;
        /** How many atoms of the alternative being read match at least one character. */
        private int filled;
        /** Whether an earlier alternative can match nothing. */
        private boolean empty;

        Atom close() {
            return new Atom(bits, filled > 0 && !empty, repeating);
        }
    }

    RegexSyntax(String text) {
        this.text = text;
    }

    /** What is wrong, as the end of a sentence, or nothing. */
    String fault() {
        if (text.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        }
        groups.push(new Group());
        while (at < text.length()) {
            String fault = step();
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return groups.getLast().bits > MOST_BITS ? "it has too many repetitions and alternatives" : "";
    }

    private String step() {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> escape();
            case '[' -> characterClass();
            case '(' -> open();
            case ')' -> close();
            case '|' -> {
                at++;
                alternative();
                yield "";
            }
            case '*' -> repetition(1, REPETITION_BITS, true);
            case '+' -> repetition(1, REPETITION_BITS, false);
            case '?' -> repetition(1, 1, true);
            case '{' -> counted();
            case '^', '$' -> {
                at++;
                atom = null;
                yield "";
            }
            default -> {
                at++;
                add(Atom.CHARACTER);
                yield "";
            }
        };
    }

    private void alternative() {
        Group group = innermost();
        // At the top, alternatives are tried one after the other: their ways add up, they do not multiply.
        group.bits += groups.size() > 1 ? 1 : 0;
        group.empty |= group.filled == 0;
        group.filled = 0;
        atom = null;
    }

    private String escape() {
        String fault = escapedCharacter();
        if (fault.isEmpty()) {
            add(BOUNDARIES.indexOf(text.charAt(at - 1)) < 0 ? Atom.CHARACTER : Atom.BOUNDARY);
        }
        return fault;
    }

    private String escapedCharacter() {
        if (at + 1 >= text.length()) {
            return "it ends with a backslash";
        }
        char c = text.charAt(at + 1);
        if (c >= '1' && c <= '9') {
            return "it refers back to a group";
        }
        boolean letterOrDigit = Character.isLetterOrDigit(c);
        if ((letterOrDigit && ESCAPABLE_LETTERS.indexOf(c) < 0) || c > '~') {
            return "it has the escape `\\" + (c > ' ' && c <= '~' ? c : '?') + "`";
        }
        at += 2;
        return "";
    }

    private String characterClass() {
        int i = at + 1;
        if (i < text.length() && text.charAt(i) == '^') {
            i++;
        }
        for (int first = i; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ']' && i > first) {
                at = i + 1;
                add(Atom.CHARACTER);
                return "";
            }
            if (c == '[' || c == ']' || (c == '&' && text.startsWith("&&", i))) {
                return "it has `" + c + "` inside of a character class; write `\\" + c + "`";
            }
            if (c == '\\') {
                at = i;
                String fault = escapedCharacter();
                if (!fault.isEmpty()) {
                    return fault;
                }
                i = at - 1;
            }
        }
        return "a character class is not closed";
    }

    private String open() {
        Matcher opening = GROUP_OPENING.matcher(text).region(at, text.length());
        if (text.startsWith("(?=", at) || text.startsWith("(?!", at) || text.startsWith("(?<", at)) {
            return "it looks ahead or behind, or names a group";
        }
        if (!opening.lookingAt() || (text.startsWith("(?", at) && opening.end() == at + 1)) {
            return "it has a group that begins with `(?`";
        }
        if (groups.size() > DEEPEST) {
            return "its groups are nested too deep";
        }
        at = opening.end();
        atom = null;
        if (!opening.group().endsWith(")")) {
            groups.push(new Group());
        }
        return "";
    }

    private String close() {
        if (groups.size() == 1) {
            return "a group is closed that was not opened";
        }
        at++;
        add(groups.pop().close());
        return "";
    }

    private String counted() {
        Matcher matcher = REPETITION.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return "it has a `{` that begins no repetition; write `\\{`";
        }
        int from = Integer.parseInt(matcher.group(1));
        int to = matcher.group(2) == null ? from : matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
        if (from > MOST_REPETITIONS || to > MOST_REPETITIONS || (to >= 0 && to < from)) {
            return "it repeats more than " + MOST_REPETITIONS + " times, or fewer times than at least";
        }
        return repetition(matcher.end() - at, to == from ? 0 : REPETITION_BITS, from == 0);
    }

    private String repetition(int length, int bits, boolean skippable) {
        if (atom == null) {
            return "it repeats nothing, or a repetition";
        }
        boolean option = text.charAt(at) == '?';
        if (!option && (atom.bits > 0 || atom.repeating)) {
            return "it repeats a group that holds repetitions or alternatives";
        }
        if (!option && !atom.filled) {
            return "it repeats something that can match nothing";
        }
        at += length;
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        Group group = innermost();
        group.bits += bits;
        group.repeating |= !option;
        group.filled -= skippable && atom.filled ? 1 : 0;
        atom = null;
        return "";
    }

    private void add(Atom read) {
        Group group = innermost();
        group.bits += read.bits;
        group.repeating |= read.repeating;
        group.filled += read.filled ? 1 : 0;
        atom = read;
    }

    private Group innermost() {
        return groups.getFirst();
    }
}
