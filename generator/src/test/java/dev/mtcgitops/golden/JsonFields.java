package dev.mtcgitops.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The fields of a JSON document with their types, one line each, such as {@code .changes[].path STRING}. */
final class JsonFields {
    /** Values of manifests, which have fields of their own. */
    private static final Set<String> DATA = Set.of("value", "old");
    /** The parts of a JSON Schema on which it depends whether a document is valid, and which no later release may narrow. */
    private static final Set<String> CONSTRAINTS = Set.of("type", "enum", "const", "$ref", "required");

    private JsonFields() {}

    static SortedSet<String> of(JsonNode document) {
        SortedSet<String> fields = new TreeSet<>();
        add(fields, "", document);
        return fields;
    }

    private static void add(Set<String> fields, String path, JsonNode node) {
        fields.add(path + " " + node.getNodeType());
        node.forEach(element -> {
            if (node.isArray()) {
                add(fields, path + "[]", element);
            }
        });
        node.properties().forEach(field -> {
            if (DATA.contains(field.getKey())) {
                fields.add(path + "." + field.getKey());
            } else {
                add(fields, path + "." + field.getKey(), field.getValue());
            }
        });
    }

    /** What a JSON Schema says of its fields, one line each, such as {@code .definitions.ClusterPair.properties.mtc.type=string}. */
    static SortedSet<String> ofSchema(JsonNode schema) {
        SortedSet<String> facts = new TreeSet<>();
        addFacts(facts, "", "", schema);
        return facts;
    }

    private static void addFacts(Set<String> facts, String path, String key, JsonNode node) {
        if (node.isValueNode()) {
            if (CONSTRAINTS.contains(key)) {
                facts.add(path + "=" + node.asText());
            }
            return;
        }
        for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
            addFacts(facts, path + "[]", key, element);
        }
        node.properties()
                .forEach(field -> addFacts(facts, path + "." + field.getKey(), field.getKey(), field.getValue()));
    }
}
