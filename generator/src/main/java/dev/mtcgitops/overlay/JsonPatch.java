package dev.mtcgitops.overlay;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON patch (RFC 6902). Kustomize's reader is laxer (it creates what {@code replace} does not find, counts from the end
 * for negative indices, copies what is not there as null): what only works through that is refused.
 */
record JsonPatch(List<JsonOperation> operations) implements Change {
    static JsonPatch parse(YamlSequence content) throws PatchFault {
        List<JsonOperation> operations = new ArrayList<>();
        for (YamlNode item : content.items()) {
            operations.add(JsonOperation.parse(item));
        }
        return new JsonPatch(List.copyOf(operations));
    }

    @Override
    public Optional<YamlMapping> apply(ResourceId id, YamlMapping object, Edits edits) throws PatchFault {
        YamlMapping now = object;
        for (JsonOperation operation : operations) {
            now = operation.apply(now, edits);
        }
        return Optional.of(now);
    }
}
