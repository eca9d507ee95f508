package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.ReadableYaml;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A captured file of the adopted fleet: the objects of one kind, by namespace and name. */
final class CapturedList implements AdoptedDocument {
    private final CapturedKind kind;
    private final String path;
    private final List<CapturedObject> objects;

    CapturedList(CapturedKind kind, String cluster, List<CapturedObject> objects) {
        this.kind = kind;
        this.path = "captured/" + cluster + "/" + plural(kind) + ".yaml";
        this.objects = new ArrayList<>(objects);
    }

    private static String plural(CapturedKind kind) {
        String word = kind.text().toLowerCase(Locale.ROOT);
        return word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    @Override
    public String path() {
        return path;
    }

    /** The path as a document in a folder beside its top folder names it. */
    String fromDocument() {
        return "../" + path;
    }

    /** Its objects, for a comment. */
    String from() {
        return Fact.from(objects);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    @Override
    public String text() {
        Map<String, YamlNode> list = new LinkedHashMap<>();
        list.put("apiVersion", Nodes.text("v1"));
        list.put("kind", Nodes.text("List"));
        list.put("items", Nodes.list(objects.stream().map(this::item).toList()));
        return ReadableYaml.write(Nodes.mapping(list));
    }

    private YamlMapping item(CapturedObject object) {
        Map<String, YamlNode> metadata = new LinkedHashMap<>();
        metadata.put("name", Nodes.text(object.name()));
        metadata.put("namespace", Nodes.text(object.namespace()));
        object.tree()
                .mapping("metadata")
                .flatMap(data -> data.get("labels"))
                .filter(YamlMapping.class::isInstance)
                .ifPresent(labels -> metadata.put("labels", labels));
        Map<String, YamlNode> item = new LinkedHashMap<>();
        item.put("apiVersion", Nodes.text(kind.apiVersion()));
        item.put("kind", Nodes.text(kind.text()));
        item.put("metadata", Nodes.mapping(metadata));
        object.tree().get("spec").ifPresent(spec -> item.put("spec", spec));
        return Nodes.mapping(item);
    }

    @Override
    public Optional<Removed> remove(int line) {
        List<YamlNode> items = YamlReader.readCaptured(path, text(), new Diagnostics()).stream()
                .flatMap(document -> ((YamlMapping) document).get("items").stream())
                .flatMap(list -> ((YamlSequence) list).items().stream())
                .toList();
        for (int i = 0; i < items.size(); i++) {
            Location at = items.get(i).origin().written();
            if (at.line() <= line && line <= at.endLine()) {
                CapturedObject object = objects.remove(i);
                return Optional.of(new Removed(object.title(), object.at(), at.line()));
            }
        }
        return Optional.empty();
    }
}
