package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Diagnostics as the {@code results} of a function. */
final class FunctionResults {
    private static final List<String> PATHS =
            List.of("internal.config.kubernetes.io/path", "config.kubernetes.io/path");
    private static final List<String> INDICES =
            List.of("internal.config.kubernetes.io/index", "config.kubernetes.io/index");

    private final ResourceList list;

    FunctionResults(ResourceList list) {
        this.list = list;
    }

    YamlNode of(List<Diagnostic> diagnostics) {
        return new YamlSequence(diagnostics.stream().<YamlNode>map(this::result).toList(), Origin.NONE);
    }

    private YamlMapping result(Diagnostic diagnostic) {
        SortedMap<String, YamlNode> result = new TreeMap<>();
        result.put("message", text(diagnostic.message()));
        result.put("severity", text(diagnostic.severity().text()));
        SortedMap<String, YamlNode> tags = new TreeMap<>();
        tags.put("rule", text(diagnostic.rule()));
        if (!diagnostic.hint().isEmpty()) {
            tags.put("hint", text(diagnostic.hint()));
        }
        Location at = diagnostic.at();
        if (at.file().equals(list.file().name())) {
            list.objectAt(at).ifPresent(object -> describe(object, at, result));
        } else if (!at.file().isEmpty()) {
            result.put("file", mapping(Map.of("path", text(at.file()))));
            if (at.hasPosition()) {
                tags.put("line", text(String.valueOf(at.line())));
                tags.put("column", text(String.valueOf(at.column())));
            }
        }
        result.put("tags", mapping(tags));
        return mapping(result);
    }

    private static void describe(ListItem object, Location at, Map<String, YamlNode> result) {
        ResourceId id = object.id();
        SortedMap<String, YamlNode> reference = new TreeMap<>();
        reference.put("apiVersion", text((id.group().isEmpty() ? "" : id.group() + "/") + id.version()));
        reference.put("kind", text(id.kind()));
        reference.put("name", text(id.name()));
        if (!id.namespace().isEmpty()) {
            reference.put("namespace", text(id.namespace()));
        }
        result.put("resourceRef", mapping(reference));
        String field = object.pathOf(at);
        if (!field.isEmpty()) {
            result.put("field", mapping(Map.of("path", text(field))));
        }
        annotation(object, PATHS).ifPresent(path -> {
            SortedMap<String, YamlNode> file = new TreeMap<>();
            file.put("path", text(path));
            annotation(object, INDICES)
                    .filter(index -> index.matches("[0-9]{1,9}"))
                    .ifPresent(index -> file.put("index", YamlScalar.of(Long.parseLong(index))));
            result.put("file", mapping(file));
        });
    }

    private static Optional<String> annotation(ListItem object, List<String> names) {
        return names.stream()
                .flatMap(name -> object.annotation(name).stream())
                .map(YamlScalar::value)
                .findFirst();
    }

    /** A list may hold texts that no YAML can, such as half a surrogate pair behind an escape. */
    private static YamlScalar text(String text) {
        return YamlScalar.of(VisibleText.of(text));
    }

    private static YamlMapping mapping(Map<String, YamlNode> values) {
        List<Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new Entry(text(key), value)));
        return YamlMapping.of(entries, Origin.NONE);
    }
}
