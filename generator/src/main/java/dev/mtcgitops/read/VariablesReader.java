package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.rule.GroupRule;
import dev.mtcgitops.diagnostic.rule.SecretRule;
import dev.mtcgitops.diagnostic.rule.VariableRule;
import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code variables}: names by the table, values by type, and nothing that Ansible would evaluate. */
final class VariablesReader {
    private static final List<String> JINJA = List.of("{{", "{%", "{#");
    private static final Pattern URL_WITH_USER_INFO = Pattern.compile("(?i)://[^/?#\\s]*(?:@|%40)");

    private final Slot slot;
    private final YamlMapping given;

    private VariablesReader(Slot slot, YamlMapping given) {
        this.slot = slot;
        this.given = given;
    }

    static Optional<SortedMap<String, Cluster.Variable>> read(Slot slot) {
        return slot.mapping("a mapping of variables").map(given -> new VariablesReader(slot, given).variables());
    }

    private SortedMap<String, Cluster.Variable> variables() {
        SortedMap<String, Cluster.Variable> variables = new TreeMap<>();
        for (YamlMapping.Entry entry : given.entries()) {
            YamlScalar key = entry.key();
            Slot value = new Slot(Shown.quoted(key.value()), entry.value(), key.at(), slot.source());
            if (isPlain(key) && isKnown(key) && isPlain(entry.value())) {
                VariableSpec spec = VariableTable.find(key.value()).orElseThrow();
                if (VariableValues.check(spec, value)) {
                    variables.put(
                            key.value(), new Cluster.Variable(new Located<>(key.value(), key.at()), entry.value()));
                }
            }
        }
        return Collections.unmodifiableSortedMap(variables);
    }

    /** Whether {@code node} is free of Jinja and of credentials at any depth; what is not is reported. */
    private boolean isPlain(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return isPlain(scalar);
        }
        boolean plain = true;
        if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                plain &= isPlain(item);
            }
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                plain &= isPlain(entry.key());
                plain &= isPlain(entry.value());
            }
        }
        return plain;
    }

    private boolean isPlain(YamlScalar scalar) {
        for (String opening : JINJA) {
            if (scalar.value().contains(opening)) {
                slot.source().report(VariableRule.JINJA, scalar.at(), opening);
                return false;
            }
        }
        if (URL_WITH_USER_INFO.matcher(scalar.value()).find()) {
            slot.source().report(SecretRule.LITERAL, scalar.at());
            return false;
        }
        return true;
    }

    /** Whether {@code key} is a variable that is the user's to set; if not, that is reported. */
    private boolean isKnown(YamlScalar key) {
        String name = key.value();
        String snake = snakeCase(name);
        if (!name.equals(snake) && given.get(snake).isPresent()) {
            slot.source().report(VariableRule.BOTH_SPELLINGS, key.at(), Shown.quoted(name), snake);
            return false;
        }
        boolean known = VariableTable.find(snake).isPresent() || ReservedVariables.isReserved(snake);
        if (!name.equals(snake) && known) {
            String hint = ReservedVariables.insteadOf(snake)
                    .map(field -> "Use " + field + ".")
                    .orElse("Write `" + snake + "`.");
            slot.source().report(VariableRule.CAMEL_CASE, key.at(), Shown.quoted(name), hint);
            return false;
        }
        if (ReservedVariables.insteadOf(name).isPresent()) {
            String field = ReservedVariables.insteadOf(name).get();
            slot.source().report(VariableRule.OWN_FIELD, key.at(), name, field);
            return false;
        }
        if (ReservedVariables.isReserved(name)) {
            slot.source().report(VariableRule.DECIDED, key.at(), name, ReservedVariables.reason(name));
            return false;
        }
        if (snake.equals("source_supplemental_groups")) {
            slot.source().report(GroupRule.MISNAMED, key.at(), name);
            return false;
        }
        if (!known) {
            slot.source().report(VariableRule.UNKNOWN, key.at(), Shown.quoted(name), meant(snake));
        }
        return known;
    }

    private static String meant(String name) {
        List<String> candidates = new ArrayList<>(VariableTable.names());
        candidates.removeIf(ReservedVariables::isReserved);
        String suggestion = Suggestion.didYouMean(name, candidates);
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
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
                .replaceAll("[- ]", "_")
                .toLowerCase(Locale.ROOT);
    }
}
