package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds edits of one overlay that another undoes. The origin of a value shows the overlay that set it. */
final class Conflicts {
    /** A field that {@code overlay} wants gone. */
    private record Removal(String pointer, String overlay, Location at) {}

    private final Map<Location, String> authors;
    private final Consumer<PlacedProblem> found;
    private final List<Removal> removals = new ArrayList<>();

    /**
     * The conflicts about one object.
     *
     * @param authors the overlay in whose patches a place is
     * @param found receives each
     */
    Conflicts(Map<Location, String> authors, Consumer<PlacedProblem> found) {
        this.authors = authors;
        this.found = found;
    }

    /** The overlay in whose patches a place is, for all places in {@code overlays}. */
    static Map<Location, String> authors(Collection<Overlay> overlays) {
        Map<Location, String> authors = new HashMap<>();
        for (Overlay overlay : overlays) {
            for (Patch patch : overlay.patches()) {
                collect(patch.content(), overlay.name().value(), authors);
            }
        }
        authors.remove(Location.NONE);
        return Map.copyOf(authors);
    }

    private static void collect(YamlNode node, String overlay, Map<Location, String> authors) {
        authors.put(node.origin().written(), overlay);
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collect(entry.value(), overlay, authors));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, overlay, authors));
        }
    }

    /** Takes note of what a patch of {@code overlay} did. */
    void add(String overlay, Edits edits) {
        for (Edits.Edit edit : edits.list()) {
            if (edit.before() != null) {
                compare(overlay, edit.pointer(), edit.before(), edit.after(), edit.by());
            }
            if (edit.after() != null) {
                returned(overlay, edit, edit.after());
            } else if (edit.field()) {
                removals.add(new Removal(edit.pointer(), overlay, edit.by()));
            }
        }
    }

    private void compare(String overlay, String pointer, YamlNode before, @Nullable YamlNode after, Location by) {
        if (after != null && before.sameData(after)) {
            return;
        }
        if (before instanceof YamlMapping old && old.size() > 0 && after instanceof YamlMapping now) {
            for (YamlMapping.Entry entry : old.entries()) {
                String name = entry.key().value();
                YamlNode value = now.get(name).orElse(null);
                Location place = value == null ? by : value.origin().written();
                compare(overlay, JsonPointer.child(pointer, name), entry.value(), value, place);
            }
            return;
        }
        Set<String> seen = new HashSet<>(Set.of(overlay));
        leaves(before, leaf -> {
            Location written = leaf.origin().written();
            String author = authors.get(written);
            if (author != null && seen.add(author)) {
                conflict(author, written, overlay, by, pointer);
            }
        });
    }

    private static void leaves(YamlNode node, Consumer<YamlNode> visitor) {
        if (node instanceof YamlMapping mapping && mapping.size() > 0) {
            mapping.entries().forEach(entry -> leaves(entry.value(), visitor));
        } else if (node instanceof YamlSequence sequence && !sequence.items().isEmpty()) {
            sequence.items().forEach(item -> leaves(item, visitor));
        } else {
            visitor.accept(node);
        }
    }

    /** Removed fields that exist again. */
    private void returned(String overlay, Edits.Edit edit, YamlNode after) {
        removals.removeIf(removal -> {
            boolean again = removal.pointer().equals(edit.pointer())
                    || edit.pointer().startsWith(removal.pointer() + "/")
                    || (edit.covers(removal.pointer())
                            && holds(
                                    after,
                                    removal.pointer().substring(edit.pointer().length() + 1)));
            if (again && !removal.overlay().equals(overlay)) {
                conflict(removal.overlay(), removal.at(), overlay, edit.by(), edit.pointer());
            }
            return again;
        });
    }

    private static boolean holds(YamlNode node, String relative) {
        YamlNode now = node;
        for (String token : relative.split("/", -1)) {
            String name = token.replace("~1", "/").replace("~0", "~");
            now = now instanceof YamlMapping mapping ? mapping.get(name).orElse(null) : null;
            if (now == null) {
                return false;
            }
        }
        return true;
    }

    private void conflict(String earlier, Location earlierAt, String later, Location laterAt, String pointer) {
        found.accept(new PlacedProblem(
                laterAt,
                List.of(new Related(earlierAt, "Overlay `" + earlier + "` sets it here.")),
                objects -> OverlayProblems.overridden(earlier, later, pointer.isEmpty() ? "/" : pointer, objects)));
    }
}
