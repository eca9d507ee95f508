package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping with string keys, in the order written, each key once; it also knows the author of each removed key, which is not part of its data. */
public final class YamlMapping implements YamlNode {
    /**
     * One key with its value.
     *
     * @param key the key, a string scalar with its own origin
     * @param value the value
     */
    public record Entry(YamlScalar key, YamlNode value) {}

    private final Map<String, Entry> entries;
    private final Map<String, Location> removed;
    private final Origin origin;

    private YamlMapping(Map<String, Entry> entries, Map<String, Location> removed, Origin origin) {
        this.entries = entries;
        this.removed = removed;
        this.origin = origin;
    }

    /**
     * A mapping of {@code entries}.
     *
     * @throws IllegalArgumentException if a key occurs twice
     */
    public static YamlMapping of(List<Entry> entries, Origin origin) {
        Map<String, Entry> map = new LinkedHashMap<>(entries.size() * 2);
        for (Entry entry : entries) {
            if (map.put(entry.key().value(), entry) != null) {
                throw new IllegalArgumentException(
                        "duplicate key " + entry.key().value());
            }
        }
        return new YamlMapping(map, Map.of(), origin);
    }

    /** A mapping without entries. */
    public static YamlMapping empty(Origin origin) {
        return new YamlMapping(Map.of(), Map.of(), origin);
    }

    @Override
    public Origin origin() {
        return origin;
    }

    /** The entries in the order written. */
    public Iterable<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The keys in the order written. */
    public Iterable<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The number of entries. */
    public int size() {
        return entries.size();
    }

    /** The value of {@code key}. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(entries.get(key)).map(Entry::value);
    }

    /** The entry of {@code key}, with the key's own origin. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The text of {@code key} where it holds a scalar. */
    public Optional<String> text(String key) {
        return get(key).filter(YamlScalar.class::isInstance).map(node -> ((YamlScalar) node).value());
    }

    /** The mapping under {@code key} where there is one. */
    public Optional<YamlMapping> mapping(String key) {
        return get(key).filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    /** This mapping with {@code entry} in the place of the one with its key, or at the end. */
    public YamlMapping with(Entry entry) {
        Map<String, Entry> map = new LinkedHashMap<>(entries);
        map.put(entry.key().value(), entry);
        return new YamlMapping(map, removed, origin);
    }

    /** This mapping without {@code key}. */
    public YamlMapping without(String key) {
        Map<String, Entry> map = new LinkedHashMap<>(entries);
        map.remove(key);
        return new YamlMapping(map, removed, origin);
    }

    /** This mapping without {@code key}, which {@code by} takes away. */
    public YamlMapping without(String key, Location by) {
        YamlMapping rest = without(key);
        Map<String, Location> gone = new LinkedHashMap<>(removed);
        gone.put(key, by);
        return new YamlMapping(rest.entries, gone, origin);
    }

    /** The place that took {@code key} away last. */
    public Optional<Location> removedAt(String key) {
        return Optional.ofNullable(removed.get(key));
    }

    /** The line to change for what this lacks: where one of {@code fields} was taken away, else its own. */
    public Location responsible(List<String> fields) {
        return fields.stream()
                .flatMap(field -> removedAt(field).stream())
                .findFirst()
                .orElseGet(this::responsible);
    }

    @Override
    public boolean sameData(YamlNode other) {
        if (!(other instanceof YamlMapping mapping) || mapping.size() != size()) {
            return false;
        }
        for (Entry entry : entries.values()) {
            Entry twin = mapping.entries.get(entry.key().value());
            if (twin == null || !entry.value().sameData(twin.value())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YamlMapping mapping
                && origin.equals(mapping.origin)
                && new ArrayList<>(entries.values()).equals(new ArrayList<>(mapping.entries.values()));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.values().toString();
    }
}
