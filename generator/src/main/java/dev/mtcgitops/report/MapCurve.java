package dev.mtcgitops.report;

/**
 * A curve that begins and ends horizontally: a Bézier curve of the third degree.
 *
 * @param x1 where it begins
 * @param c1 its first control point, at the height of the beginning
 * @param c2 its second control point, at the height of the end
 * @param x2 where it ends
 * @param y1 the height of the beginning
 * @param y2 the height of the end
 */
record MapCurve(int x1, int c1, int c2, int x2, int y1, int y2) {
    private static final int STEPS = 24;

    /**
     * A point of it.
     *
     * @param x how far to the right
     * @param y how far down
     */
    record Point(int x, int y) {}

    /** A curve that bends in its middle. */
    static MapCurve between(int x1, int y1, int x2, int y2) {
        int middle = (x1 + x2) / 2;
        return new MapCurve(x1, middle, middle, x2, y1, y2);
    }

    /** The point at {@code x}, of a curve that goes to the right. */
    Point at(int x) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double t = (low + high) / 2;
            if (point(t).x() < x) {
                low = t;
            } else {
                high = t;
            }
        }
        return point(high);
    }

    /** The point in the middle. */
    Point middle() {
        return point(0.5);
    }

    private Point point(double t) {
        double u = 1 - t;
        double first = u * u * u;
        double second = 3 * u * u * t;
        double third = 3 * u * t * t;
        double last = t * t * t;
        return new Point((int) Math.round(first * x1 + second * c1 + third * c2 + last * x2), (int)
                Math.round((first + second) * y1 + (third + last) * y2));
    }

    /** As the data of a path in SVG, after its beginning. */
    @Override
    public String toString() {
        return "C" + c1 + " " + y1 + " " + c2 + " " + y2 + " " + x2 + " " + y2;
    }
}
