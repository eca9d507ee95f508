package dev.mtcgitops.diagnostic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Blacks out credentials in text that a person or a log will see, one asterisk a code point, so that carets still point right.
 *
 * <p>A password may hold anything, {@code @}, {@code /}, quotes and blanks included, so where it ends cannot be told: all
 * from the place where user information can begin to the last {@code @} is taken for one. Better too much than a byte.
 */
public final class Redaction {
    private static final String KEY =
            "(?:\"[\\w./-]{1,200}+\"\\s{0,9}+:\\s*+|'[\\w./-]{1,200}+'\\s{0,9}+:\\s*+|[\\w./-]{1,200}+\\s{0,9}+:\\s++)";

    /** What stands before a value on its line: item marks, keys and brackets (1), quotes, the scheme of a URL (2). */
    private static final Pattern LEAD = Pattern.compile("[+\\s]*+((?:-\\s++|#\\s*+)*+" + KEY + "?+(?:[\\[{(]\\s*+" + KEY
            + "?+)*+)[\"'`]*+([A-Za-z][A-Za-z0-9+.-]{0,20}:(?:\\\\?/){2})?+");

    /** An {@code @}, also as URLs and double-quoted YAML or JSON scalars may spell it. */
    private static final Pattern AT = Pattern.compile("@|%(?:25)*+40|\\\\(?:x40|u0040|U00000040)");

    /** The login name of an SSH address, which is no secret. */
    private static final Pattern LOGIN =
            Pattern.compile("(?<=^|[\\s`\"'(])(?:ssh://[A-Za-z_][A-Za-z0-9._-]{0,63}|git)(?=@)");

    /** The value of a key that people put a secret under. */
    private static final Pattern NAMED_SECRET = Pattern.compile(
            "(?im)(?<=(?:password|passwd|passphrase|secret|token|credentials?)[\"']?:)(\\s*)([^\\s{][^\\r\\n]*)");

    /** The query of a URL, where servers take tokens. */
    private static final Pattern QUERY = Pattern.compile("(://[^\\s\"'`?#]{0,2000}+[?#])([^\\s\"'`]++)");

    private static final Pattern OTHER_SCHEME = Pattern.compile("(?<!ssh:)//");
    private static final Pattern SEPARATOR = Pattern.compile(":(?:\\\\?/){0,2}");

    private Redaction() {}

    /** A sentence with every credential in it replaced; a sentence names at most one address with user information. */
    public static String mask(String sentence) {
        return maskQueries(maskUserInfo(sentence));
    }

    private static String maskUserInfo(String sentence) {
        if (sentence.indexOf('@') < 0 && sentence.indexOf('%') < 0 && sentence.indexOf('\\') < 0) {
            return sentence;
        }
        int end = lastAt(sentence, !OTHER_SCHEME.matcher(sentence).find());
        if (end < 0) {
            return sentence;
        }
        Matcher separator = SEPARATOR.matcher(sentence).region(0, end);
        int start = separator.find() ? separator.end() : lastWord(sentence, end);
        StringBuilder masked = new StringBuilder(sentence.length()).append(sentence, 0, start);
        blacken(sentence, start, end, masked);
        return masked.append(sentence, end, sentence.length()).toString();
    }

    /**
     * A value, or lines of YAML, with every credential replaced: user information, also when it goes on over several lines, and what
     * stands under a key such as {@code password}.
     */
    public static String maskSource(String source) {
        String text = NAMED_SECRET.matcher(source).replaceAll(secret -> secret.group(1) + blackened(secret.group(2)));
        return maskQueries(maskUserInfos(SecretForms.mask(text)));
    }

    private static String maskUserInfos(String text) {
        if (!AT.matcher(text).find()) {
            return text;
        }
        Matcher lead = LEAD.matcher(text);
        Matcher at = AT.matcher(text);
        StringBuilder masked = new StringBuilder(text.length());
        int done = 0;
        int value = -1;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = endOfLine(text, start);
            lead.region(start, end).lookingAt();
            boolean begins = value < 0 || !lead.group(1).isEmpty() || lead.group(2) != null;
            value = begins ? lead.end() : value;
            int last = -1;
            at.region(start, end);
            while (at.find()) {
                last = at.start();
            }
            if (last > value && !(begins && isLogin(lead.group(2), text, value, last))) {
                masked.append(text, done, Math.max(done, value));
                blacken(text, Math.max(done, value), last, masked);
                done = last;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static String maskQueries(String text) {
        return text.contains("://")
                ? QUERY.matcher(text)
                        .replaceAll(query -> Matcher.quoteReplacement(query.group(1)) + blackened(query.group(2)))
                : text;
    }

    private static boolean isLogin(@Nullable String scheme, String text, int start, int end) {
        String login = (scheme == null ? "" : scheme) + text.substring(start, Math.min(end + 1, start + 80));
        Matcher matcher = LOGIN.matcher(login);
        return matcher.lookingAt() && matcher.end() == login.length() - 1;
    }

    private static int lastAt(String sentence, boolean loginsAreKnown) {
        Matcher matcher = AT.matcher(sentence);
        Matcher login = LOGIN.matcher(sentence);
        int last = -1;
        int known = loginsAreKnown && login.find() ? login.end() : -1;
        while (matcher.find()) {
            if (matcher.start() == known) {
                known = login.find() ? login.end() : -1;
            } else {
                last = matcher.start();
            }
        }
        return last;
    }

    private static int lastWord(String sentence, int end) {
        int start = end;
        while (start > 0 && " \t`\"'(".indexOf(sentence.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    /** An asterisk for each code point of {@code text}; its lines stay. */
    static String blackened(String text) {
        StringBuilder asterisks = new StringBuilder(text.length());
        blacken(text, 0, text.length(), asterisks);
        return asterisks.toString();
    }

    private static void blacken(String text, int start, int end, StringBuilder into) {
        text.substring(start, end).codePoints().forEach(c -> into.append(c == '\n' || c == '\r' ? (char) c : '*'));
    }
}
