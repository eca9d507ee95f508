package dev.mtcgitops.adopt;

import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Trees of documents in the making. */
final class Nodes {
    private Nodes() {}

    static YamlScalar text(String text) {
        return YamlScalar.of(text);
    }

    static YamlSequence texts(Collection<String> texts) {
        return list(texts.stream().map(Nodes::text).toList());
    }

    static YamlSequence list(List<? extends YamlNode> items) {
        return new YamlSequence(List.copyOf(items), Origin.NONE);
    }

    /** The mapping of {@code entries}, in their order. */
    static YamlMapping mapping(Map<String, YamlNode> entries) {
        return YamlMapping.of(
                entries.entrySet().stream()
                        .map(entry -> new YamlMapping.Entry(text(entry.getKey()), entry.getValue()))
                        .toList(),
                Origin.NONE);
    }
}
