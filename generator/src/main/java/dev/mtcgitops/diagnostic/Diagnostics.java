package dev.mtcgitops.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the findings of a run, from any thread; what is read out is sorted and free of repetitions. */
public final class Diagnostics {
    private final Set<Diagnostic> found = new HashSet<>();

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

    /** All findings in report order. */
    public synchronized List<Diagnostic> sorted() {
        List<Diagnostic> list = new ArrayList<>(found);
        list.sort(Diagnostic.ORDER);
        return List.copyOf(list);
    }
}
