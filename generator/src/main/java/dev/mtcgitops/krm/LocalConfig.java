package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/** The annotation by which orchestrators know a document that is not applied to a cluster. */
final class LocalConfig {
    private static final String ANNOTATION = "config.kubernetes.io/local-config";
    private static final List<String> HOLDERS = List.of("metadata", "annotations");

    private LocalConfig() {}

    /** An entry of a mapping, in front of another one. */
    record Addition(Location before, String text) {}

    /** The entry that marks {@code document}, which {@code text} holds, as one; nothing if it says already whether it is one. */
    static Optional<Addition> missingIn(ListItem document, TextParts text) {
        if (document.annotation(ANNOTATION).isPresent()) {
            return Optional.empty();
        }
        YamlMapping holder = document.tree();
        int depth = 0;
        while (depth < HOLDERS.size() && holder.mapping(HOLDERS.get(depth)).isPresent()) {
            holder = holder.mapping(HOLDERS.get(depth)).orElseThrow();
            depth++;
        }
        StringBuilder entry = new StringBuilder(ANNOTATION + ": \"true\"");
        for (int i = HOLDERS.size() - 1; i >= depth; i--) {
            entry.insert(0, HOLDERS.get(i) + ": {").append('}');
        }
        return Optional.of(addition(entry.toString(), holder, text));
    }

    private static Addition addition(String entry, YamlMapping holder, TextParts text) {
        Location at = holder.origin().written();
        for (YamlMapping.Entry first : holder.entries()) {
            Location key = first.key().at();
            boolean braces = text.at(at).startsWith("{");
            return new Addition(key, entry + (braces ? ", " : "\n" + " ".repeat(key.column() - 1)));
        }
        return new Addition(new Location(at.file(), at.line(), at.column() + 1, at.endLine(), at.endColumn()), entry);
    }
}
