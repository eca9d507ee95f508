package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells from a place which overlay's patch it belongs to. */
final class Owners {
    private Owners() {}

    static Map<Location, String> of(Collection<PreparedOverlay> overlays) {
        Map<Location, String> owners = new HashMap<>();
        for (PreparedOverlay overlay : overlays) {
            overlay.overlay().patches().forEach(patch -> collect(patch.content(), overlay.name(), owners));
        }
        owners.remove(Location.NONE);
        return Map.copyOf(owners);
    }

    private static void collect(YamlNode node, String overlay, Map<Location, String> owners) {
        owners.put(node.origin().written(), overlay);
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), overlay, owners));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, overlay, owners));
        }
    }
}
