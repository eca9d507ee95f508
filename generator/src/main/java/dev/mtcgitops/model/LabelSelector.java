package dev.mtcgitops.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A Kubernetes label selector in its string form, such as {@code app=x,tier in (a, b),!legacy}.
 *
 * @param requirements all must hold
 */
public record LabelSelector(List<Requirement> requirements) {
    private static final Pattern REQUIREMENT = Pattern.compile("\\s*(?:(?<absent>!)\\s*(?<key1>[^\\s=!(),<>]+)"
            + "|(?<key2>[^\\s=!(),<>]+)(?:\\s*(?<equality>==?|!=)\\s*(?<value>[^\\s=!(),<>]*)"
            + "|\\s+(?<set>in|notin)\\s*\\((?<values>[^()=!<>]*)\\))?)\\s*");

    /** How a requirement compares. */
    public enum Comparison {
        IN,
        NOT_IN,
        EXISTS,
        NOT_EXISTS;

        /** Whether it compares with values. */
        public boolean hasValues() {
            return this == IN || this == NOT_IN;
        }
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

        @Override
        public String toString() {
            return switch (comparison) {
                case IN -> key + " in (" + String.join(",", values) + ")";
                case NOT_IN -> key + " notin (" + String.join(",", values) + ")";
                case EXISTS -> key;
                case NOT_EXISTS -> "!" + key;
            };
        }
    }

    /** The selector written as {@code text}, in the grammar of k8s.io/apimachinery's {@code labels.Parse}; empty text selects everything. */
    public static Optional<LabelSelector> parse(String text) {
        List<Requirement> requirements = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(new LabelSelector(List.of()));
        }
        Matcher matcher = REQUIREMENT.matcher(text);
        int at = 0;
        while (at <= text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt() || (matcher.end() < text.length() && text.charAt(matcher.end()) != ',')) {
                return Optional.empty();
            }
            Requirement requirement = requirement(matcher);
            if (!Labels.isKey(requirement.key())
                    || !requirement.values().stream().allMatch(Labels::isValue)) {
                return Optional.empty();
            }
            requirements.add(requirement);
            at = matcher.end() + 1;
        }
        return Optional.of(new LabelSelector(List.copyOf(requirements)));
    }

    private static Requirement requirement(Matcher matcher) {
        if (matcher.group("absent") != null) {
            return new Requirement(matcher.group("key1"), Comparison.NOT_EXISTS, List.of());
        }
        String key = matcher.group("key2");
        if (matcher.group("equality") != null) {
            Comparison comparison = matcher.group("equality").equals("!=") ? Comparison.NOT_IN : Comparison.IN;
            return new Requirement(key, comparison, List.of(matcher.group("value")));
        }
        if (matcher.group("set") != null) {
            Comparison comparison = matcher.group("set").equals("in") ? Comparison.IN : Comparison.NOT_IN;
            List<String> values = Arrays.stream(matcher.group("values").split(",", -1))
                    .map(String::strip)
                    .toList();
            return new Requirement(key, comparison, values);
        }
        return new Requirement(key, Comparison.EXISTS, List.of());
    }

    @Override
    public String toString() {
        return requirements.stream().map(Requirement::toString).collect(Collectors.joining(","));
    }

    /** Whether an object with {@code labels} is selected. */
    public boolean matches(Map<String, String> labels) {
        return requirements.stream().allMatch(r -> r.matches(labels));
    }
}
