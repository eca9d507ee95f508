package dev.mtcgitops.network;

import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.LabelSelector.Requirement;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The labels of a pod or a namespace, as far as they are known.
 *
 * @param labels those that are known
 * @param others the keys of labels that it may have as well
 */
public record Labelled(Map<String, String> labels, Predicate<String> others) {
    public Labelled {
        labels = Map.copyOf(labels);
    }

    /** Labels to which people may have added any others. */
    public static Labelled atLeast(Map<String, String> labels) {
        return new Labelled(labels, key -> true);
    }

    /** Whether {@code selector} selects it. */
    Match isSelectedBy(WrittenSelector selector) {
        return Match.all(selector.terms().stream().map(term -> matches(term.value())));
    }

    private Match matches(Requirement term) {
        if (!labels.containsKey(term.key()) && others.test(term.key())) {
            return Match.UNSURE;
        }
        return new LabelSelector(List.of(term)).matches(labels) ? Match.YES : Match.NO;
    }
}
