package dev.mtcgitops.read;

import dev.mtcgitops.model.Labels;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads mappings whose keys are names of clusters. */
final class ByCluster {
    private ByCluster() {}

    /** Turns what is said about a cluster into what it means, or reports why that cannot be. */
    @FunctionalInterface
    interface Reader<T> {
        Optional<T> read(Located<String> cluster, Slot value);
    }

    /** A mapping whose entries {@code reader} reads and {@code writer} writes. */
    static <T> Shape<SortedMap<String, T>> of(Reader<T> reader, Function<T, YamlNode> writer) {
        return Shape.of(slot -> read(slot, reader), entries -> write(entries, writer));
    }

    /** A mapping whose entries {@code reader} reads and {@code entry} describes. */
    static <T> Shape<SortedMap<String, T>> of(Reader<T> reader, Mapping<T> entry) {
        return Shape.of(slot -> read(slot, reader), entries -> write(entries, entry::write), entry);
    }

    private static <T> YamlNode write(SortedMap<String, T> entries, Function<T, YamlNode> writer) {
        SortedMap<String, YamlNode> written = new TreeMap<>();
        entries.forEach((cluster, entry) -> written.put(cluster, writer.apply(entry)));
        return Written.node(written);
    }

    /** The entries of the mapping that must stand in {@code slot}; those with errors are left out. */
    private static <T> Optional<SortedMap<String, T>> read(Slot slot, Reader<T> reader) {
        return slot.mapping("a mapping by cluster").map(mapping -> {
            if (mapping.size() == 0) {
                slot.report(ScalarProblems.emptyList(slot.name(), ", or remove it"));
            }
            SortedMap<String, T> entries = new TreeMap<>();
            for (YamlMapping.Entry entry : mapping.entries()) {
                String cluster = entry.key().value();
                if (!Labels.isDnsLabel(cluster)) {
                    slot.source()
                            .report(ScalarProblems.badName(cluster), entry.key().at());
                    continue;
                }
                Slot value = new Slot(cluster, entry.value(), entry.key().at(), slot.source());
                reader.read(new Located<>(cluster, entry.key().at()), value)
                        .ifPresent(read -> entries.put(cluster, read));
            }
            return entries;
        });
    }
}
