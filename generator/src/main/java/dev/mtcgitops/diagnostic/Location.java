package dev.mtcgitops.diagnostic;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text the user can open.
 *
 * @param file the path as the user gave it; empty for a finding about the whole fleet
 * @param line first line, counted from 1; 0 for a finding about the whole file
 * @param column first column, in code points counted from 1; 0 with {@code line} 0
 * @param endLine last line
 * @param endColumn the column after the last character
 */
public record Location(String file, int line, int column, int endLine, int endColumn) implements Comparable<Location> {
    /** No place at all: a finding about the whole fleet. */
    public static final Location NONE = new Location("", 0, 0, 0, 0);

    private static final Comparator<Location> ORDER = Comparator.comparing(Location::file)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column)
            .thenComparingInt(Location::endLine)
            .thenComparingInt(Location::endColumn);

    /** A whole file or directory. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0, 0, 0);
    }

    /** Whether this names a line, not only a file. */
    public boolean hasPosition() {
        return line > 0;
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    // Those of a record are made of method handles when they are first used, which costs a part of every short run.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Location that
                && line == that.line
                && column == that.column
                && endLine == that.endLine
                && endColumn == that.endColumn
                && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return (file.hashCode() * 31 + line) * 31 + column;
    }

    /** {@code file:line:column}, or just the file. */
    @Override
    public String toString() {
        return hasPosition() ? file + ":" + line + ":" + column : file;
    }
}
