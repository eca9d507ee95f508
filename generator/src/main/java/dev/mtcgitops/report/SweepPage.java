package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.template.HtmlTemplates;
import java.io.IOException;
import java.util.List;

/**
 * What {@code report/sweep.html.ftl} sees: a sweep as one page.
 *
 * @param assets its style and script
 * @param rows the versions
 */
public record SweepPage(Assets assets, List<RowView> rows) {
    /**
     * A version.
     *
     * @param version the version
     * @param objects how many objects differ
     * @param begins what begins to be found
     * @param ends what ends to be found
     */
    public record RowView(String version, String objects, List<FindingView> begins, List<FindingView> ends) {}

    /** Prints {@code sweep} to {@code out}. */
    static void print(Sweep sweep, Appendable out) throws IOException {
        SourceTexts none = new SourceTexts();
        List<RowView> rows = sweep.rows().stream()
                .map(row -> new RowView(
                        row.version(),
                        row.change().map(SweepReport::counts).orElse("does not render"),
                        FindingView.of(row.findings().added(), none),
                        FindingView.of(row.findings().resolved(), none)))
                .toList();
        out.append(new HtmlTemplates().render("report/sweep.html.ftl", new SweepPage(Assets.load(), rows)));
    }
}
