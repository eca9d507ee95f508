package dev.mtcgitops.model;

import java.util.regex.Pattern;

/** The syntax of names and labels, as k8s.io/apimachinery's {@code util/validation} has it. */
public final class Labels {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");
    private static final Pattern DNS_SUBDOMAIN =
            Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern DNS_NAME = Pattern.compile("(\\*\\.)?([A-Za-z0-9-]{1,63}\\.)*[A-Za-z0-9-]{1,63}\\.?");
    private static final int LONGEST_DNS_NAME = 254;
    private static final int LONGEST_SUBDOMAIN = 253;

    private Labels() {}

    /** Whether {@code text} is a DNS-1123 label, as names of namespaces are. */
    public static boolean isDnsLabel(String text) {
        return DNS_LABEL.matcher(text).matches();
    }

    /**
     * Whether {@code text} is a DNS-1123 subdomain, as names of most objects are. Only its whole length is limited, as in
     * {@code IsDNS1123Subdomain}.
     */
    public static boolean isSubdomain(String text) {
        return text.length() <= LONGEST_SUBDOMAIN && DNS_SUBDOMAIN.matcher(text).matches();
    }

    /** Whether {@code text} is a DNS name as firewalls take it, {@code *} as its first label allowed. */
    public static boolean isDnsName(String text) {
        return text.length() <= LONGEST_DNS_NAME && DNS_NAME.matcher(text).matches();
    }

    /** Whether {@code text} is a label key: a name with or without a DNS prefix. */
    public static boolean isKey(String text) {
        int slash = text.indexOf('/');
        String prefix = text.substring(0, Math.max(0, slash));
        return (slash < 0 || isSubdomain(prefix))
                && NAME.matcher(text.substring(slash + 1)).matches();
    }

    /** Whether {@code text} is a label value; it may be empty. */
    public static boolean isValue(String text) {
        return text.isEmpty() || NAME.matcher(text).matches();
    }
}
