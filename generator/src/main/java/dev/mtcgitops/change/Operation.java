package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One operation of a JSON patch (RFC 6902) that turns an old object into a new one.
 *
 * @param type add, remove or replace
 * @param path the JSON pointer of the node
 * @param value the new node; none for a {@code remove}
 * @param old the node that goes; none for an {@code add}
 * @param because the input lines that decide the new node; for a {@code remove} those that decided the old one
 * @param masked whether credentials are blacked out in it, so that it cannot be applied
 */
public record Operation(
        Type type,
        String path,
        Optional<YamlNode> value,
        Optional<YamlNode> old,
        List<Location> because,
        boolean masked) {
    public Operation {
        because = List.copyOf(because);
    }

    /** The types in use. */
    public enum Type {
        ADD,
        REMOVE,
        REPLACE;

        /** The word of RFC 6902. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
