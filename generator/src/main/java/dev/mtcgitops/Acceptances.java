package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Acceptance;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Subject;
import dev.mtcgitops.model.Subjects;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings and infos that the Delivery of a fleet accepts. */
record Acceptances(List<Acceptance> all, Subjects subjects) {
    /** Families of rules that look at the place of the tree, of which a run may see nothing. */
    private static final List<String> ABOUT_PLACES = List.of("CHANGE-", "GIT-");

    static Acceptances of(Fleet fleet) {
        return new Acceptances(fleet.delivery().map(Delivery::accepted).orElse(List.of()), fleet.subjects());
    }

    /** The reason to accept {@code diagnostic}. */
    Optional<Related> reason(Diagnostic diagnostic) {
        return all.stream()
                .filter(acceptance -> covers(acceptance, diagnostic))
                .findFirst()
                .map(Acceptance::reason)
                .map(reason -> new Related(reason.at(), "Accepted: " + reason.value()));
    }

    /** Reports each that accepts nothing of what was found in a whole fleet. */
    void checkUse(Diagnostics found) {
        List<Diagnostic> accepted = found.accepted();
        List<Diagnostic> others = found.sorted();
        all.stream()
                .filter(acceptance -> ABOUT_PLACES.stream()
                        .noneMatch(family -> acceptance.rule().value().startsWith(family)))
                .filter(acceptance -> accepted.stream().noneMatch(diagnostic -> covers(acceptance, diagnostic)))
                .forEach(acceptance -> reportUnused(acceptance, others, found));
    }

    private void reportUnused(Acceptance acceptance, List<Diagnostic> others, Diagnostics into) {
        String rule = acceptance.rule().value();
        List<Subject> ofRule = others.stream()
                .filter(diagnostic -> diagnostic.rule().equals(rule))
                .map(diagnostic -> subjects.at(diagnostic.at()))
                .toList();
        Optional<Located<String>> name = ofRule.isEmpty() ? Optional.empty() : acceptance.nameOfNone(ofRule);
        Collection<String> candidates = name.isEmpty()
                ? others.stream().map(Diagnostic::rule).collect(Collectors.toCollection(TreeSet::new))
                : ofRule.stream()
                        .flatMap(subject -> Stream.of(subject.clusters(), subject.pairs(), subject.namespaces()))
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
        Located<String> at = name.orElse(acceptance.rule());
        String meant = ofRule.isEmpty() || name.isPresent() ? Suggestion.didYouMean(at.value(), candidates) : "";
        into.report(PipelineProblems.acceptsNothing(rule, meant), at.at());
    }

    private boolean covers(Acceptance acceptance, Diagnostic diagnostic) {
        return diagnostic.rule().equals(acceptance.rule().value()) && acceptance.isAbout(subjects.at(diagnostic.at()));
    }
}
