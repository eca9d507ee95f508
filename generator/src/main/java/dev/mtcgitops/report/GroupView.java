package dev.mtcgitops.report;

import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.InputLine;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.report.LineDiff.Hunk;
import dev.mtcgitops.report.LineDiff.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal changes on a page.
 *
 * @param change what happens
 * @param kind the kind of the object
 * @param namespace its namespace; empty where it has none
 * @param name its name
 * @param clusters the clusters; none for a control object
 * @param oldPath the path that its file leaves; empty where it stays
 * @param path the path of its file; empty where there are several
 * @param inputs the input lines behind it, the first of them
 * @param moreInputs how many there are beside these
 * @param hunks the old and new YAML
 */
public record GroupView(
        String change,
        String kind,
        String namespace,
        String name,
        List<String> clusters,
        String oldPath,
        String path,
        List<InputView> inputs,
        int moreInputs,
        List<HunkView> hunks) {
    private static final int CONTEXT = 3;
    /** So many input lines of one group are shown: equal changes of hundreds of clusters may have thousands. */
    private static final int FEW = 40;

    /**
     * A line of the input.
     *
     * @param sign what happens to it
     * @param place where it is
     * @param text the line
     */
    public record InputView(String sign, String place, String text) {}

    /**
     * A hunk.
     *
     * @param header where it begins
     * @param blocks its lines, those of one sign together
     */
    public record HunkView(String header, List<BlockView> blocks) {}

    /**
     * Lines of one sign.
     *
     * @param sign what happens to them
     * @param text the lines, each with its sign
     */
    public record BlockView(String sign, String text) {}

    static GroupView of(Group group, List<InputLine> inputs) {
        ObjectChange first = group.first();
        boolean one = group.changes().size() == 1;
        return new GroupView(
                group.kind().text(),
                VisibleText.of(group.id().kind()),
                VisibleText.of(group.id().namespace()),
                VisibleText.of(group.id().name()),
                group.clusters().stream().map(VisibleText::of).toList(),
                one ? first.oldPath().map(VisibleText::of).orElse("") : "",
                one ? VisibleText.of(first.path()) : "",
                inputs.stream()
                        .limit(FEW)
                        .map(line -> new InputView(
                                sign(line.sign()), VisibleText.of(line.place()), VisibleText.of(line.text())))
                        .toList(),
                Math.max(0, inputs.size() - FEW),
                LineDiff.of(first.before(), first.after(), CONTEXT).stream()
                        .map(GroupView::hunk)
                        .toList());
    }

    private static HunkView hunk(Hunk hunk) {
        List<BlockView> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hunk.lines().size(); i++) {
            Line line = hunk.lines().get(i);
            text.append(line).append('\n');
            if (i == hunk.lines().size() - 1 || hunk.lines().get(i + 1).sign() != line.sign()) {
                blocks.add(new BlockView(sign(line.sign()), text.toString()));
                text.setLength(0);
            }
        }
        return new HunkView(hunk.header(), blocks);
    }

    private static String sign(char sign) {
        return switch (sign) {
            case '+' -> "ins";
            case '-' -> "del";
            default -> "ctx";
        };
    }
}
