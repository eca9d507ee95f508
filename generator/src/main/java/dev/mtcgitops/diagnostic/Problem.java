package dev.mtcgitops.diagnostic;

/**
 * One way to break a rule, in the sentences that a user reads; a {@link Diagnostic} is a problem at a place.
 *
 * <p>A problem is made by a static method with typed parameters in a class named {@code …Problems} beside the code that finds it; its id,
 * severity and title stand on the rule's {@link RulePage}. The source line is printed beside it, so no sentence repeats it. A sentence begins
 * with a capital and ends with a full stop; names and values of a user are {@link Quoted}. A sentence itself holds no {@code @}: what stands
 * before one is blacked out like a credential.
 *
 * @param rule id of the rule, such as {@code YAML-003}
 * @param severity how bad it is
 * @param message what is wrong, one sentence
 * @param hint what to do; may be longer, or empty
 */
public record Problem(String rule, Severity severity, String message, String hint) {
    /** A problem of the severity that the rule's page names first. */
    public static Problem of(String rule, String message, String hint) {
        return new Problem(rule, RulePage.severity(rule), message, hint);
    }

    /** The same problem with another severity that the rule's page names. */
    public Problem as(Severity other) {
        return new Problem(rule, other, message, hint);
    }
}
