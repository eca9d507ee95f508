package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;

/**
 * A JSON patch (RFC 6902). Kustomize's reader is laxer (it creates what {@code replace} does not find, counts from the end
 * for negative indices, copies an absent value as null): patches that rely on it are refused.
 */
record JsonPatch(List<JsonOperation> operations) implements Change {
    static JsonPatch of(YamlSequence content) {
        return new JsonPatch(content.items().stream().map(JsonOperation::of).toList());
    }

    @Override
    public Optional<YamlMapping> apply(ResourceId id, YamlMapping object, Edits edits) throws PatchFault {
        boolean bare = annotations(object).isEmpty();
        YamlMapping now = object;
        for (JsonOperation operation : operations) {
            boolean first =
                    bare && operation.addsAnnotation() && annotations(now).isEmpty();
            now = operation.apply(first ? withAnnotations(now, operation.path()) : now, edits);
        }
        return Optional.of(now);
    }

    private static Optional<YamlMapping.Entry> annotations(YamlMapping object) {
        return object.mapping("metadata").flatMap(metadata -> metadata.entry("annotations"));
    }

    /** Kustomize keeps annotations of its own in an object that it patches, so there is a mapping to add the first one to. */
    private static YamlMapping withAnnotations(YamlMapping object, JsonPointer by) {
        return object.entry("metadata")
                .filter(entry -> entry.value() instanceof YamlMapping)
                .map(entry -> object.with(new YamlMapping.Entry(
                        entry.key(),
                        ((YamlMapping) entry.value())
                                .with(new YamlMapping.Entry(
                                        new YamlScalar("annotations", ScalarType.STRING, Origin.at(by.at())),
                                        YamlMapping.empty(Origin.at(by.at())))))))
                .orElse(object);
    }
}
