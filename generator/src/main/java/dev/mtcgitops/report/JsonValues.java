package dev.mtcgitops.report;

import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** Nodes as values that {@link Json} writes; keys are sorted. */
final class JsonValues {
    private JsonValues() {}

    static Object of(YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(JsonValues::of).toList();
        }
        if (node instanceof YamlMapping mapping) {
            SortedMap<String, Object> values = new TreeMap<>();
            mapping.entries().forEach(entry -> values.put(entry.key().value(), of(entry.value())));
            return values;
        }
        YamlScalar scalar = (YamlScalar) node;
        return switch (scalar.type()) {
            case INTEGER, FLOAT -> new BigDecimal(scalar.value());
            case BOOLEAN -> Boolean.valueOf(scalar.value());
            case NULL -> Json.NULL;
            case STRING, REFUSED -> scalar.value();
        };
    }
}
