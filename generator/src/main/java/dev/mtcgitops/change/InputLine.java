package dev.mtcgitops.change;

/**
 * A line of an input that brought a change.
 *
 * @param old whether it is one of the old input
 * @param changed whether only one of both inputs has it
 * @param file the file
 * @param number its number, counted from 1
 * @param text the line without blanks around it; free of credentials
 */
public record InputLine(boolean old, boolean changed, String file, int number, String text) {
    /** Which input has it: {@code +} and {@code -} as in a diff, a blank for both. */
    public char sign() {
        return changed ? old ? '-' : '+' : ' ';
    }

    /** {@code file:line}. */
    public String place() {
        return file + ":" + number;
    }
}
