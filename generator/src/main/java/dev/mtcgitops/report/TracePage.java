package dev.mtcgitops.report;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.report.ChangePage.Figure;
import dev.mtcgitops.report.ChangePage.Filter;
import dev.mtcgitops.template.HtmlTemplates;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.TracedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code report/trace.html.ftl} sees: the connections of a fleet as one page.
 *
 * @param assets its style and script
 * @param figures how many paths have which verdict
 * @param map the fleet
 * @param filters what the paths can be chosen by
 * @param paths the paths
 */
public record TracePage(Assets assets, List<Figure> figures, MapView map, List<Filter> filters, List<PathView> paths) {
    /**
     * A path.
     *
     * @param pair its pair
     * @param connection which connection of it
     * @param namespaces the namespaces and the endpoint; empty for a connection of the controller
     * @param verdict its verdict
     * @param clusters the clusters that it touches
     * @param hops its hops
     */
    public record PathView(
            String pair,
            String connection,
            String namespaces,
            String verdict,
            List<String> clusters,
            List<HopView> hops) {}

    /**
     * A hop.
     *
     * @param kind what it is
     * @param cluster where it is
     * @param object the object that decides; may be empty
     * @param verdict what becomes of the connection
     * @param why the reason
     * @param because the input lines that decide
     * @param needs what would decide
     */
    public record HopView(
            String kind,
            String cluster,
            String object,
            String verdict,
            List<Sentence> why,
            List<LineView> because,
            List<List<Sentence>> needs) {}

    /**
     * A line of the input.
     *
     * @param place where it is
     * @param text the line
     */
    public record LineView(String place, String text) {}

    /** {@code paths} of {@code fleet}, whose input has {@code texts}, as HTML. */
    public static String print(List<TracedPath> paths, FleetState fleet, SourceTexts texts) {
        List<PathView> views = paths.stream().map(path -> view(path, texts)).toList();
        TracePage page = new TracePage(
                Assets.load(),
                Stream.of(
                                figure(views, Verdict.PASSES, "ins"),
                                figure(views, Verdict.BLOCKED, "del"),
                                figure(views, Verdict.UNKNOWN, "none"))
                        .filter(figure -> figure.number() > 0)
                        .toList(),
                MapLayout.of(FleetMap.of(paths, fleet), "path"),
                List.of(
                        filter("cluster", views, path -> path.clusters().stream()),
                        filter("pair", views, path -> Stream.of(path.pair())),
                        filter("connection", views, path -> Stream.of(path.connection())),
                        filter("verdict", views, path -> Stream.of(path.verdict()))),
                views);
        return new HtmlTemplates().render("report/trace.html.ftl", page);
    }

    private static Figure figure(List<PathView> paths, Verdict verdict, String sign) {
        int number = (int) paths.stream()
                .filter(path -> path.verdict().equals(word(verdict)))
                .count();
        return new Figure(
                number,
                (number == 1 ? "path " : "paths ") + (number > 1 && verdict == Verdict.PASSES ? "pass" : word(verdict)),
                sign);
    }

    private static Filter filter(String name, List<PathView> paths, Function<PathView, Stream<String>> values) {
        return new Filter(
                name, List.copyOf(new TreeSet<>(paths.stream().flatMap(values).toList())));
    }

    private static PathView view(TracedPath path, SourceTexts texts) {
        return new PathView(
                VisibleText.of(path.pair()),
                path.connection().text(),
                path.transfer()
                        .map(transfer -> VisibleText.of(transfer.namespace()
                                + (transfer.namespace().equals(transfer.targetNamespace())
                                        ? ""
                                        : " to " + transfer.targetNamespace())
                                + ", " + transfer.endpoint().text()))
                        .orElse(""),
                word(path.verdict()),
                path.hops().stream()
                        .map(hop -> VisibleText.of(hop.cluster()))
                        .distinct()
                        .toList(),
                path.hops().stream().map(hop -> view(hop, texts)).toList());
    }

    private static HopView view(Hop hop, SourceTexts texts) {
        List<LineView> because = new ArrayList<>();
        hop.because()
                .forEach(at -> because.add(new LineView(
                        VisibleText.of(at.toString()),
                        texts.line(at.file(), at.line())
                                .map(line -> VisibleText.of(line.strip()))
                                .orElse(""))));
        return new HopView(
                hop.kind().text(),
                VisibleText.of(hop.cluster()),
                VisibleText.of(hop.object()),
                word(hop.verdict()),
                Sentence.of(hop.why()),
                because,
                hop.needs().stream().map(Sentence::of).toList());
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
