package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Blacks out credentials in what was read from a tree: anybody may have written it. */
final class Masking {
    private Masking() {}

    /**
     * {@code operation} without credentials.
     *
     * @param newToo whether the new node was read from a tree, too
     */
    static Operation mask(Operation operation, boolean oldToo, boolean newToo) {
        String key = operation.path().substring(operation.path().lastIndexOf('/') + 1);
        Optional<YamlNode> value = newToo ? operation.value().map(node -> mask(key, node)) : operation.value();
        Optional<YamlNode> old = oldToo ? operation.old().map(node -> mask(key, node)) : operation.old();
        boolean masked = !value.equals(operation.value()) || !old.equals(operation.old());
        return new Operation(operation.type(), operation.path(), value, old, operation.because(), masked);
    }

    /** The same where nothing is masked. */
    private static YamlNode mask(String key, YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            String lead = key + ": ";
            String masked = Redaction.maskSource(lead + scalar.value()).substring(lead.length());
            return masked.equals(scalar.value()) ? scalar : new YamlScalar(masked, scalar.type(), scalar.origin());
        }
        if (node instanceof YamlSequence sequence) {
            return new YamlSequence(
                    sequence.items().stream().map(item -> mask(key, item)).toList(), sequence.origin());
        }
        List<YamlMapping.Entry> entries = new ArrayList<>();
        for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
            entries.add(new YamlMapping.Entry(entry.key(), mask(entry.key().value(), entry.value())));
        }
        return YamlMapping.of(entries, node.origin());
    }
}
