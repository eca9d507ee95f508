package dev.mtcgitops.overlay;

import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.LabelSelector;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The objects that a patch applies to.
 *
 * @param fields the required identity
 * @param labels the required labels
 * @param annotations the required annotations
 */
record Selector(List<Field> fields, Optional<LabelSelector> labels, Optional<LabelSelector> annotations) {
    /**
     * One part of the identity.
     *
     * @param part reads it
     * @param pattern its required value
     */
    record Field(Function<ResourceId, String> part, AnchoredPattern pattern) {
        boolean matches(ResourceId id) {
            return pattern.matches(part.apply(id));
        }
    }

    private static final List<Function<ResourceId, String>> PARTS =
            List.of(ResourceId::group, ResourceId::version, ResourceId::kind, ResourceId::name, ResourceId::namespace);

    static Selector of(Patch.Target target) {
        List<Optional<AnchoredPattern>> patterns =
                List.of(target.group(), target.version(), target.kind(), target.name(), target.namespace());
        List<Field> fields = IntStream.range(0, PARTS.size())
                .mapToObj(i -> patterns.get(i).map(pattern -> new Field(PARTS.get(i), pattern)))
                .flatMap(Optional::stream)
                .toList();
        return new Selector(fields, target.labelSelector(), target.annotationSelector());
    }

    /** Selects the one object {@code id}. */
    static Selector of(ResourceId id) {
        List<Field> fields = PARTS.stream()
                .map(part -> new Field(part, AnchoredPattern.literal(part.apply(id))))
                .toList();
        return new Selector(fields, Optional.empty(), Optional.empty());
    }

    boolean matches(ResourceId id, YamlMapping object) {
        return fields.stream().allMatch(field -> field.matches(id))
                && labels.map(selector -> selector.matches(strings(object, "labels")))
                        .orElse(true)
                && annotations
                        .map(selector -> selector.matches(strings(object, "annotations")))
                        .orElse(true);
    }

    private static Map<String, String> strings(YamlMapping object, String field) {
        Map<String, String> strings = new HashMap<>();
        YamlMapping metadata = object.mapping("metadata").orElse(object);
        metadata.mapping(field)
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    if (entry.value() instanceof YamlScalar scalar) {
                        strings.put(entry.key().value(), scalar.value());
                    }
                }));
        return strings;
    }
}
