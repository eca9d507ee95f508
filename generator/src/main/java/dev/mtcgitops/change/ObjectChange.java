package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An object that differs between the states.
 *
 * @param cluster the name of its cluster; none for a control object
 * @param id its identity in the new state, where it is there
 * @param kind what happens to it
 * @param path the path of its file; in the new state, where it is there
 * @param oldPath the path of its file in the old state, where it is another
 * @param patch turns the old object into the new one; empty unless both are there and their content differs
 * @param because the input lines that ask for an object that appears or disappears; empty for an object that is in both states
 * @param before the old object as YAML; empty for a {@code create}
 * @param after the new object as YAML; empty for a {@code delete}
 */
public record ObjectChange(
        Optional<String> cluster,
        ResourceId id,
        Kind kind,
        String path,
        Optional<String> oldPath,
        List<Operation> patch,
        List<Location> because,
        String before,
        String after) {
    public ObjectChange {
        patch = List.copyOf(patch);
        because = List.copyOf(because);
    }

    /** This without patch and contents. */
    ObjectChange withoutContent() {
        return new ObjectChange(cluster, id, kind, path, oldPath, List.of(), because, "", "");
    }

    /** What happens to an object. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE,
        /** Its file has another path; its content may differ, too. */
        MOVE;

        /** The word used in every report. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What happened to the object then. */
        public String past() {
            return text() + "d";
        }
    }
}
