package dev.mtcgitops.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the elements of two lists by a longest common subsequence (D. S. Hirschberg, 1975: the time grows with the product of the lengths, the memory
 * with their sum). Lists whose differing parts are very long are not matched inside.
 */
public final class CommonSubsequence {
    /** Comparisons that take a moment; far above what firewalls may hold. */
    private static final long MOST_COMPARISONS = 400_000_000L;

    private final int[] before;
    private final int[] after;
    private final List<Gap> gaps = new ArrayList<>();

    private CommonSubsequence(int[] before, int[] after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Elements without a match, between two that have one.
     *
     * @param oldStart index of the first in the old list
     * @param oldCount their number in the old list
     * @param newStart index of the first in the new list
     * @param newCount their number in the new list
     */
    public record Gap(int oldStart, int oldCount, int newStart, int newCount) {}

    /** The gaps in order; none if the lists are equal. */
    public static <T> List<Gap> gaps(List<T> before, List<T> after) {
        Map<T, Integer> ids = new HashMap<>();
        CommonSubsequence match = new CommonSubsequence(ids(before, ids), ids(after, ids));
        match.match(0, before.size(), 0, after.size());
        return match.gaps;
    }

    /** Equal elements get equal numbers. */
    private static <T> int[] ids(List<T> elements, Map<T, Integer> ids) {
        return elements.stream()
                .mapToInt(element -> ids.computeIfAbsent(element, fresh -> ids.size()))
                .toArray();
    }

    private void match(int oldStart, int oldEnd, int newStart, int newEnd) {
        int from = oldStart;
        int to = newStart;
        while (from < oldEnd && to < newEnd && before[from] == after[to]) {
            from++;
            to++;
        }
        int fromEnd = oldEnd;
        int toEnd = newEnd;
        while (from < fromEnd && to < toEnd && before[fromEnd - 1] == after[toEnd - 1]) {
            fromEnd--;
            toEnd--;
        }
        int olds = fromEnd - from;
        int news = toEnd - to;
        if (olds == 0 || news == 0 || (long) olds * news > MOST_COMPARISONS) {
            gap(from, olds, to, news);
        } else if (olds == 1) {
            single(from, to, toEnd);
        } else {
            split(from, fromEnd, to, toEnd);
        }
    }

    private void single(int from, int to, int toEnd) {
        for (int i = to; i < toEnd; i++) {
            if (after[i] == before[from]) {
                gap(from, 0, to, i - to);
                gap(from + 1, 0, i + 1, toEnd - i - 1);
                return;
            }
        }
        gap(from, 1, to, toEnd - to);
    }

    private void split(int from, int fromEnd, int to, int toEnd) {
        int middle = (from + fromEnd) >>> 1;
        int[] left = lengths(from, middle, to, toEnd);
        int[] right = lengthsBackwards(middle, fromEnd, to, toEnd);
        int best = 0;
        for (int i = 1; i <= toEnd - to; i++) {
            if (left[i] + right[i] > left[best] + right[best]) {
                best = i;
            }
        }
        match(from, middle, to, to + best);
        match(middle, fromEnd, to + best, toEnd);
    }

    /** How long the longest common subsequence of the old part and each beginning of the new part is. */
    private int[] lengths(int from, int fromEnd, int to, int toEnd) {
        int[] row = new int[toEnd - to + 1];
        for (int i = from; i < fromEnd; i++) {
            int diagonal = 0;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                row[j] = before[i] == after[to + j - 1] ? diagonal + 1 : Math.max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return row;
    }

    /** The same for each end of the new part, by where it begins. */
    private int[] lengthsBackwards(int from, int fromEnd, int to, int toEnd) {
        int[] row = new int[toEnd - to + 1];
        for (int i = fromEnd - 1; i >= from; i--) {
            int diagonal = 0;
            for (int j = row.length - 2; j >= 0; j--) {
                int below = row[j];
                row[j] = before[i] == after[to + j] ? diagonal + 1 : Math.max(below, row[j + 1]);
                diagonal = below;
            }
        }
        return row;
    }

    /** Gaps that touch are one. */
    private void gap(int oldStart, int oldCount, int newStart, int newCount) {
        if (oldCount == 0 && newCount == 0) {
            return;
        }
        if (!gaps.isEmpty()) {
            Gap last = gaps.get(gaps.size() - 1);
            if (last.oldStart() + last.oldCount() == oldStart && last.newStart() + last.newCount() == newStart) {
                gaps.set(
                        gaps.size() - 1,
                        new Gap(
                                last.oldStart(),
                                last.oldCount() + oldCount,
                                last.newStart(),
                                last.newCount() + newCount));
                return;
            }
        }
        gaps.add(new Gap(oldStart, oldCount, newStart, newCount));
    }
}
