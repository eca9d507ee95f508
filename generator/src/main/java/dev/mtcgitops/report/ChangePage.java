package dev.mtcgitops.report;

import dev.mtcgitops.change.ChangeSummary;
import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.InputLines;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.report.ChangeReport.Findings;
import dev.mtcgitops.template.HtmlTemplates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What {@code report/change.html.ftl} sees: a change as one page.
 *
 * @param assets its style and script
 * @param summary the change in one sentence
 * @param figures the numbers of it
 * @param effects what it does on the clusters
 * @param traffic what it opens and closes
 * @param added findings of the new state only
 * @param resolved findings of the old state only
 * @param map the fleet
 * @param filters what the groups can be chosen by
 * @param groups the objects that differ, equal changes together
 */
public record ChangePage(
        Assets assets,
        String summary,
        List<Figure> figures,
        List<FindingView> effects,
        List<TrafficView> traffic,
        List<FindingView> added,
        List<FindingView> resolved,
        MapView map,
        List<Filter> filters,
        List<GroupView> groups) {
    /**
     * A number.
     *
     * @param number the number
     * @param label of what
     * @param sign how it is coloured
     */
    public record Figure(int number, String label, String sign) {}

    /**
     * A list to choose from.
     *
     * @param name what is chosen
     * @param values the values
     */
    public record Filter(String name, List<String> values) {}

    /** Prints {@code report} to {@code out}. */
    static void print(ChangeReport report, ChangePresentation how, Appendable out) throws IOException {
        out.append(new HtmlTemplates().render("report/change.html.ftl", of(report, how)));
    }

    private static ChangePage of(ChangeReport report, ChangePresentation how) {
        InputLines lines = new InputLines(how.before().input(), how.after().input());
        List<GroupView> groups = new ArrayList<>();
        for (Group group : report.change().groups()) {
            groups.add(GroupView.of(group, lines.of(group)));
        }
        Findings findings = report.findings().orElseGet(() -> new Findings(List.of(), List.of()));
        return new ChangePage(
                Assets.load(),
                report.change().summary().toString(),
                figures(report.change().summary()),
                FindingView.of(report.change().effects(), how.newTexts()),
                NetworkRow.of(report.change().network()).stream()
                        .map(TrafficView::of)
                        .toList(),
                FindingView.of(findings.added(), how.newTexts()),
                FindingView.of(findings.resolved(), how.oldTexts()),
                MapLayout.of(FleetMap.of(report.change(), how.before(), how.after()), "changed object"),
                List.of(
                        filter("cluster", groups, group -> group.clusters().stream()),
                        filter("kind", groups, group -> Stream.of(group.kind())),
                        filter("namespace", groups, group -> Stream.of(group.namespace())),
                        filter("change", groups, group -> Stream.of(group.change()))),
                groups);
    }

    private static Filter filter(String name, List<GroupView> groups, Function<GroupView, Stream<String>> values) {
        TreeSet<String> sorted = new TreeSet<>();
        groups.stream().flatMap(values).filter(value -> !value.isEmpty()).forEach(sorted::add);
        return new Filter(name, List.copyOf(sorted));
    }

    private static List<Figure> figures(ChangeSummary summary) {
        return Stream.of(
                        new Figure(summary.clusters().changed(), "clusters changed", "ctx"),
                        new Figure(summary.clusters().added(), "clusters added", "ins"),
                        new Figure(summary.clusters().removed(), "clusters removed", "del"),
                        new Figure(summary.count(Kind.CREATE), "objects created", "ins"),
                        new Figure(summary.count(Kind.UPDATE), "objects updated", "ctx"),
                        new Figure(summary.count(Kind.DELETE), "objects deleted", "del"),
                        new Figure(summary.count(Kind.MOVE), "objects moved", "ctx"),
                        new Figure(summary.unchanged(), "objects unchanged", "none"))
                .filter(figure -> figure.number() > 0)
                .toList();
    }
}
