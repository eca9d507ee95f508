package dev.mtcgitops.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One finding, the same in every output format.
 *
 * @param rule stable id such as {@code INPUT-003}; {@code docs/rules/<id>.md} explains it
 * @param severity error, warning or info
 * @param at where the user must change something
 * @param message one sentence that says what is wrong; free of credentials
 * @param hint what to do; may be empty
 * @param related further places, in the order in which they help
 */
public record Diagnostic(
        String rule, Severity severity, Location at, String message, String hint, List<Related> related) {

    /** The order of every report: file, line, column, rule, then all the rest, so that equal runs print equal reports. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing((Diagnostic d) -> d.at().file())
            .thenComparingInt(d -> d.at().line())
            .thenComparingInt(d -> d.at().column())
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::at)
            .thenComparing(Diagnostic::message)
            .thenComparing(Diagnostic::hint)
            .thenComparing(Diagnostic::severity)
            .thenComparing(d -> d.related().toString());

    public Diagnostic {
        message = Redaction.mask(message);
        hint = Redaction.mask(hint);
        related = List.copyOf(related);
    }

    /** {@code problem} at a place. */
    public static Diagnostic of(Problem problem, Location at, List<Related> related) {
        return new Diagnostic(problem.rule(), problem.severity(), at, problem.message(), problem.hint(), related);
    }

    /** {@code problem} at a place. */
    public static Diagnostic of(Problem problem, Location at) {
        return of(problem, at, List.of());
    }

    /** The same at another place. */
    public Diagnostic movedTo(Location place) {
        return new Diagnostic(rule, severity, place, message, hint, related);
    }

    /** The same with all its places, related ones too, as {@code moved} makes them. */
    public Diagnostic moved(UnaryOperator<Location> moved) {
        return new Diagnostic(
                rule,
                severity,
                moved.apply(at),
                message,
                hint,
                related.stream()
                        .map(place -> new Related(moved.apply(place.at()), place.message()))
                        .toList());
    }

    /** The same with a further place. */
    Diagnostic with(Related further) {
        return new Diagnostic(
                rule,
                severity,
                at,
                message,
                hint,
                Stream.concat(related.stream(), Stream.of(further)).toList());
    }

    /** Written out as in {@link Location}. */
    @Override
    public int hashCode() {
        return at.hashCode() * 31 + message.hashCode();
    }
}
