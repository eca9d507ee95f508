package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.rule.YamlRule;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Translates the parser's complaints into sentences, and into the place that a person has to change. */
final class SyntaxError {
    private SyntaxError() {}

    static void report(YamlEngineException error, Positions positions, Problems problems) {
        if (!(error instanceof MarkedYamlEngineException marked)
                || marked.getProblemMark().isEmpty()) {
            problems.report(YamlRule.SYNTAX, Location.NONE, List.of(), String.valueOf(error.getMessage()));
            return;
        }
        Mark problemMark = marked.getProblemMark().get();
        Location problem = positions.of(problemMark, problemMark);
        Location context =
                marked.getContextMark().map(mark -> positions.of(mark, mark)).orElse(problem);
        String what = String.valueOf(marked.getProblem());
        String where = String.valueOf(marked.getContext());
        YamlRule rule = rule(what, where);
        switch (rule) {
            case UNCLOSED_QUOTE, NO_COLON -> problems.report(rule, context, List.of());
            case UNCLOSED_BRACKET ->
                problems.report(
                        rule,
                        context,
                        List.of(new Related(problem, "It could not be continued here.")),
                        where.endsWith("sequence") ? "]" : "}");
            default -> problems.report(rule, problem, List.of(), what);
        }
    }

    private static YamlRule rule(String what, String where) {
        if (where.endsWith("quoted scalar")
                && (what.startsWith("found unexpected end") || what.startsWith("found unexpected document"))) {
            return YamlRule.UNCLOSED_QUOTE;
        }
        if (where.startsWith("while parsing a flow ")) {
            return YamlRule.UNCLOSED_BRACKET;
        }
        if (what.contains("(TAB)")) {
            return YamlRule.TAB;
        }
        if (what.endsWith("cannot start any token. (Do not use") || what.contains("cannot start any token")) {
            return YamlRule.RESERVED_START;
        }
        if (what.startsWith("found unknown escape") || what.startsWith("expected escape sequence")) {
            return YamlRule.ESCAPE;
        }
        if (where.equals("while scanning a simple key")) {
            return YamlRule.NO_COLON;
        }
        if (what.startsWith("expected <block end>")) {
            return YamlRule.INDENTATION;
        }
        return switch (what) {
            case "mapping values are not allowed here" -> YamlRule.VALUE_NOT_ALLOWED;
            case "sequence entries are not allowed here" -> YamlRule.ITEM_NOT_ALLOWED;
            default -> YamlRule.SYNTAX;
        };
    }
}
