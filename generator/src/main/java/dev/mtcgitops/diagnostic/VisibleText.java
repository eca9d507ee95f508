package dev.mtcgitops.diagnostic;

/** Text from input as a terminal may show it: nothing in it can move the cursor, change colours or reorder what is read. */
public final class VisibleText {
    private static final int TAB_WIDTH = 4;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int DELETE = 0x7F;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int REPLACEMENT = 0xFFFD;

    /** First and last code points that terminals show two columns wide: Unicode's East Asian Wide, and emoji. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0x303E},
        {0x3041, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF},
        {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}
    };

    private VisibleText() {}

    /** Whether {@code codePoint} is shown as itself: no control or format character, no line separator, no lone surrogate. */
    public static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** One line of text, control characters as pictures of themselves. */
    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> visible.appendCodePoint(picture(c)));
        return visible.toString();
    }

    /** As {@link #of}, but a tab becomes blanks: for a source line with carets below. */
    static String ofLine(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t') {
                visible.append(" ".repeat(TAB_WIDTH));
            } else {
                visible.appendCodePoint(picture(c));
            }
        });
        return visible.toString();
    }

    /** How many columns of a plain terminal {@code text} takes after {@link #ofLine}. */
    static int width(String text) {
        return text.codePoints().map(VisibleText::width).sum();
    }

    private static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB_WIDTH;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || codePoint == ZERO_WIDTH_JOINER) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    private static int picture(int codePoint) {
        if (codePoint < ' ') {
            return CONTROL_PICTURES + codePoint;
        }
        if (codePoint == DELETE) {
            return DELETE_PICTURE;
        }
        return isPlain(codePoint) || codePoint == ZERO_WIDTH_JOINER ? codePoint : REPLACEMENT;
    }
}
