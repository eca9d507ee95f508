package dev.mtcgitops.read;

import dev.mtcgitops.model.Choice;
import dev.mtcgitops.model.Cidr;
import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.OpenShiftVersion;
import dev.mtcgitops.model.PlainUrl;
import dev.mtcgitops.model.VersionRange;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** How values are written that have one text, number or truth value, and lists and mappings of them. */
final class Written {
    private Written() {}

    /**
     * The node of {@code value}.
     *
     * @throws IllegalArgumentException for a value whose shape has to say how it is written
     */
    static YamlNode node(Object value) {
        if (value instanceof Located<?> located) {
            return node(located.value());
        }
        if (value instanceof List<?> list) {
            return list(list, Written::node);
        }
        if (value instanceof SortedMap<?, ?> map) {
            return YamlMapping.of(
                    map.entrySet().stream()
                            .map(entry -> new YamlMapping.Entry(
                                    YamlScalar.of((String) entry.getKey()), node(entry.getValue())))
                            .toList(),
                    Origin.NONE);
        }
        return value instanceof YamlNode node ? node : scalar(value);
    }

    /** The node of {@code items}, each as {@code writer} writes it. */
    static <T> YamlNode list(List<T> items, Function<T, YamlNode> writer) {
        return new YamlSequence(items.stream().map(writer).toList(), Origin.NONE);
    }

    private static YamlScalar scalar(Object value) {
        if (value instanceof Boolean bool) {
            return YamlScalar.of(bool);
        }
        if (value instanceof Long || value instanceof Integer) {
            return YamlScalar.of(((Number) value).longValue());
        }
        if (value instanceof Choice choice) {
            return YamlScalar.of(choice.text());
        }
        if (value instanceof PlainUrl url) {
            return YamlScalar.of(url.text());
        }
        if (value instanceof String
                || value instanceof Cidr
                || value instanceof OpenShiftVersion
                || value instanceof MtcVersion
                || value instanceof VersionRange
                || value instanceof LabelSelector) {
            return YamlScalar.of(value.toString());
        }
        throw new IllegalArgumentException("a " + value.getClass().getName() + " has no text of its own");
    }
}
