package dev.mtcgitops.diagnostic;

/**
 * What a rule says.
 *
 * @param id stable id, such as {@code YAML-003}
 * @param severity how bad it is
 * @param message what is wrong, with argument places
 * @param hint what to do, with argument places; may be empty
 */
public record RuleText(String id, Severity severity, String message, String hint) {}
