package dev.mtcgitops.check;

import dev.mtcgitops.resolve.PolicyPlan.Direction;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a NetworkPolicy says, with the defaults that API servers write into it (kubernetes {@code pkg/apis/networking/v1/defaults.go}). */
final class PolicyContent {
    private PolicyContent() {}

    /** The {@code spec} of {@code policy} as plain values that can be compared. */
    static Map<String, Object> of(YamlMapping policy) {
        YamlMapping spec = policy.mapping("spec").orElse(YamlMapping.empty(policy.origin()));
        Map<String, Object> content = fields(spec);
        for (String rules : List.of("ingress", "egress")) {
            content.remove(rules, List.of());
        }
        content.putIfAbsent("podSelector", Map.of());
        content.putIfAbsent(
                "policyTypes", content.containsKey("egress") ? List.of("Ingress", "Egress") : List.of("Ingress"));
        return content;
    }

    /** The directions that a policy with {@code content} isolates pods in. */
    static List<Direction> directions(Map<String, Object> content) {
        return content.get("policyTypes") instanceof List<?> types
                ? Stream.of(Direction.values())
                        .filter(direction -> types.contains(direction == Direction.EGRESS ? "Egress" : "Ingress"))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> fields(YamlMapping mapping) {
        Map<String, Object> fields = new TreeMap<>();
        mapping.entries().forEach(entry -> {
            String name = entry.key().value();
            if (!(entry.value() instanceof YamlScalar scalar) || !scalar.isNull()) {
                fields.put(name, name.equals("ports") ? ports(entry.value()) : value(entry.value()));
            }
        });
        return fields;
    }

    private static Object value(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            return fields(mapping);
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(PolicyContent::value).toList();
        }
        YamlScalar scalar = (YamlScalar) node;
        return scalar.isString() ? scalar.value() : List.of(scalar.type(), scalar.value());
    }

    /** A port without a protocol is one of TCP. */
    private static Object ports(YamlNode node) {
        if (!(node instanceof YamlSequence sequence)) {
            return value(node);
        }
        return sequence.items().stream()
                .map(PolicyContent::value)
                .map(port -> {
                    if (!(port instanceof Map<?, ?> fields)) {
                        return port;
                    }
                    Map<Object, Object> whole = new TreeMap<>(fields);
                    whole.putIfAbsent("protocol", "TCP");
                    return whole;
                })
                .toList();
    }
}
