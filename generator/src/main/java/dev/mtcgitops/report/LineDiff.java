package dev.mtcgitops.report;

import dev.mtcgitops.change.CommonSubsequence;
import dev.mtcgitops.change.CommonSubsequence.Gap;
import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.diagnostic.VisibleText;
import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, with lines of context: the hunks of a unified diff. Credentials are blacked out, and a line stays one line. */
public final class LineDiff {
    private final List<String> before;
    private final List<String> after;
    private final int context;

    private LineDiff(String before, String after, int context) {
        // Masked as a whole, because a credential may go on over several lines; their number stays.
        this.before = lines(Redaction.maskSource(before));
        this.after = lines(Redaction.maskSource(after));
        this.context = context;
    }

    /**
     * A line of a diff.
     *
     * @param sign {@code +}, {@code -} or a blank
     * @param text the line
     */
    public record Line(char sign, String text) {
        @Override
        public String toString() {
            return sign + text;
        }
    }

    /**
     * Lines that follow each other.
     *
     * @param header where they begin in both texts, and how many they are there
     * @param lines the lines
     */
    public record Hunk(String header, List<Line> lines) {
        public Hunk {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The hunks in order; none if the texts are equal.
     *
     * @param context how many lines around a difference are shown
     */
    public static List<Hunk> of(String before, String after, int context) {
        // Compared as they are: two credentials of one length look alike when masked.
        List<String> olds = lines(before);
        List<String> news = lines(after);
        List<Gap> gaps = new ArrayList<>();
        int end = 0;
        for (Gap gap : CommonSubsequence.gaps(olds, news)) {
            gaps.add(outdented(gap, olds, news, gap.oldStart() - end));
            end = oldEnd(gap);
        }
        LineDiff diff = new LineDiff(before, after, context);
        List<Hunk> hunks = new ArrayList<>();
        for (int i = 0, next; i < gaps.size(); i = next) {
            next = i + 1;
            while (next < gaps.size() && gaps.get(next).oldStart() - oldEnd(gaps.get(next - 1)) <= 2 * context) {
                next++;
            }
            hunks.add(diff.hunk(gaps.subList(i, next)));
        }
        return hunks;
    }

    /**
     * Lines that come or go, moved up to where they begin with the least indented line: an element of a list rather than the end of one and the beginning of
     * the next.
     *
     * @param room how many lines are between it and the gap above
     */
    private static Gap outdented(Gap gap, List<String> olds, List<String> news, int room) {
        if (gap.oldCount() > 0 && gap.newCount() > 0) {
            return gap;
        }
        List<String> lines = gap.oldCount() > 0 ? olds : news;
        int start = gap.oldCount() > 0 ? gap.oldStart() : gap.newStart();
        int count = gap.oldCount() + gap.newCount();
        int best = 0;
        for (int up = 1;
                up <= Math.min(count, room) && lines.get(start - up).equals(lines.get(start - up + count));
                up++) {
            if (indent(lines.get(start - up)) < indent(lines.get(start - best))) {
                best = up;
            }
        }
        return new Gap(gap.oldStart() - best, gap.oldCount(), gap.newStart() - best, gap.newCount());
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private Hunk hunk(List<Gap> gaps) {
        Gap first = gaps.get(0);
        int lead = Math.min(context, first.oldStart());
        int at = first.oldStart() - lead;
        int start = first.newStart() - lead;
        List<Line> lines = new ArrayList<>();
        for (Gap gap : gaps) {
            add(' ', before, at, gap.oldStart(), lines);
            add('-', before, gap.oldStart(), oldEnd(gap), lines);
            add('+', after, gap.newStart(), gap.newStart() + gap.newCount(), lines);
            at = oldEnd(gap);
        }
        add(' ', before, at, Math.min(before.size(), at + context), lines);
        return new Hunk(
                "@@ -" + range(first.oldStart() - lead, lines, '+') + " +" + range(start, lines, '-') + " @@", lines);
    }

    /** As in a unified diff: the number of the first line, or of the one before if there is none. */
    private static String range(int start, List<Line> lines, char other) {
        long count = lines.stream().filter(line -> line.sign() != other).count();
        return (count == 0 ? start : start + 1) + "," + count;
    }

    private static void add(char sign, List<String> from, int start, int end, List<Line> to) {
        from.subList(start, end).forEach(text -> to.add(new Line(sign, VisibleText.of(text))));
    }

    private static int oldEnd(Gap gap) {
        return gap.oldStart() + gap.oldCount();
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
