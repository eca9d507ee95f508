package dev.mtcgitops.model;

import java.util.Collection;
import java.util.List;

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

    private static boolean names(List<Located<String>> wildcards, Collection<String> names) {
        return wildcards.isEmpty() || names.stream().anyMatch(name -> Wildcard.admits(wildcards, name));
    }
}
