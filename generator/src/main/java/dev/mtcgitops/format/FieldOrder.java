package dev.mtcgitops.format;

import dev.mtcgitops.read.Expectations;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which the entries of a mapping should be. */
final class FieldOrder {
    private FieldOrder() {}

    /** Which entry of {@code node} should be first, which second; nothing where they are in order, or where there is none. */
    static List<Integer> of(YamlNode node, Expectations expected) {
        if (!(node instanceof YamlMapping mapping)) {
            return List.of();
        }
        List<String> fields = expected.fields(mapping);
        List<Integer> ranks = new ArrayList<>();
        mapping.keys().forEach(key -> ranks.add(fields.indexOf(key)));
        List<Integer> order = IntStream.range(0, ranks.size())
                .boxed()
                .sorted(Comparator.comparing(ranks::get))
                .toList();
        boolean unknown = ranks.contains(-1);
        boolean sorted = IntStream.range(0, order.size()).allMatch(i -> order.get(i) == i);
        return unknown || sorted ? List.of() : order;
    }
}
