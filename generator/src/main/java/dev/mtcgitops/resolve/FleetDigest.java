package dev.mtcgitops.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a fleet says, as texts to take a digest of, not how its files say it: splitting, reordering and reformatting them changes
 * nothing. The records themselves are walked, so that a new field cannot be forgotten.
 *
 * @param pairs what each pair says, by its name
 * @param clusters what all descriptions of a cluster say together, by its name
 * @param rest what overlays and the delivery say
 */
public record FleetDigest(SortedMap<String, String> pairs, SortedMap<String, String> clusters, String rest) {
    /** Of every record, what is not a mere place. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getType() != Location.class)
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    public FleetDigest {
        pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
        clusters = Collections.unmodifiableSortedMap(new TreeMap<>(clusters));
    }

    /** What {@code fleet}, which has no errors, says. */
    public static FleetDigest of(Fleet fleet) {
        SortedMap<String, String> pairs = new TreeMap<>();
        fleet.pairs().forEach(pair -> pairs.put(pair.name().value(), text(pair)));
        SortedMap<String, String> clusters = new TreeMap<>();
        ClusterMerger.merge(fleet.clusters(), new Diagnostics())
                .forEach((name, cluster) -> clusters.put(name, text(cluster)));
        return new FleetDigest(pairs, clusters, text(fleet.overlays()) + text(fleet.delivery()));
    }

    /** {@code sha256:} and 64 hex digits. */
    public String value() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("[" + pairs.size()).getBytes(UTF_8));
            pairs.values().forEach(pair -> digest.update(pair.getBytes(UTF_8)));
            digest.update(("{" + clusters.size()).getBytes(UTF_8));
            clusters.forEach((name, cluster) -> digest.update((text(name) + cluster).getBytes(UTF_8)));
            digest.update(rest.getBytes(UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(Object value) {
        StringBuilder text = new StringBuilder();
        add(value, text);
        return text.toString();
    }

    private static void add(Object value, StringBuilder text) {
        if (value instanceof Located<?> located) {
            add(located.value(), text);
        } else if (value instanceof Optional<?> optional) {
            add(optional.map(List::of).orElse(List.of()), text);
        } else if (value instanceof List<?> list) {
            text.append('[').append(list.size());
            list.forEach(item -> add(item, text));
        } else if (value instanceof Map<?, ?> map) {
            text.append('{').append(map.size());
            map.forEach((key, entry) -> {
                add(key, text);
                add(entry, text);
            });
        } else if (value instanceof YamlNode node) {
            addText(YamlWriter.write(node), text);
        } else if (value instanceof Record record) {
            addRecord(record, text);
        } else {
            addText(value.toString(), text);
        }
    }

    private static void addRecord(Record record, StringBuilder text) {
        text.append('(').append(record.getClass().getSimpleName());
        for (Method accessor : ACCESSORS.get(record.getClass())) {
            try {
                add(accessor.invoke(record), text);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The length first, so that no two lists of texts look alike. */
    private static void addText(String string, StringBuilder text) {
        text.append(string.length()).append(':').append(string);
    }
}
