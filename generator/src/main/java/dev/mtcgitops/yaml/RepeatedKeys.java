package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys that occur twice in the mapping that is a document: more than one may mean that a second document begins there. */
final class RepeatedKeys {
    private static final Set<String> BEGINNINGS = Set.of("apiVersion", "kind");
    private static final Set<String> OF_EACH_OBJECT = Set.of("apiVersion", "kind", "metadata", "spec");

    private final Reporter reporter;
    private final List<Repeated> all = new ArrayList<>();

    private record Repeated(YamlScalar key, Location first) {}

    RepeatedKeys(Reporter reporter) {
        this.reporter = reporter;
    }

    /** Puts {@code entry} into the entries of a mapping that is {@code depth} deep, unless its key is there. */
    void put(Map<String, YamlMapping.Entry> entries, YamlMapping.Entry entry, int depth) {
        YamlScalar key = entry.key();
        if (key.type() == ScalarType.REFUSED) {
            return;
        }
        YamlMapping.Entry first = entries.putIfAbsent(key.value(), entry);
        if (first != null && depth == 1) {
            all.add(new Repeated(key, first.key().at()));
        } else if (first != null) {
            report(key, first.key().at());
        }
    }

    /** Reports those of the document, which ends here. */
    void endDocument() {
        boolean documents = areDocuments();
        for (Repeated repeated : all) {
            if (!documents) {
                report(repeated.key(), repeated.first());
            } else if (repeated.key().value().equals(all.get(0).key().value())) {
                reporter.report(YamlProblems.missingSeparator(), repeated.key().at());
            }
        }
        all.clear();
    }

    private void report(YamlScalar key, Location first) {
        reporter.report(
                YamlProblems.duplicateKey(Characters.abbreviate(key.value())),
                key.at(),
                List.of(new Related(first, "It occurs here first.")));
    }

    private boolean areDocuments() {
        Set<String> keys = new HashSet<>(OF_EACH_OBJECT);
        keys.retainAll(all.stream().map(repeated -> repeated.key().value()).toList());
        return keys.size() > 1 && BEGINNINGS.stream().anyMatch(keys::contains);
    }
}
