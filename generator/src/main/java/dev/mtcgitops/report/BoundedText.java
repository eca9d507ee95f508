package dev.mtcgitops.report;

import java.util.ArrayList;
import java.util.List;

/** A text that is never longer than it may be: what does not fit is left out from the end, piece by piece, and the last line says so. */
final class BoundedText {
    private final List<Piece> pieces = new ArrayList<>();

    /**
     * A part of the text that is there as a whole or not at all.
     *
     * @param text lines
     * @param isGroup whether it is a group of changes
     */
    private record Piece(String text, boolean isGroup) {}

    /** Adds a piece. */
    void add(String text) {
        pieces.add(new Piece(text, false));
    }

    /** Adds a group of changes. */
    void addGroup(String text) {
        pieces.add(new Piece(text, true));
    }

    /** The text with at most {@code longest} UTF-16 units, for which the first piece and the last line have room. */
    String within(int longest) {
        StringBuilder text = new StringBuilder();
        long whole = pieces.stream().mapToLong(piece -> piece.text().length()).sum();
        int kept = pieces.size();
        while (whole + missing(kept).length() > longest) {
            kept--;
            whole -= pieces.get(kept).text().length();
        }
        pieces.subList(0, kept).forEach(piece -> text.append(piece.text()));
        return text.append(missing(kept)).toString();
    }

    /** The last line of a text with the first {@code kept} pieces; none if these are all. */
    private String missing(int kept) {
        List<Piece> left = pieces.subList(kept, pieces.size());
        if (left.isEmpty()) {
            return "";
        }
        long groups = left.stream().filter(Piece::isGroup).count();
        long others = left.size() - groups;
        List<String> counts = new ArrayList<>();
        if (groups > 0) {
            counts.add(Counted.number(groups, "group"));
        }
        if (others > 0) {
            counts.add(Counted.number(others, "other item"));
        }
        return "\n**Missing for lack of space: " + String.join(" and ", counts) + ".**\n";
    }
}
