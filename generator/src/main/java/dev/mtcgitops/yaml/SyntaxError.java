package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.YamlRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Translates the parser's complaints into sentences, and into the place that a person has to change.
 *
 * @param lastQuoted the scalar before the mistake if it stands in quotes
 * @param openBracket the innermost bracket that is open at the mistake
 */
record SyntaxError(
        Positions positions,
        Problems problems,
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
        YamlRule rule = rule(what, where);
        switch (rule) {
            case UNCLOSED_BRACKET -> bracket(context, problem, where.endsWith("sequence") ? "]" : "}");
            case UNCLOSED_QUOTE, NO_COLON, ANCHOR, ALIAS -> report(rule, context);
            case TAG, DIRECTIVE -> report(rule, where.isEmpty() ? problem : context);
            case INDENTATION, ITEM_NOT_ALLOWED, VALUE_NOT_ALLOWED -> misplaced(rule, problem);
            case SYNTAX -> {
                if (openBracket != null && openBracket.line() < problem.line()) {
                    bracket(openBracket, problem, "]` or `}");
                } else {
                    report(rule, problem, sentence(what));
                }
            }
            default -> report(rule, problem);
        }
    }

    private Location place(Mark mark) {
        return positions.of(mark, mark);
    }

    private void bracket(Location bracket, Location problem, String closing) {
        Location character =
                new Location(bracket.file(), bracket.line(), bracket.column(), bracket.line(), bracket.column() + 1);
        List<Related> related = List.of(new Related(problem, "It cannot go on like this here."));
        problems.report(YamlRule.UNCLOSED_BRACKET, character, related, closing);
    }

    private void misplaced(YamlRule rule, Location problem) {
        if (lastQuoted == null || lastQuoted.endLine() != problem.line()) {
            report(rule, problem);
        } else if (lastQuoted.line() == problem.line()) {
            report(YamlRule.BEHIND_QUOTE, problem);
        } else {
            List<Related> related = List.of(new Related(problem, "This stands behind the closing quote."));
            problems.report(YamlRule.MISPLACED_QUOTE, lastQuoted, related, lastQuoted.endLine());
        }
    }

    private void report(YamlRule rule, Location at, Object... arguments) {
        problems.report(rule, at, List.of(), arguments);
    }

    /** The parser's own words on one line and without a full stop. */
    private static String sentence(String what) {
        String line = what.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }

    private static YamlRule rule(String what, String where) {
        if (what.startsWith("found unexpected end") || what.startsWith("found unexpected document")) {
            return YamlRule.UNCLOSED_QUOTE;
        }
        if (what.startsWith("expected <block end>")) {
            return YamlRule.INDENTATION;
        }
        if (what.contains("(TAB)")) {
            return YamlRule.TAB;
        }
        if (what.contains("cannot start any token")) {
            return YamlRule.RESERVED_START;
        }
        if (what.startsWith("found undefined tag handle")) {
            return YamlRule.TAG;
        }
        return switch (where) {
            case "while parsing a flow sequence", "while parsing a flow mapping" -> YamlRule.UNCLOSED_BRACKET;
            case "while scanning a simple key" -> YamlRule.NO_COLON;
            case "while scanning a double-quoted scalar" -> YamlRule.ESCAPE;
            case "while scanning an anchor" -> YamlRule.ANCHOR;
            case "while scanning an alias" -> YamlRule.ALIAS;
            case "while scanning a tag" -> YamlRule.TAG;
            default -> byProblem(what, where);
        };
    }

    private static YamlRule byProblem(String what, String where) {
        if (where.endsWith("directive")) {
            return YamlRule.DIRECTIVE;
        }
        return switch (what) {
            case "mapping values are not allowed here" -> YamlRule.VALUE_NOT_ALLOWED;
            case "sequence entries are not allowed here" -> YamlRule.ITEM_NOT_ALLOWED;
            default -> YamlRule.SYNTAX;
        };
    }
}
