package dev.mtcgitops.model;

import java.util.List;
import java.util.Map;

/**
 * A Kubernetes label selector in its string form, such as {@code app=x,tier in (a, b),!legacy}.
 *
 * @param requirements all must hold
 */
public record LabelSelector(List<Requirement> requirements) {
    /** How a requirement compares. */
    public enum Comparison {
        IN,
        NOT_IN,
        EXISTS,
        NOT_EXISTS
    }

    /**
     * One requirement.
     *
     * @param key label key
     * @param comparison how it compares
     * @param values the values of {@code IN} and {@code NOT_IN}
     */
    public record Requirement(String key, Comparison comparison, List<String> values) {
        private boolean matches(Map<String, String> labels) {
            return switch (comparison) {
                case IN -> labels.containsKey(key) && values.contains(labels.get(key));
                case NOT_IN -> !labels.containsKey(key) || !values.contains(labels.get(key));
                case EXISTS -> labels.containsKey(key);
                case NOT_EXISTS -> !labels.containsKey(key);
            };
        }
    }

    /** Whether an object with {@code labels} is selected. */
    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(r -> r.matches(labels));
    }
}
