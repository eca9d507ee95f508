package dev.mtcgitops.report;

import java.util.List;

/**
 * A fleet as a picture: what a template has to draw, and where.
 *
 * @param width the width of the picture
 * @param height its height
 * @param panels the regimes
 * @param boxes the clusters, or groups of them
 * @param arrows the pairs
 * @param pairs the pairs, to be read
 * @param marks the marks in use, to be explained
 */
public record MapView(
        int width,
        int height,
        List<PanelView> panels,
        List<BoxView> boxes,
        List<ArrowView> arrows,
        List<PairView> pairs,
        List<String> marks) {
    /**
     * A rectangle around the clusters of a regime.
     *
     * @param x its left side
     * @param y its top
     * @param width its width
     * @param height its height
     * @param title the regime
     */
    public record PanelView(int x, int y, int width, int height, String title) {}

    /**
     * A cluster.
     *
     * @param x its left side
     * @param y its top
     * @param width its width
     * @param height its height
     * @param label its name, cut
     * @param name its name
     * @param detail what there is to say about it
     * @param mark what becomes of it
     * @param count how many things of it are shown
     * @param title all of that in words
     * @param clusters the clusters that it means and that have any, with blanks between
     */
    public record BoxView(
            int x,
            int y,
            int width,
            int height,
            String label,
            String name,
            String detail,
            String mark,
            int count,
            String title,
            String clusters) {}

    /**
     * The pairs between two boxes.
     *
     * @param from the number of the first box
     * @param to the number of the second one
     * @param line the curve, as the data of a path
     * @param head its end, as the data of a path
     * @param title what it is
     * @param mark what becomes of it
     * @param verdict whether the connections pass; empty where that is not known
     * @param x where the verdict is shown
     * @param y where the verdict is shown
     * @param finished whether no pair migrates any more
     */
    public record ArrowView(
            int from,
            int to,
            String line,
            String head,
            String title,
            String mark,
            String verdict,
            int x,
            int y,
            boolean finished) {}

    /**
     * A pair, in words.
     *
     * @param name its name
     * @param source its source cluster
     * @param target its target cluster
     * @param control its control cluster
     * @param mark what becomes of it
     * @param finished whether it migrates no more
     * @param verdict whether its connections pass; empty where that is not known
     */
    public record PairView(
            String name, String source, String target, String control, String mark, boolean finished, String verdict) {}
}
