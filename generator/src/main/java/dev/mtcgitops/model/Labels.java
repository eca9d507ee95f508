package dev.mtcgitops.model;

import java.util.regex.Pattern;

/** The syntax of names and labels, as k8s.io/apimachinery's {@code util/validation} has it. Asked for every name in every manifest. */
public final class Labels {
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_DNS_NAME = 254;
    private static final int LONGEST_SUBDOMAIN = 253;
    /** Labels with a letter or digit at both ends, the last of which is not a number. */
    private static final Pattern HOST =
            Pattern.compile("(?:\\w(?:[\\w-]*\\w)?\\.)*(?!(?:[0-9]+|0[xX][0-9A-Fa-f]*)\\.?$)\\w(?:[\\w-]*\\w)?\\.?");

    private Labels() {}

    /** Whether {@code text} is a DNS-1123 label, as names of namespaces are. */
    public static boolean isDnsLabel(String text) {
        return text.length() <= LONGEST_LABEL && isFramed(text, 0, text.length(), false, "-");
    }

    /**
     * Whether {@code text} is a DNS-1123 subdomain, as names of most objects are. Only its whole length is limited, as in
     * {@code IsDNS1123Subdomain}.
     */
    public static boolean isSubdomain(String text) {
        if (text.length() > LONGEST_SUBDOMAIN) {
            return false;
        }
        int start = 0;
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', start)) {
            if (!isFramed(text, start, dot, false, "-")) {
                return false;
            }
            start = dot + 1;
        }
        return isFramed(text, start, text.length(), false, "-");
    }

    /** Whether {@code text} is a DNS name as firewalls take it, {@code *} as its first label and a dot at its end allowed. */
    public static boolean isDnsName(String text) {
        if (text.length() > LONGEST_DNS_NAME) {
            return false;
        }
        int end = text.endsWith(".") ? text.length() - 1 : text.length();
        int length = 0;
        for (int i = text.startsWith("*.") ? 2 : 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && length > 0) {
                length = 0;
            } else if (!(isLower(c) || isUpper(c) || c == '-') || ++length > LONGEST_LABEL) {
                return false;
            }
        }
        return length > 0;
    }

    /**
     * Whether {@code text} is the name of a host, {@code _} allowed. One that ends in a number is an address to some readers (WHATWG URL
     * standard, "ends in a number") and a mistyped one to people.
     */
    public static boolean isHostName(String text) {
        String name = text.replace('_', '-');
        return isDnsName(name) && !text.startsWith("*") && HOST.matcher(text).matches();
    }

    /** Whether {@code text} is a label key: a name with or without a DNS prefix. */
    public static boolean isKey(String text) {
        int slash = text.indexOf('/');
        return (slash < 0 || isSubdomain(text.substring(0, slash))) && isName(text, slash + 1);
    }

    /** Whether {@code text} is a label value; it may be empty. */
    public static boolean isValue(String text) {
        return text.isEmpty() || isName(text, 0);
    }

    private static boolean isName(String text, int from) {
        return text.length() - from <= LONGEST_LABEL && isFramed(text, from, text.length(), true, "-_.");
    }

    /** Whether there is something that begins and ends with a letter or digit, and has nothing but those and {@code inner} between. */
    private static boolean isFramed(String text, int from, int to, boolean capitals, String inner) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean between = i > from && i < to - 1;
            if (!(isLower(c) || (capitals && isUpper(c)) || (between && inner.indexOf(c) >= 0))) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean isLower(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
