package dev.mtcgitops.template;

import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** A document's tree with gaps where values are inserted; parts without a gap are shared by all documents made of it. */
sealed interface Skeleton {
    /** The tree with {@code values} in its gaps. */
    YamlNode fill(List<Derived> values);

    /** The skeleton of {@code tree}; {@code gaps} has those of its scalars, as objects, that are one. */
    static Skeleton of(YamlNode tree, IdentityHashMap<YamlScalar, Gap> gaps) {
        if (tree instanceof YamlScalar scalar) {
            Gap gap = gaps.get(scalar);
            return gap == null ? new Fixed(scalar) : gap;
        }
        if (tree instanceof YamlSequence sequence) {
            List<Skeleton> items =
                    sequence.items().stream().map(item -> of(item, gaps)).toList();
            boolean fixed = items.stream().allMatch(Fixed.class::isInstance);
            return fixed ? new Fixed(tree) : new Items(items, tree.origin());
        }
        List<Field> fields = new ArrayList<>();
        for (YamlMapping.Entry entry : ((YamlMapping) tree).entries()) {
            fields.add(new Field(of(entry.key(), gaps), of(entry.value(), gaps)));
        }
        boolean fixed =
                fields.stream().allMatch(field -> field.key() instanceof Fixed && field.value() instanceof Fixed);
        return fixed ? new Fixed(tree) : new Fields(fields, tree.origin());
    }

    /** Without a gap. */
    record Fixed(YamlNode node) implements Skeleton {
        @Override
        public YamlNode fill(List<Derived> values) {
            return node;
        }
    }

    /**
     * A string between quotes.
     *
     * @param value number of the value, from 0
     * @param line its line
     */
    record Quoted(int value, Origin line) implements Gap {
        @Override
        public YamlNode fill(List<Derived> values) {
            Derived inserted = values.get(value);
            return new YamlScalar(inserted.text(), ScalarType.STRING, from(inserted, line));
        }
    }

    /**
     * A scalar without quotes, whose text is the same in all documents, but not where it comes from.
     *
     * @param value number of the value, from 0
     * @param scalar the scalar without the value's origin
     */
    record Plain(int value, YamlScalar scalar) implements Gap {
        @Override
        public YamlNode fill(List<Derived> values) {
            return new YamlScalar(scalar.value(), scalar.type(), from(values.get(value), scalar.origin()));
        }
    }

    /** A scalar with a value. */
    sealed interface Gap extends Skeleton {}

    /** A sequence with a gap. */
    record Items(List<Skeleton> items, Origin origin) implements Skeleton {
        @Override
        public YamlNode fill(List<Derived> values) {
            List<YamlNode> filled = new ArrayList<>(items.size());
            for (Skeleton item : items) {
                filled.add(item.fill(values));
            }
            return new YamlSequence(filled, origin);
        }
    }

    /** A mapping with a gap. */
    record Fields(List<Field> fields, Origin origin) implements Skeleton {
        @Override
        public YamlNode fill(List<Derived> values) {
            List<YamlMapping.Entry> filled = new ArrayList<>(fields.size());
            for (Field field : fields) {
                filled.add(new YamlMapping.Entry(
                        (YamlScalar) field.key().fill(values), field.value().fill(values)));
            }
            return YamlMapping.of(filled, origin);
        }
    }

    /** An entry of a mapping. */
    record Field(Skeleton key, Skeleton value) {}

    private static Origin from(Derived value, Origin line) {
        return value.from().isEmpty() ? line : new Origin(line.written(), value.from());
    }
}
