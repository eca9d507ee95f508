package dev.mtcgitops.golden;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The structural schema of a CustomResourceDefinition, as far as an object can break it; unknown fields break it, too. */
record CrdSchema(Map<?, ?> schema) {
    private static final List<String> METADATA = List.of("name", "namespace", "labels", "annotations");

    /** What is wrong with {@code object}, each with its field. */
    List<String> violations(Object object) {
        List<String> found = new ArrayList<>();
        check("", schema, object, found);
        return found;
    }

    private static void check(String field, Map<?, ?> schema, Object value, List<String> found) {
        if (!hasType(schema, value)) {
            found.add(field + " is no " + schema.get("type"));
        } else if (value instanceof Map<?, ?> map) {
            checkFields(field, schema, map, found);
        } else if (value instanceof List<?> list) {
            list.forEach(item -> check(field + "[]", (Map<?, ?>) schema.get("items"), item, found));
        } else {
            if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
                found.add(field + " is none of " + allowed);
            }
            if (schema.get("pattern") instanceof String pattern
                    && !Pattern.compile(pattern).matcher(String.valueOf(value)).find()) {
                found.add(field + " does not match " + pattern);
            }
        }
    }

    private static void checkFields(String field, Map<?, ?> schema, Map<?, ?> map, List<String> found) {
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> stated ? stated : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !map.containsKey(name))
                    .forEach(name -> found.add(field + " lacks " + name));
        }
        map.forEach((name, value) -> {
            String child = field + "." + name;
            if (properties.get(name) instanceof Map<?, ?> known) {
                check(child, known, value, found);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> any) {
                check(child, any, value, found);
            } else if (!Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
                    && !(field.equals(".metadata") && METADATA.contains(name))) {
                found.add(child + " is unknown");
            }
        });
    }

    private static boolean hasType(Map<?, ?> schema, Object value) {
        if (Boolean.TRUE.equals(schema.get("x-kubernetes-int-or-string"))) {
            return value instanceof String || value instanceof Integer;
        }
        return switch (String.valueOf(schema.get("type"))) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            default -> true;
        };
    }
}
