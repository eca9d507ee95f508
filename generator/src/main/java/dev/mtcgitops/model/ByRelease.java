package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that changes with the release of MTC, written like {@code 400m, 100m since 1.6}.
 *
 * @param steps what holds from which version on, oldest first
 */
record ByRelease(List<Step> steps) {
    private static final String SINCE = " since ";
    private static final MtcVersion FIRST = new MtcVersion(0, 0, 0);

    record Step(MtcVersion since, String text) {}

    /** The value of {@code text}; nothing for {@code -}. */
    static ByRelease of(String text) {
        List<Step> steps = new ArrayList<>();
        if (!text.equals("-")) {
            for (String step : text.split(", ")) {
                int since = step.indexOf(SINCE);
                steps.add(
                        since < 0
                                ? new Step(FIRST, step)
                                : new Step(
                                        MtcVersion.parseBound(step.substring(since + SINCE.length()))
                                                .orElseThrow(),
                                        step.substring(0, since)));
            }
        }
        return new ByRelease(List.copyOf(steps));
    }

    Optional<String> in(MtcVersion version) {
        return steps.stream()
                .filter(step -> step.since().compareTo(version) <= 0)
                .reduce((older, newer) -> newer)
                .map(Step::text);
    }
}
