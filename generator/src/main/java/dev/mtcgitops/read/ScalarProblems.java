package dev.mtcgitops.read;

import static dev.mtcgitops.read.Shown.shown;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.OcCommand;
import java.util.Locale;

/** What can be wrong with a single value. */
final class ScalarProblems {
    private ScalarProblems() {}

    static Problem wrongType(String field, String wanted, String given, String hint) {
        return Problem.of("INPUT-012", shown(field) + " takes " + wanted + ", not " + given + ".", hint);
    }

    static Problem noValue(String field) {
        return Problem.of("INPUT-012", shown(field) + " has no value.", "Give it one, or remove the key.");
    }

    /** @param number the number that is read, if it is written otherwise than the text */
    static Problem numberForText(String text, String number) {
        return Problem.of(
                "INPUT-013",
                shown(text) + (number.equals(text) ? " is a number" : " is the number " + number) + ": quote it.",
                "Write `\"" + Shown.quoted(text) + "\"`, so that every reader takes it as text.");
    }

    static Problem booleanForText(String text) {
        return Problem.of(
                "INPUT-013",
                shown(text) + " is a truth value here: quote it.",
                "Write `\"" + Shown.quoted(text) + "\"`, so that every reader takes it as text.");
    }

    static Problem notOneOf(String text, String field, String hint) {
        return Problem.of("INPUT-014", shown(text) + " is not a value of " + shown(field) + ".", hint);
    }

    static Problem outOfRange(String field, long from, long to) {
        return Problem.of("INPUT-015", shown(field) + " takes an integer from " + from + " to " + to + ".", "");
    }

    static Problem emptyList(String field, String otherwise) {
        return Problem.of("INPUT-016", shown(field) + " is empty.", "Give it an item" + otherwise + ".");
    }

    static Problem badName(String name) {
        String meant = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return Problem.of(
                "INPUT-017",
                shown(name) + " is no valid name.",
                (Labels.isDnsLabel(meant) ? "Did you mean " + shown(meant) + "? " : "")
                        + "Names are DNS-1123 labels: at most 63 lower-case letters, digits and `-`, beginning and ending with a letter or digit.");
    }

    static Problem badSubdomain(String name) {
        return Problem.of(
                "INPUT-017",
                shown(name) + " is no valid name.",
                "This name is a DNS-1123 subdomain: at most 253 lower-case letters, digits, `-` and `.`, such as `ocp-4.1-manual-proxy`; every part between dots begins and ends with a letter or digit.");
    }

    static Problem badDnsName(String name) {
        return Problem.of(
                "INPUT-032",
                shown(name) + " is no DNS name.",
                "Write a name such as `www.example.com`, without scheme and port.");
    }

    static Problem badLabelKey(String key) {
        return Problem.of(
                "INPUT-019",
                shown(key) + " is no valid label key.",
                "A label key is an optional DNS name with `/`, then at most 63 letters, digits, `-`, `_` and `.`, beginning and ending with a letter or digit.");
    }

    static Problem badLabelValue(String value) {
        return Problem.of(
                "INPUT-019",
                shown(value) + " is no valid label value.",
                "A label value has at most 63 letters, digits, `-`, `_` and `.`, and begins and ends with a letter or digit.");
    }

    static Problem badVersion(String text, String product, String example) {
        return Problem.of(
                "INPUT-020", shown(text) + " is no " + product + " version.", "Write " + shown(example) + ".");
    }

    static Problem noPatchLevel(String line) {
        return Problem.of(
                "INPUT-020",
                shown(line) + " lacks the patch level of an MTC version.",
                "Write the whole version that runs, such as " + shown("\"" + line + ".0\"") + "."
                        + OcCommand.hint("mtc"));
    }

    static Problem unknownVersion(String product, Object version, Object nearest, String known) {
        return Problem.of(
                "INPUT-020",
                product + " " + version + " is not known; the nearest known release is " + nearest + ".",
                known);
    }

    static Problem newerVersion(String product, Object version, Object nearest) {
        return Problem.of(
                "INPUT-021",
                product + " " + version + " is newer than this release knows; it is treated like " + nearest + ".",
                "Check the rendered manifests, and look for a newer mtc-gitops.");
    }

    static Problem badDuration(String text) {
        return Problem.of(
                "INPUT-041",
                shown(text) + " is no duration.",
                "Write a number and `s`, `m` or `h`, such as `10m` or `1h30m`.");
    }

    /** A variable that follows from {@code fields}, which are in backquotes. */
    static Problem ownField(String variable, String fields) {
        return Problem.of("MTC-VAR-008", shown(variable) + " has a field of its own.", "Use " + fields + ".");
    }
}
