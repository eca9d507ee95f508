package dev.mtcgitops.adopt;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.yaml.ReadableYaml;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A document of the input in the making: the fields of its {@code spec} in order, each below a comment that names what it came from. */
final class Draft implements AdoptedDocument {
    private static final String INDENT = "  ";

    private final String kind;
    private final String name;
    private final String path;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** A field with its comments; without a value the comments stand alone. */
    private record Part(Optional<YamlNode> value, List<String> comments, Location at) {}

    Draft(String kind, String name, String folder) {
        this.kind = kind;
        this.name = name;
        this.path = folder + "/" + name + ".yaml";
    }

    @Override
    public String path() {
        return path;
    }

    String name() {
        return name;
    }

    /** States {@code field}, which came from {@code fact}; more about it is said in {@code remarks}. */
    void state(String field, Fact<? extends YamlNode> fact, String... remarks) {
        List<String> comments = new ArrayList<>(List.of(fact.from()));
        comments.addAll(List.of(remarks));
        parts.put(field, new Part(Optional.of(fact.value()), comments, fact.at()));
    }

    /** Says something about {@code field}, which is not stated. */
    void remark(String field, String... remarks) {
        parts.merge(field, new Part(Optional.empty(), List.of(remarks), Location.NONE), (there, more) -> {
            List<String> comments = new ArrayList<>(there.comments());
            comments.addAll(more.comments());
            return new Part(there.value(), comments, there.at());
        });
    }

    boolean states(String field) {
        return Optional.ofNullable(parts.get(field)).flatMap(Part::value).isPresent();
    }

    /** Lets policies be rendered for the namespace on a line, and says why; whether there is one that has none. */
    boolean openPolicies(int line) {
        Part part = parts.get("namespaces");
        Optional<YamlSequence> places = spec().flatMap(spec -> spec.get("namespaces"))
                .filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast);
        if (part == null || places.isEmpty()) {
            return false;
        }
        List<YamlNode> items = new ArrayList<>(((YamlSequence) part.value().orElseThrow()).items());
        for (int i = 0; i < items.size(); i++) {
            if (isOn(line, places.get().items().get(i))
                    && items.get(i) instanceof YamlMapping item
                    && item.get("policies").isPresent()) {
                items.set(i, item.without("policies"));
                parts.put("namespaces", new Part(Optional.of(Nodes.list(items)), part.comments(), part.at()));
                remark(
                        "namespaces",
                        "but others isolate the pods of " + item.text("source").orElse("") + ", so it gets policies");
                return true;
            }
        }
        return false;
    }

    private Optional<YamlMapping> spec() {
        return YamlReader.readInput(path, text(), new Diagnostics()).stream()
                .findFirst()
                .flatMap(document -> ((YamlMapping) document).mapping("spec"));
    }

    /** Names the objects that {@code list} holds now. */
    void renew(CapturedList list) {
        parts.replaceAll((field, part) ->
                part.value().filter(value -> names(value, list.fromDocument())).isPresent()
                        ? new Part(part.value(), List.of(list.from()), part.at())
                        : part);
    }

    /** States no longer what {@code list}, a file that is no more, holds. */
    void forget(CapturedList list) {
        parts.values()
                .removeIf(part -> part.value()
                        .filter(value -> names(value, list.fromDocument()))
                        .isPresent());
    }

    private static boolean names(YamlNode node, String file) {
        if (node instanceof YamlSequence list) {
            return list.items().stream().anyMatch(item -> names(item, file));
        }
        return node instanceof YamlMapping mapping
                ? mapping.text("file").filter(file::equals).isPresent()
                : node instanceof YamlScalar scalar && scalar.value().equals(file);
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder("apiVersion: mtcgitops.dev/v1alpha1\nkind: " + kind + "\n");
        text.append(ReadableYaml.write(
                Nodes.mapping(Map.of("metadata", Nodes.mapping(Map.of("name", YamlScalar.of(name)))))));
        text.append(parts.values().stream().anyMatch(part -> part.value().isPresent()) ? "spec:\n" : "spec: {}\n");
        parts.forEach((field, part) -> {
            part.comments().stream()
                    .filter(comment -> !comment.isEmpty())
                    .forEach(comment -> text.append(INDENT + "# " + VisibleText.of(comment) + "\n"));
            part.value()
                    .ifPresent(value -> ReadableYaml.write(Nodes.mapping(Map.of(field, value)))
                            .lines()
                            .forEach(line -> text.append(INDENT + line + "\n")));
        });
        return text.toString();
    }

    @Override
    public Optional<Removed> remove(int line) {
        Optional<YamlMapping> spec = spec();
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        for (YamlMapping.Entry entry : spec.get().entries()) {
            if (isOn(line, entry)) {
                String field = entry.key().value();
                Part part = Objects.requireNonNull(parts.get(field));
                int start = entry.key().at().line();
                Pruned pruned = without(part.value().orElseThrow(), entry.value(), line, start, field);
                if (pruned.rest().isPresent()) {
                    parts.put(field, new Part(pruned.rest(), part.comments(), part.at()));
                } else {
                    parts.remove(field);
                }
                return Optional.of(new Removed(pruned.title(), part.at(), pruned.from()));
            }
        }
        return Optional.empty();
    }

    /** The rest of a value, and the path and the first line of the part that is gone. */
    private record Pruned(Optional<YamlNode> rest, String title, int from) {}

    /** Of lists the item on the line goes, of the mappings of fields that are independent of each other the field; else the whole value. */
    private static Pruned without(YamlNode own, YamlNode read, int line, int start, String path) {
        if (own instanceof YamlSequence list && read instanceof YamlSequence places) {
            for (int i = 0; i < list.items().size(); i++) {
                if (isOn(line, places.items().get(i))) {
                    List<YamlNode> rest = new ArrayList<>(list.items());
                    rest.remove(i);
                    return new Pruned(
                            rest.isEmpty() ? Optional.empty() : Optional.of(Nodes.list(rest)),
                            path + "[" + i + "]",
                            places.items().get(i).origin().written().line());
                }
            }
        }
        boolean independent = path.equals("variables") || path.endsWith("roxy");
        if (independent && own instanceof YamlMapping mapping && read instanceof YamlMapping places) {
            for (YamlMapping.Entry entry : places.entries()) {
                if (isOn(line, entry)) {
                    String key = entry.key().value();
                    int first = entry.key().at().line();
                    Pruned below =
                            without(mapping.get(key).orElseThrow(), entry.value(), line, first, path + "." + key);
                    YamlMapping rest = below.rest()
                            .map(value -> mapping.with(new YamlMapping.Entry(YamlScalar.of(key), value)))
                            .orElse(mapping.without(key));
                    return new Pruned(
                            rest.size() == 0 ? Optional.empty() : Optional.of(rest), below.title(), below.from());
                }
            }
        }
        return new Pruned(Optional.empty(), path, start);
    }

    private static boolean isOn(int line, YamlMapping.Entry entry) {
        return entry.key().at().line() == line || isOn(line, entry.value());
    }

    private static boolean isOn(int line, YamlNode node) {
        Location at = node.origin().written();
        return at.line() <= line && line <= at.endLine();
    }
}
