package dev.mtcgitops.report;

import dev.mtcgitops.report.MapView.BoxView;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The way of an arrow from box to box: a curve in each gap between columns, and a straight line past the boxes of each column in between.
 *
 * @param curves the curves, at least one
 * @param forward whether it goes to the right
 */
record MapRoute(List<MapCurve> curves, boolean forward) {
    /** How far an arrow that comes back is from its boxes. */
    private static final int AROUND = 22;
    /** The length of its head. */
    private static final int HEAD = 8;
    /** A verdict is so far from a box. */
    private static final int BESIDE = 40;
    /** Both ends of an arrow from a box to itself are so far from its middle. */
    private static final int APART = 6;

    /**
     * The way from {@code source} to {@code target}.
     *
     * @param boxes all boxes
     * @param gap what is free between two boxes of a column
     */
    static MapRoute of(BoxView source, BoxView target, List<BoxView> boxes, int gap) {
        int y1 = source.y() + source.height() / 2;
        int y2 = target.y() + target.height() / 2;
        int right = source.x() + source.width();
        if (source.x() < target.x()) {
            return new MapRoute(forward(right, y1, target.x() - HEAD, y2, columns(source, target, boxes), gap), true);
        }
        int end = target.x() + target.width() + HEAD;
        if (source.x() > target.x()) {
            return new MapRoute(List.of(MapCurve.between(source.x(), y1, end, y2)), false);
        }
        int apart = source.equals(target) ? APART : 0;
        return new MapRoute(
                List.of(new MapCurve(right, right + AROUND, right + AROUND, end, y1 - apart, y2 + apart)), false);
    }

    /** The columns between two boxes, from left to right. */
    private static List<List<BoxView>> columns(BoxView source, BoxView target, List<BoxView> boxes) {
        SortedMap<Integer, List<BoxView>> columns = new TreeMap<>();
        boxes.stream()
                .filter(box -> box.x() > source.x() && box.x() < target.x())
                .forEach(box ->
                        columns.computeIfAbsent(box.x(), x -> new ArrayList<>()).add(box));
        return List.copyOf(columns.values());
    }

    private static List<MapCurve> forward(int x1, int y1, int x2, int y2, List<List<BoxView>> columns, int gap) {
        List<MapCurve> curves = new ArrayList<>();
        int x = x1;
        int y = y1;
        for (List<BoxView> column : columns) {
            int left = column.get(0).x();
            int free = free(y1 + (y2 - y1) * (left - x1) / (x2 - x1), column, gap);
            curves.add(MapCurve.between(x, y, left, free));
            x = left + column.get(0).width();
            y = free;
        }
        curves.add(MapCurve.between(x, y, x2, y2));
        return curves;
    }

    /** The height nearest to {@code y} at which no box of {@code column} is. */
    private static int free(int y, List<BoxView> column, int gap) {
        return column.stream()
                .filter(box -> y > box.y() - gap / 2 && y < box.y() + box.height() + gap / 2)
                .map(box -> y < box.y() + box.height() / 2 ? box.y() - gap / 2 : box.y() + box.height() + gap / 2)
                .findFirst()
                .orElse(y);
    }

    /**
     * Where its verdict is.
     *
     * @param atEnd whether that is near the target
     */
    MapCurve.Point sign(boolean atEnd) {
        MapCurve first = curves.get(0);
        MapCurve last = curves.get(curves.size() - 1);
        return !forward ? first.middle() : atEnd ? last.at(last.x2() + HEAD - BESIDE) : first.at(first.x1() + BESIDE);
    }

    /** The line, as the data of a path in SVG. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (MapCurve curve : curves) {
            line.append(line.isEmpty() ? "M" + curve.x1() + " " + curve.y1() : "H" + curve.x1())
                    .append(curve);
        }
        return line.toString();
    }

    /** Its head, as the data of a path in SVG. */
    String head() {
        MapCurve last = curves.get(curves.size() - 1);
        int length = forward ? HEAD : -HEAD;
        return "M" + (last.x2() + length) + " " + last.y2() + "l" + -length + " -5v10z";
    }
}
