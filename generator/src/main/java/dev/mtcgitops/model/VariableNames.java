package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the keys of a MigrationController's spec. */
final class VariableNames {
    /** The form of nearly every key; folding does not change it. */
    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z0-9_]+");

    private VariableNames() {}

    /** Why nobody may write {@code key} of {@code spec} as a variable. */
    static Optional<VariableFault> fault(YamlScalar key, YamlMapping spec) {
        String name = key.value();
        String snake = snakeCase(name);
        if (!name.equals(snake) && spec.get(snake).isPresent()) {
            return Optional.of(new VariableFault(SpecProblems.bothSpellings(name, snake), key));
        }
        boolean known = VariableTable.find(snake).isPresent();
        if (!name.equals(snake) && (known || ReservedVariables.isReserved(snake))) {
            String hint = ReservedVariables.insteadOf(snake)
                    .map(field -> "Use " + field + ".")
                    .orElse("Write `" + snake + "`.");
            return Optional.of(new VariableFault(SpecProblems.notSnakeCase(name, hint), key));
        }
        if (ReservedVariables.isInternal(name)) {
            return Optional.of(new VariableFault(SpecProblems.decided(name, ReservedVariables.reason(name)), key));
        }
        if (snake.equals("source_supplemental_groups")) {
            return Optional.of(new VariableFault(SpecProblems.misnamedGroups(name), key));
        }
        return known ? Optional.empty() : Optional.of(new VariableFault(SpecProblems.unknown(name, meant(snake)), key));
    }

    private static String meant(String name) {
        List<String> settable = VariableTable.names().stream()
                .filter(candidate -> !ReservedVariables.isReserved(candidate))
                .toList();
        String suggestion = Suggestion.didYouMean(name, settable);
        if (!suggestion.isEmpty()) {
            return suggestion + " ";
        }
        return Suggestion.nearest(name, VariableTable.names())
                .flatMap(ReservedVariables::insteadOf)
                .map(field -> "Use " + field + ". ")
                .orElse("");
    }

    /** As operator-sdk's {@code paramconv.ToSnake} folds the keys of a spec before Ansible sees them. */
    static String snakeCase(String name) {
        if (SNAKE_CASE.matcher(name).matches()) {
            return name;
        }
        return name.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("[- ]", "_")
                .toLowerCase(Locale.ROOT);
    }
}
