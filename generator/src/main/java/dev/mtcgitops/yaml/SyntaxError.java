package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Translates the parser's complaints into sentences, and into the place that a person has to change.
 *
 * @param lastQuoted the scalar before the error if it is in quotes
 * @param openBracket the innermost bracket that is open at the error
 */
record SyntaxError(
        Positions positions,
        Reporter reporter,
        @Nullable Location lastQuoted,
        @Nullable Location openBracket) {

    /** Reports {@code error}, at {@code here} if it does not know where it is. */
    void report(YamlEngineException error, Location here) {
        Location problem = here;
        Location context = here;
        String what = String.valueOf(error.getMessage());
        String where = "";
        if (error instanceof MarkedYamlEngineException marked) {
            problem = place(marked.getProblemMark().orElseThrow());
            context = marked.getContextMark().map(this::place).orElse(problem);
            what = String.valueOf(marked.getProblem());
            where = String.valueOf(marked.getContext());
        }
        if (what.startsWith("duplicate tag handle") || what.startsWith("found duplicate YAML directive")) {
            return; // Both directives are reported already.
        }
        if (what.startsWith("found unexpected end") || what.startsWith("found unexpected document")) {
            reporter.report(SyntaxProblems.unclosedQuote(), context);
        } else if (what.startsWith("expected <block end>")) {
            misplaced(SyntaxProblems.indentation(), problem);
        } else if (what.contains("(TAB)")) {
            reporter.report(SyntaxProblems.tab(), problem);
        } else if (what.contains("cannot start any token")) {
            reporter.report(SyntaxProblems.reservedStart(), problem);
        } else if (what.startsWith("found undefined tag handle")) {
            reporter.report(YamlProblems.tag(), where.isEmpty() ? problem : context);
        } else {
            byContext(what, where, context, problem);
        }
    }

    private void byContext(String what, String where, Location context, Location problem) {
        switch (where) {
            case "while parsing a flow sequence" -> bracket(context, problem, "]");
            case "while parsing a flow mapping" -> bracket(context, problem, "}");
            case "while scanning a simple key" -> reporter.report(SyntaxProblems.noColon(), context);
            case "while scanning a double-quoted scalar" -> reporter.report(SyntaxProblems.escape(), problem);
            case "while scanning an anchor" -> reporter.report(YamlProblems.anchor(), context);
            case "while scanning an alias" -> reporter.report(YamlProblems.alias(), context);
            case "while scanning a tag" -> reporter.report(YamlProblems.tag(), context);
            default -> byWords(what, where, context, problem);
        }
    }

    private void byWords(String what, String where, Location context, Location problem) {
        if (where.endsWith("directive")) {
            reporter.report(YamlProblems.directive(), context);
        } else if (what.equals("mapping values are not allowed here")) {
            misplaced(SyntaxProblems.valueNotAllowed(), problem);
        } else if (what.equals("sequence entries are not allowed here")) {
            misplaced(SyntaxProblems.itemNotAllowed(), problem);
        } else if (openBracket != null && openBracket.line() < problem.line()) {
            bracket(openBracket, problem, "]` or `}");
        } else {
            reporter.report(SyntaxProblems.syntax(sentence(what)), problem);
        }
    }

    private Location place(Mark mark) {
        return positions.of(mark, mark);
    }

    private void bracket(Location bracket, Location problem, String closing) {
        Location character =
                new Location(bracket.file(), bracket.line(), bracket.column(), bracket.line(), bracket.column() + 1);
        List<Related> related = List.of(new Related(problem, "It cannot go on like this here."));
        reporter.report(SyntaxProblems.unclosedBracket(closing), character, related);
    }

    private void misplaced(Problem otherwise, Location problem) {
        if (lastQuoted == null || lastQuoted.endLine() != problem.line()) {
            reporter.report(otherwise, problem);
        } else if (lastQuoted.line() == problem.line()) {
            reporter.report(SyntaxProblems.behindQuote(), problem);
        } else {
            List<Related> related = List.of(new Related(problem, "This text follows the closing quote."));
            reporter.report(SyntaxProblems.misplacedQuote(lastQuoted.endLine()), lastQuoted, related);
        }
    }

    /** The parser's own words on one line and without a full stop. */
    private static String sentence(String what) {
        String line = what.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
