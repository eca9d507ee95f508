package dev.mtcgitops.format;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.Expectations.Wanted;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The quotes that a text lacks: around keys, and around values where readers take text only. */
final class Quotes {
    private final Parsed parsed;
    /** The places of the scalars that lack them. */
    private final Set<Location> missing = new TreeSet<>();

    Quotes(Parsed parsed) {
        this.parsed = parsed;
        List<YamlNode> documents = parsed.own();
        documents.forEach(document -> keys(document, this::look));
        Set<Location> places = new HashSet<>();
        Parsed.scalars(documents).forEach(scalar -> places.add(scalar.at()));
        // A patch is a text to this room, whatever is written inside of it.
        parsed.expected().texts().stream()
                .map(Wanted::scalar)
                .filter(scalar -> places.contains(scalar.at()))
                .forEach(this::look);
    }

    private static void keys(YamlNode node, Consumer<YamlScalar> into) {
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                into.accept(entry.key());
                keys(entry.value(), into);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> keys(item, into));
        }
    }

    private void look(YamlScalar scalar) {
        boolean asWritten =
                scalar.type() == ScalarType.REFUSED || parsed.source(scalar).equals(scalar.value());
        if (asWritten && parsed.isPlain(scalar) && PlainScalars.canBeQuoted(scalar.value())) {
            missing.add(scalar.at());
        }
    }

    /** The text with them. */
    String added() {
        StringBuilder out = new StringBuilder(parsed.text().length() + 2 * missing.size());
        int copied = 0;
        for (Location at : missing) {
            int start = parsed.places().index(at.line(), at.column());
            int end = parsed.places().index(at.endLine(), at.endColumn());
            out.append(parsed.text(), copied, start).append('"');
            out.append(parsed.text().substring(start, end).replace("\\", "\\\\").replace("\"", "\\\""));
            out.append('"');
            copied = end;
        }
        return out.append(parsed.text(), copied, parsed.text().length()).toString();
    }

    /** The faults of keys and values that quotes do not mend. */
    List<Diagnostic> faults() {
        Diagnostics faults = new Diagnostics();
        NavigableMap<Integer, YamlNode> byLine = new TreeMap<>();
        parsed.documents()
                .forEach(document -> byLine.put(document.origin().written().line(), document));
        for (Diagnostic fault : parsed.scalars()) {
            var document = byLine.floorEntry(fault.at().line());
            if (!missing.contains(fault.at())
                    && document != null
                    && parsed.expected().isInput(document.getValue())) {
                faults.add(fault);
            }
        }
        for (Wanted wanted : parsed.expected().texts()) {
            YamlScalar scalar = wanted.scalar();
            if (!missing.contains(scalar.at()) && scalar.type() != ScalarType.REFUSED) {
                wanted.problem().ifPresent(problem -> faults.report(problem, scalar.at()));
            }
        }
        return faults.sorted();
    }
}
