package dev.mtcgitops.format;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order of fields on lines of their own: whole lines change places, blank lines stay where they are. */
final class BlockOrder {
    private final Parsed parsed;
    private final List<String> lines;

    private BlockOrder(Parsed parsed) {
        this.parsed = parsed;
        this.lines = parsed.places().lines();
    }

    static String applied(Parsed parsed) {
        if (!parsed.text().endsWith("\n")) {
            return parsed.text(); // A value that ends with the text would become a line longer.
        }
        BlockOrder order = new BlockOrder(parsed);
        List<BlockFields> outermost = new ArrayList<>();
        parsed.own().forEach(document -> order.collect(document, true, outermost));
        return String.join("\n", order.copy(1, order.lines.size(), outermost));
    }

    /** The outermost mappings in {@code node} that are out of order. */
    private void collect(YamlNode node, boolean document, List<BlockFields> into) {
        if (parsed.isFlow(node)) {
            return;
        }
        if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collect(item, false, into));
        } else if (node instanceof YamlMapping mapping) {
            Optional<BlockFields> fields = BlockFields.of(mapping, document, parsed, lines);
            fields.ifPresentOrElse(
                    into::add, () -> mapping.entries().forEach(entry -> collect(entry.value(), false, into)));
        }
    }

    /** The lines from {@code first} to {@code last}, with {@code mappings} among them in order. */
    private List<String> copy(int first, int last, List<BlockFields> mappings) {
        List<String> copy = new ArrayList<>();
        int next = first;
        for (BlockFields mapping : mappings) {
            copy.addAll(lines.subList(next - 1, mapping.first() - 1));
            copy.addAll(ordered(mapping));
            next = mapping.last() + 1;
        }
        copy.addAll(lines.subList(next - 1, last));
        return copy;
    }

    private List<String> ordered(BlockFields mapping) {
        List<List<String>> fields = new ArrayList<>();
        for (BlockFields.Part part : mapping.parts()) {
            List<BlockFields> inside = new ArrayList<>();
            collect(part.value(), false, inside);
            fields.add(copy(part.first(), part.last(), inside));
        }
        String prefix = mapping.prefix();
        List<String> was = fields.get(0);
        List<String> becomes = fields.get(mapping.order().get(0));
        if (!prefix.isBlank()) {
            was.set(0, " ".repeat(prefix.length()) + was.get(0).substring(prefix.length()));
            becomes.set(0, prefix + becomes.get(0).stripLeading());
        }
        List<String> ordered = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            if (i > 0) {
                ordered.addAll(lines.subList(
                        mapping.parts().get(i - 1).last(),
                        mapping.parts().get(i).first() - 1));
            }
            ordered.addAll(fields.get(mapping.order().get(i)));
        }
        return ordered;
    }
}
