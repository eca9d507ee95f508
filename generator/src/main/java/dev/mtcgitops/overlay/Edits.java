package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edits of one patch on one object, in order. */
final class Edits {
    /**
     * One field set or removed.
     *
     * @param pointer the field
     * @param before the old value
     * @param after the new value; null for a removal
     * @param by the place in the patch that says so
     * @param field whether it is a field, not an item of a list, whose place others can take
     */
    record Edit(
            String pointer,
            @Nullable YamlNode before,
            @Nullable YamlNode after,
            Location by,
            boolean field) {
        /** Whether this touches {@code other} or something around it. */
        boolean covers(String other) {
            return other.equals(pointer) || other.startsWith(pointer + "/");
        }
    }

    private final List<Edit> list = new ArrayList<>();
    private int copied;

    void set(String pointer, @Nullable YamlNode before, YamlNode after, Location by) {
        list.add(new Edit(pointer, before, after, by, true));
    }

    /** A field that is not to be there, whether or not it was. */
    void removed(String pointer, @Nullable YamlNode before, Location by) {
        list.add(new Edit(pointer, before, null, by, true));
    }

    void removedItem(String pointer, YamlNode before, Location by) {
        list.add(new Edit(pointer, before, null, by, false));
    }

    /** The number of copied or moved nodes, this one included. */
    int countCopied() {
        return ++copied;
    }

    List<Edit> list() {
        return list;
    }

    /** The place of the last edit that touches {@code pointer}. */
    Location lastOn(String pointer, Location otherwise) {
        Location found = otherwise;
        for (Edit edit : list) {
            if (edit.covers(pointer)) {
                found = edit.by();
            }
        }
        return found;
    }
}
