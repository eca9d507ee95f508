package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A digest over what a fleet says, not over how its files say it: splitting, reordering and reformatting them changes nothing. It
 * walks the records themselves, so that a new field cannot be forgotten.
 */
public final class FleetDigest {
    private final StringBuilder text = new StringBuilder();

    private FleetDigest() {}

    /** {@code sha256:} and 64 hex digits. */
    public static String of(Fleet fleet) {
        FleetDigest digest = new FleetDigest();
        digest.add(fleet.pairs());
        digest.add(ClusterMerger.merge(fleet.clusters(), new Diagnostics()));
        digest.add(fleet.overlays());
        digest.add(fleet.delivery());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(digest.text.toString().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Object value) {
        if (value instanceof Located<?> located) {
            add(located.value());
        } else if (value instanceof Optional<?> optional) {
            add(optional.map(List::of).orElse(List.of()));
        } else if (value instanceof List<?> list) {
            text.append('[').append(list.size());
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            text.append('{').append(map.size());
            map.forEach((key, entry) -> {
                add(key);
                add(entry);
            });
        } else if (value instanceof YamlNode node) {
            addText(YamlWriter.write(node));
        } else if (value instanceof Pattern pattern) {
            addText(pattern.pattern());
        } else if (value instanceof Record record) {
            addRecord(record);
        } else {
            addText(value.toString());
        }
    }

    private void addRecord(Record record) {
        text.append('(').append(record.getClass().getSimpleName());
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (component.getType() != Location.class) {
                try {
                    add(component.getAccessor().invoke(record));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** The length first, so that no two lists of texts look alike. */
    private void addText(String string) {
        text.append(string.length()).append(':').append(string);
    }
}
