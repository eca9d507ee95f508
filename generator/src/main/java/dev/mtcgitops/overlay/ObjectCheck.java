package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** The check of an object after every patch: its identity is unchanged, and its labels and annotations are strings. */
final class ObjectCheck {
    private ObjectCheck() {}

    static void check(YamlMapping before, YamlMapping after, Edits edits, Location patch) throws PatchFault {
        for (String field : List.of("apiVersion", "kind")) {
            checkSame(before.get(field), after.get(field), field, edits.lastOn("/" + field, patch));
        }
        YamlNode old = before.get("metadata").orElse(before);
        YamlNode now = after.get("metadata").orElse(after);
        if (old == now) {
            return;
        }
        YamlMapping oldMetadata = before.mapping("metadata").orElse(before);
        YamlMapping metadata = now instanceof YamlMapping mapping ? mapping : YamlMapping.empty(now.origin());
        for (String field : List.of("name", "namespace")) {
            checkSame(
                    oldMetadata.get(field),
                    metadata.get(field),
                    "metadata." + field,
                    edits.lastOn("/metadata/" + field, patch));
        }
        checkStrings(metadata, "labels");
        checkStrings(metadata, "annotations");
    }

    private static void checkSame(Optional<YamlNode> before, Optional<YamlNode> after, String field, Location by)
            throws PatchFault {
        boolean same = before.isPresent()
                ? after.filter(node -> node.sameData(before.get())).isPresent()
                : after.isEmpty();
        if (!same) {
            throw new PatchFault(by, objects -> PatchProblems.identityChanged(field, objects));
        }
    }

    private static void checkStrings(YamlMapping metadata, String field) throws PatchFault {
        YamlNode found = metadata.get(field).orElse(null);
        if (found == null) {
            return;
        }
        if (!(found instanceof YamlMapping mapping)) {
            throw new PatchFault(
                    found.origin().written(), objects -> PatchProblems.notAMapping("metadata." + field, objects));
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            if (!(entry.value() instanceof YamlScalar scalar) || !scalar.isString()) {
                String name = entry.key().value();
                throw new PatchFault(
                        entry.value().origin().written(),
                        objects -> name.equals(SyncWaves.ANNOTATION)
                                ? PatchProblems.waveIsNoText()
                                : PatchProblems.notAString("metadata." + field + "." + name, objects));
            }
        }
    }
}
