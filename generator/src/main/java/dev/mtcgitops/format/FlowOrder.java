package dev.mtcgitops.format;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;

/** The order of fields in brackets: entries change places, what is between them stays. */
final class FlowOrder {
    private final Parsed parsed;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private FlowOrder(Parsed parsed) {
        this.parsed = parsed;
    }

    static String applied(Parsed parsed) {
        FlowOrder order = new FlowOrder(parsed);
        parsed.own().forEach(order::look);
        return order.out
                .append(parsed.text(), order.copied, parsed.text().length())
                .toString();
    }

    private void look(YamlNode node) {
        if (parsed.isFlow(node)) {
            out.append(parsed.text(), copied, parsed.start(node)).append(ordered(node));
            copied = parsed.end(node);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::look);
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> look(entry.value()));
        }
    }

    /** The characters of {@code node}, in order. */
    private String ordered(YamlNode node) {
        if (node instanceof YamlScalar) {
            return parsed.source(node);
        }
        List<String> pieces = new ArrayList<>();
        List<String> between = new ArrayList<>();
        boolean comments = false;
        int end = parsed.start(node);
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                between.add(parsed.text().substring(end, parsed.start(entry.key())));
                int value = Math.max(parsed.start(entry.value()), parsed.end(entry.key()));
                String colon = parsed.text().substring(parsed.end(entry.key()), value);
                comments |= colon.contains("#");
                end = Math.max(parsed.end(entry.value()), value);
                pieces.add(parsed.source(entry.key()) + colon + ordered(entry.value()));
            }
        } else if (node instanceof YamlSequence sequence) {
            for (YamlNode item : sequence.items()) {
                between.add(parsed.text().substring(end, parsed.start(item)));
                pieces.add(ordered(item));
                end = parsed.end(item);
            }
        }
        between.add(parsed.text().substring(end, Math.max(end, parsed.end(node))));
        boolean stays = comments || between.stream().anyMatch(text -> text.contains("#"));
        List<Integer> places = stays ? List.of() : FieldOrder.of(node, parsed.expected());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(between.get(i)).append(pieces.get(places.isEmpty() ? i : places.get(i)));
        }
        return text.append(between.get(pieces.size())).toString();
    }
}
