package dev.mtcgitops.model;

import static dev.mtcgitops.diagnostic.Quoted.quoted;

import dev.mtcgitops.diagnostic.Problem;

/** What can be wrong with the value of a MigrationController variable, whatever the cluster. */
final class ValueProblems {
    private static final String RANGE = "MTC-VAR-009";
    private static final String TYPE = "MTC-VAR-012";
    private static final String TEMPLATE = "MTC-VAR-014";

    private ValueProblems() {}

    static Problem notPositive(String variable) {
        return Problem.of(
                RANGE,
                quoted(variable) + " takes an integer from 1 to 999999999.",
                "Otherwise mig-controller or Velero exits at start, fails or drops the value; there is no value for unlimited.");
    }

    static Problem notPercentage(String variable) {
        return Problem.of(
                RANGE,
                quoted(variable) + " takes an integer from 1 to 99.",
                "Otherwise mig-controller exits at start or ignores the value.");
    }

    static Problem notBoolean(String variable) {
        return Problem.of(
                TYPE,
                quoted(variable) + " takes `true` or `false`, without quotes.",
                "The operator takes any text for true, also `\"false\"`.");
    }

    static Problem notList(String variable, String of, String example) {
        return Problem.of(
                TYPE,
                quoted(variable) + " takes a list of " + of + ".",
                "The operator joins a text letter by letter; write " + quoted(example) + ".");
    }

    static Problem badItem(String variable, String of, String how) {
        return Problem.of(
                TYPE,
                "The list " + quoted(variable) + " takes " + of + " only.",
                "Correct this item, or remove it; " + how + ".");
    }

    static Problem wrongType(String variable, String wanted) {
        return Problem.of(TYPE, quoted(variable) + " takes " + wanted + ".", "");
    }

    /** The {@code problem} of a value that would be right with quotes, or without the quotes that it has. */
    static Problem misquoted(Problem problem, String value, boolean quotes) {
        return Problem.of(
                problem.rule(),
                problem.message(),
                (quotes ? "Write it without quotes: " + quoted(value) : "Quote it: " + quoted("\"" + value + "\""))
                        + "."
                        + (problem.hint().isEmpty() ? "" : " " + problem.hint()));
    }

    static Problem breaksQuotes(String variable) {
        return Problem.of(
                TEMPLATE,
                "The operator pastes " + quoted(variable)
                        + " between double quotes, where this value breaks or becomes another one.",
                "Write it without double quotes, backslashes and line breaks.");
    }

    static Problem breaksUnquoted(String variable) {
        return Problem.of(
                TEMPLATE,
                "The operator pastes " + quoted(variable)
                        + " into YAML without quotes, where this list is not read as text.",
                "A single item may not read as a number or a boolean.");
    }

    static Problem badGroups(String variable) {
        return Problem.of(
                "SG-001",
                quoted(variable) + " takes integers from 0 to 2147483647 with commas between.",
                "Write `\"1000,2000\"`, without blanks; mig-controller exits at start when it reads anything else.");
    }

    static Problem breaksTemplate(String variable) {
        return Problem.of(
                "NOPROXY-002",
                "The operator pastes " + quoted(variable)
                        + " into YAML without quotes, where this value breaks or becomes another one.",
                "Let it begin with a name or an address: `localhost,*` instead of `*`, `.example.com` instead of `*.example.com`.");
    }

    static Problem unknownEndpoint(String word, String hint) {
        return Problem.of(
                "EP-001",
                quoted(word) + " is not an endpoint type.",
                hint + " The names are case-sensitive, and mig-controller silently takes any other as `Route`.");
    }
}
