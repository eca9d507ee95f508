package dev.mtcgitops.diagnostic;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Collects the findings of a run, from any thread; what is read out is sorted and free of repetitions. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new HashSet<>();
    private Function<Diagnostic, Optional<Related>> acceptance = diagnostic -> Optional.empty();

    /** Reports {@code problem} at a place. */
    public void report(Problem problem, Location at) {
        add(Diagnostic.of(problem, at));
    }

    /** Reports {@code problem} at a place that disagrees with, or is explained by, others. */
    public void report(Problem problem, Location at, List<Related> related) {
        add(Diagnostic.of(problem, at, related));
    }

    /** Adds one finding. */
    public synchronized void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    /** Adds the findings of another collector. */
    public synchronized void addAll(Collection<Diagnostic> diagnostics) {
        found.addAll(diagnostics);
    }

    /** Whether anything of severity error was reported. */
    public synchronized boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }

    /** Sets apart the warnings and infos for which {@code acceptance} has a reason. */
    public synchronized void accept(Function<Diagnostic, Optional<Related>> acceptance) {
        this.acceptance = acceptance;
    }

    /** The first error in the order of {@link #sorted}. */
    public Optional<Diagnostic> firstError() {
        return sorted().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .findFirst();
    }

    /** All diagnostics that nobody accepted, in report order. */
    public synchronized List<Diagnostic> sorted() {
        return found.stream()
                .filter(diagnostic -> reason(diagnostic).isEmpty())
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** The accepted diagnostics in report order, each with the reason as its last place. */
    public synchronized List<Diagnostic> accepted() {
        return found.stream()
                .flatMap(diagnostic -> reason(diagnostic).map(diagnostic::with).stream())
                .sorted(Diagnostic.ORDER)
                .toList();
    }

    /** Whether somebody accepted {@code diagnostic}, wherever it was found. */
    public synchronized boolean isAccepted(Diagnostic diagnostic) {
        return reason(diagnostic).isPresent();
    }

    private Optional<Related> reason(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR ? Optional.empty() : acceptance.apply(diagnostic);
    }
}
