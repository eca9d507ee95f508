package dev.mtcgitops.diagnostic;

/** Values of a user as a sentence repeats them: free of credentials and not too long. */
public final class Quoted {
    /** In code points. */
    private static final int LONGEST = 500;

    private Quoted() {}

    /** {@code value} in backquotes. */
    public static String quoted(Object value) {
        return "`" + plain(value) + "`";
    }

    /** {@code value} without quotes. */
    public static String plain(Object value) {
        // Masked before it is cut: half a credential is not recognised any more.
        String text = Redaction.maskSource(String.valueOf(value));
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
