package dev.mtcgitops.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** The places of a template that make one text something else than its author meant; of each line, the first is reported. */
final class TemplatePlaces {
    private final String text;
    private final Positions positions;
    private final Reporter reporter;
    private int reported = -1;

    TemplatePlaces(String text, Positions positions, Reporter reporter) {
        this.text = text;
        this.positions = positions;
        this.reporter = reporter;
    }

    /** Reports the place that explains {@code error}; false if there is none. */
    boolean explain(MarkedYamlEngineException error) {
        return Stream.of(error.getProblemMark(), error.getContextMark())
                .flatMap(Optional::stream)
                .anyMatch(mark -> report(mark.getLine(), 0));
    }

    /** Reports the first place on a line, from a column on; both count from 0. */
    boolean report(int line, int column) {
        if (line == reported) {
            return true;
        }
        String there = text.lines().skip(line).findFirst().orElse("");
        Matcher place = Leftovers.TEMPLATE.matcher(there);
        if (!place.find(there.offsetByCodePoints(0, column))) {
            return false;
        }
        reported = line;
        reporter.report(
                YamlProblems.template(Characters.abbreviate(place.group())),
                positions.of(mark(there, line, place.start()), mark(there, line, place.end())));
        return true;
    }

    private static Mark mark(String text, int line, int index) {
        return new Mark("", index, line, text.codePointCount(0, index), new int[0], 0);
    }
}
