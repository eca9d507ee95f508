package dev.mtcgitops.docs;

import dev.mtcgitops.docs.InputPage.Field;
import dev.mtcgitops.docs.InputPage.Section;
import dev.mtcgitops.model.VariableTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JSON Schema (draft-07) that follows from the tables of {@code docs/input.md}. */
final class InputSchema {
    private static final List<String> KINDS = List.of("ClusterPair", "Cluster", "Overlay", "Delivery");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(#([a-z-]+)\\)");
    private static final Pattern DEFAULT = Pattern.compile("`([^`]+)` \\(default\\)|, `([^`]+)`$|, (-?[0-9]+)$");
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private final InputPage page;
    private final Map<String, Object> definitions = new TreeMap<>();

    private InputSchema(InputPage page) {
        this.page = page;
    }

    static Map<String, Object> of(InputPage page) throws IOException {
        return new InputSchema(page).schema();
    }

    private Map<String, Object> schema() throws IOException {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "mtc-gitops");
        schema.put("description", "A document of the input of mtc-gitops.");
        schema.put("type", "object");
        schema.put("required", List.of("apiVersion", "kind"));
        schema.put("properties", Map.of("kind", Map.of("enum", KINDS, "description", "What the document describes.")));
        List<Object> kinds = new ArrayList<>();
        for (String kind : KINDS) {
            Map<String, Object> branch = new LinkedHashMap<>();
            branch.put("if", Map.of("properties", Map.of("kind", Map.of("const", kind))));
            branch.put("then", document(kind));
            kinds.add(branch);
        }
        schema.put("allOf", kinds);
        definitions.put("variables", variables());
        schema.put("definitions", definitions);
        return schema;
    }

    private Map<String, Object> document(String kind) {
        Section document = page.section("Document", "Document");
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Field field : document.fields()) {
            Map<String, Object> value = switch (field.name()) {
                case "apiVersion" -> Map.of("const", words(field.meaning()).get(0));
                case "kind" -> Map.of("const", kind);
                case "metadata" -> metadata(kind);
                default -> Map.of("$ref", definition(page.section(kind, kind)));
            };
            properties.put(field.name(), value);
            if (field.type().endsWith(", required")
                    || (field.type().contains(", required except for")
                            && !field.type().endsWith(" " + kind))) {
                required.add(field.name());
            }
        }
        return object(properties, required);
    }

    private Map<String, Object> metadata(String kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : page.section("Document", "metadata").fields()) {
            String only = field.meaning().replaceFirst(" only;.*", "");
            if (only.equals(field.meaning()) || List.of(only.split(" and ")).contains(kind)) {
                properties.put(field.name(), described(field, type(field.type(), field, "Document")));
            }
        }
        return object(properties, List.of("name"));
    }

    /** The reference to the definition made of {@code section}. */
    private String definition(Section section) {
        String name =
                section.part().equals(section.heading()) || section.heading().contains(" ")
                        ? section.heading().replace(' ', '-')
                        : section.part() + "." + section.heading();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, mapping(section, section.fields()));
        }
        return "#/definitions/" + name;
    }

    private Map<String, Object> mapping(Section section, List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        List<String> alternative = new ArrayList<>();
        String instead = "";
        for (Field field : fields) {
            properties.put(field.name(), described(field, type(field.type(), field, section.part())));
            if (field.type().endsWith(", required")) {
                required.add(field.name());
            } else if (field.type().contains(", required without ")) {
                alternative.add(field.name());
                instead = words(field.type()).get(0);
            }
        }
        Map<String, Object> mapping = object(properties, required);
        if (!alternative.isEmpty()) {
            mapping.put("anyOf", List.of(Map.of("required", List.of(instead)), Map.of("required", alternative)));
        }
        if (section.text().contains("Exactly one of the ")) {
            mapping.put("minProperties", 1);
            mapping.put("maxProperties", 1);
        }
        return mapping;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        if (!required.isEmpty()) {
            object.put("required", required);
        }
        object.put("additionalProperties", false);
        return object;
    }

    private Map<String, Object> type(String type, Field field, String part) {
        if (type.startsWith("one or a list of ")) {
            Map<String, Object> one = type(type.replaceFirst("one or a list of ", ""), field, part);
            return Map.of("anyOf", List.of(one, list(one)));
        }
        if (type.startsWith("list of ")) {
            String item = type.replaceFirst("list of ", "").replaceAll("\\b(text|integer|mapping)s\\b", "$1");
            return list(type(item, field, part));
        }
        if (type.startsWith("mapping of [")
                || type.startsWith("mapping by ")
                || type.startsWith("mapping of clusters")
                || type.startsWith("mapping of texts")) {
            return type.startsWith("mapping of [")
                    ? Map.of("$ref", "#/definitions/variables")
                    : Map.of(
                            "type",
                            "object",
                            "additionalProperties",
                            type.startsWith("mapping by ") ? type("mapping", field, part) : TEXT);
        }
        String plain = type.replaceFirst(", required.*", "");
        if (plain.equals("text or mapping")) {
            return Map.of("anyOf", List.of(TEXT, type("mapping", field, part)));
        }
        if (plain.startsWith("integer or text")) {
            return Map.of("type", List.of("integer", "string"));
        }
        Matcher link = LINK.matcher(plain);
        if (link.find()) {
            Map<String, Object> reference = Map.of("$ref", definition(page.titled(link.group(1))));
            return link.start() == 0 ? reference : Map.of("anyOf", List.of(TEXT, reference));
        }
        if (plain.startsWith("`") && !plain.contains(", or the name ")) {
            List<String> words = words(plain.replaceFirst(";.*", ""));
            return words.equals(List.of("true")) ? Map.of("const", true) : Map.of("type", "string", "enum", words);
        }
        return switch (plain.replaceFirst("[,; ].*", "")) {
            case "boolean" -> Map.of("type", "boolean");
            case "integer" -> Map.of("type", "integer");
            case "labels" -> Map.of("type", "object", "additionalProperties", TEXT);
            case "mapping" -> nested(field, part);
            default -> TEXT;
        };
    }

    /** The section of the field in its part of the page, or the kind that its meaning links to, with its name. */
    private Map<String, Object> nested(Field field, String part) {
        if (page.has(part, field.name())) {
            return Map.of("$ref", definition(page.section(part, field.name())));
        }
        Matcher link = LINK.matcher(field.meaning());
        if (!link.find()) {
            throw new IllegalStateException("no section says what `" + field.name() + "` of " + part + " holds");
        }
        String kind = link.group(1);
        String name = kind + "-with-name";
        if (!definitions.containsKey(name)) {
            Section section = page.section(kind, kind);
            List<Field> fields = new ArrayList<>(
                    page.section("Document", "metadata").fields().subList(0, 1));
            fields.addAll(section.fields());
            definitions.put(name, mapping(section, fields));
        }
        return Map.of("$ref", "#/definitions/" + name);
    }

    private static Map<String, Object> list(Map<String, Object> item) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", item);
        return list;
    }

    private static Map<String, Object> described(Field field, Map<String, Object> type) {
        Map<String, Object> described = new LinkedHashMap<>();
        String meaning = InputPage.plain(field.meaning());
        String kind = InputPage.plain(field.type());
        described.put("description", meaning.isEmpty() ? kind : meaning + " (" + kind + ")");
        if (type.containsKey("$ref")) {
            // Beside a reference, draft-07 reads nothing.
            described.put("allOf", List.of(type));
            return described;
        }
        described.putAll(new TreeMap<>(type));
        Matcher standard = DEFAULT.matcher(field.type());
        if (standard.find()) {
            String word = standard.group(1) != null ? standard.group(1) : standard.group(2);
            Object value = standard.group(3) != null
                    ? Long.valueOf(standard.group(3))
                    : Map.of("type", "boolean").equals(type) ? Boolean.valueOf(word) : word;
            described.put("default", value);
        }
        return described;
    }

    private Map<String, Object> variables() throws IOException {
        Map<String, Object> properties = new TreeMap<>();
        Map<String, List<String>> rows = page.variables();
        for (String name : VariableTable.names()) {
            List<String> row = rows.get(name);
            Map<String, Object> value = variable(name);
            if (row != null) {
                value.put(
                        "description", row.get(row.size() - 1) + " (" + row.get(1) + ", since MTC " + row.get(3) + ")");
            }
            if (!dev.mtcgitops.model.ReservedVariables.isReserved(name)) {
                properties.put(name, value);
            }
        }
        return object(properties, List.of());
    }

    private static Map<String, Object> variable(String name) {
        var spec = VariableTable.find(name).orElseThrow();
        return new LinkedHashMap<>(
                switch (spec.type()) {
                    case BOOLEAN -> Map.of("type", "boolean");
                    case BOOLEAN_OR_TEXT -> Map.of("enum", List.of(true, false, "true", "false"));
                    case CHOICE -> choice(spec.choices());
                    case INTEGER -> Map.of("type", "integer");
                    case POSITIVE, PERCENTAGE, QUANTITY, GROUPS -> Map.of("type", List.of("integer", "string"));
                    case NAMES -> list(TEXT);
                    case INTEGERS -> list(Map.of("type", "integer"));
                    case LABELS -> Map.of("type", "object", "additionalProperties", TEXT);
                    default -> TEXT;
                });
    }

    /** A number among the words may be written as one. */
    private static Map<String, Object> choice(List<String> words) {
        List<Object> values = new ArrayList<>();
        for (String word : words) {
            if (word.matches("[0-9]+")) {
                values.add(Long.valueOf(word));
            }
            values.add(word);
        }
        return Map.of("enum", values);
    }

    private static List<String> words(String text) {
        return CODE.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
