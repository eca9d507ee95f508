package dev.mtcgitops.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A scan of a regular expression for what Go's RE2 syntax (https://github.com/google/re2/wiki/Syntax) does not have or reads
 * differently, and for what makes a backtracking matcher slow. How many ways a match can be tried is counted in bits: a
 * repetition has 6 (names are short), an option 1, an alternative in a group 1; a group that offers ways may not be repeated.
 */
final class RegexSyntax {
    private static final int MOST_BITS = 26;
    private static final int LONGEST = 512;
    private static final int DEEPEST = 20;
    private static final int REPETITION_BITS = 6;
    private static final String ESCAPABLE_LETTERS = "dDwWsSbBAzntrf";
    private static final Pattern REPETITION = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{1,4})?)?}");
    private static final Pattern GROUP_OPENING = Pattern.compile("\\((?:\\?(?:i?:|i\\)))?");
    private static final int MOST_REPETITIONS = 1000;

    private final String text;
    private int at;
    /** Bits of the groups that are open; the last is the innermost. */
    private final Deque<Integer> groups = new ArrayDeque<>();
    /** Bits of the atom just read, or -1 where nothing can be repeated. */
    private int atom = -1;

    RegexSyntax(String text) {
        this.text = text;
    }

    /** What is wrong, as the end of a sentence, or nothing. */
    String fault() {
        if (text.length() > LONGEST) {
            return "it is longer than " + LONGEST + " characters";
        }
        groups.push(0);
        while (at < text.length()) {
            String fault = step();
            if (!fault.isEmpty()) {
                return fault;
            }
        }
        return groups.peek() > MOST_BITS ? "it has too many repetitions and alternatives" : "";
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
                atom = -1;
                // At the top, alternatives are tried one after the other: their ways add up, they do not multiply.
                addBits(groups.size() > 1 ? 1 : 0);
                yield "";
            }
            case '*', '+' -> repetition(1, REPETITION_BITS);
            case '?' -> repetition(1, 1);
            case '{' -> counted();
            case '^', '$' -> {
                at++;
                atom = -1;
                yield "";
            }
            default -> {
                at++;
                atom = 0;
                yield "";
            }
        };
    }

    private String escape() {
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
        atom = 0;
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
                atom = 0;
                return "";
            }
            if (c == '[' || c == ']' || (c == '&' && text.startsWith("&&", i))) {
                return "it has `" + c + "` inside of a character class; write `\\" + c + "`";
            }
            if (c == '\\') {
                at = i;
                String fault = escape();
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
        atom = -1;
        if (!opening.group().endsWith(")")) {
            groups.push(0);
        }
        return "";
    }

    private String close() {
        if (groups.size() == 1) {
            return "a group is closed that was not opened";
        }
        at++;
        atom = groups.pop();
        addBits(atom);
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
        return repetition(matcher.end() - at, to == from ? 0 : REPETITION_BITS);
    }

    private String repetition(int length, int bits) {
        if (atom < 0) {
            return "it repeats nothing, or a repetition";
        }
        boolean option = text.charAt(at) == '?';
        if (atom > 0 && !option) {
            return "it repeats a group that holds repetitions or alternatives";
        }
        at += length;
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
        }
        atom = -1;
        addBits(bits);
        return "";
    }

    private void addBits(int bits) {
        groups.push(groups.pop() + bits);
    }
}
