package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Things that tools put into a text and a later step should have removed: markers of a merge, places of a template. */
public final class Leftovers {
    /** As Git writes them, which always begin a line. */
    private static final Pattern MARKER =
            Pattern.compile("^(?:<{7}|\\|{7}|={7}|>{7})(?: [^\r\n]*)?$", Pattern.MULTILINE);

    static final Pattern TEMPLATE =
            Pattern.compile("\\$?\\{\\{.{0,200}?}}|\\{%.{0,200}?%}|<%.{0,200}?%>|\\$\\{[A-Za-z_][A-Za-z0-9_.]{0,99}}");

    private Leftovers() {}

    /** The problem that {@code text} holds a place of a template, where that explains why it is refused. */
    public static Optional<Problem> template(String text) {
        return TEMPLATE.matcher(text)
                .results()
                .findFirst()
                .map(place -> YamlProblems.template(Characters.abbreviate(place.group())));
    }

    /** Reports each conflict of a merge; false if there is none. */
    static boolean reportConflicts(String file, String text, Reporter reporter) {
        List<MatchResult> markers = text.contains("<<<<<<<") || text.contains(">>>>>>>") || text.contains("=======")
                ? MARKER.matcher(text).results().toList()
                : List.of();
        for (int i = 0, next; i < markers.size(); i = next) {
            next = i + 1;
            while (next < markers.size() && kind(markers.get(next)) != '<' && kind(markers.get(next - 1)) != '>') {
                next++;
            }
            MatchResult first = markers.get(i);
            MatchResult last = markers.get(next - 1);
            reporter.report(
                    YamlProblems.mergeConflict(Characters.abbreviate(first.group())),
                    Characters.locate(file, text, first.start(), first.end()),
                    next == i + 1
                            ? List.of()
                            : List.of(new Related(
                                    Characters.locate(file, text, last.start(), last.end()),
                                    "The conflict ends here.")));
        }
        return !markers.isEmpty();
    }

    private static char kind(MatchResult marker) {
        return marker.group().charAt(0);
    }
}
