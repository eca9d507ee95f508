package dev.mtcgitops.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Warnings and infos of a rule that somebody has looked at and taken responsibility for.
 *
 * @param rule the id of the rule
 * @param clusters names of the clusters that they are about, {@code *} as a wildcard; empty for all
 * @param pairs names of pairs, likewise
 * @param namespaces names of namespaces, likewise
 * @param reason why they are accepted
 */
public record Acceptance(
        Located<String> rule,
        List<Located<String>> clusters,
        List<Located<String>> pairs,
        List<Located<String>> namespaces,
        Located<String> reason) {
    /** Whether what {@code subject} says is meant. */
    public boolean isAbout(Subject subject) {
        return names(clusters, subject.clusters())
                && names(pairs, subject.pairs())
                && names(namespaces, subject.namespaces());
    }

    /** The first name that none of {@code subjects} has. */
    public Optional<Located<String>> nameOfNone(Collection<Subject> subjects) {
        return Stream.of(
                        ofNone(clusters, subjects, Subject::clusters),
                        ofNone(pairs, subjects, Subject::pairs),
                        ofNone(namespaces, subjects, Subject::namespaces))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Located<String>> ofNone(
            List<Located<String>> wildcards, Collection<Subject> subjects, Function<Subject, Set<String>> names) {
        return wildcards.stream()
                .filter(wildcard -> subjects.stream()
                        .flatMap(subject -> names.apply(subject).stream())
                        .noneMatch(name -> Wildcard.admits(List.of(wildcard), name)))
                .findFirst();
    }

    private static boolean names(List<Located<String>> wildcards, Collection<String> names) {
        return wildcards.isEmpty() || names.stream().anyMatch(name -> Wildcard.admits(wildcards, name));
    }
}
