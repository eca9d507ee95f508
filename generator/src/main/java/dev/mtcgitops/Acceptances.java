package dev.mtcgitops;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Acceptance;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Subjects;
import java.util.List;
import java.util.Optional;

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
        all.stream()
                .filter(acceptance -> ABOUT_PLACES.stream()
                        .noneMatch(family -> acceptance.rule().value().startsWith(family)))
                .filter(acceptance -> accepted.stream().noneMatch(diagnostic -> covers(acceptance, diagnostic)))
                .forEach(acceptance -> found.report(
                        PipelineProblems.acceptsNothing(acceptance.rule().value()),
                        acceptance.rule().at()));
    }

    private boolean covers(Acceptance acceptance, Diagnostic diagnostic) {
        return diagnostic.rule().equals(acceptance.rule().value()) && acceptance.isAbout(subjects.at(diagnostic.at()));
    }
}
