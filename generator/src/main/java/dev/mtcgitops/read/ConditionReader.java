package dev.mtcgitops.read;

import dev.mtcgitops.model.Choice;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.model.Operator;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.Regime;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VersionRange;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the {@code when} of an overlay. */
final class ConditionReader {
    private static final List<String> FIELDS = List.of(
            "openshift",
            "mtc",
            "operator",
            "networkPlugin",
            "regime",
            "role",
            "consumer",
            "side",
            "clusters",
            "pairs",
            "namespaces",
            "clusterLabels",
            "pairLabels");

    private ConditionReader() {}

    static Optional<OverlayCondition> read(Slot slot) {
        return Fields.of(slot, "`when`", FIELDS)
                .map(fields -> new OverlayCondition(
                        fields.slot("openshift").flatMap(ConditionReader::range),
                        fields.slot("mtc").flatMap(ConditionReader::range),
                        choices(fields, "operator", Operator.class),
                        choices(fields, "networkPlugin", NetworkPlugin.class),
                        choices(fields, "regime", Regime.class),
                        choices(fields, "role", Role.class),
                        choices(fields, "consumer", Consumer.class),
                        choices(fields, "side", Side.class),
                        names(fields, "clusters"),
                        names(fields, "pairs"),
                        names(fields, "namespaces"),
                        labels(fields, "clusterLabels"),
                        labels(fields, "pairLabels")));
    }

    private static Optional<VersionRange> range(Slot slot) {
        return Scalars.text(slot).flatMap(text -> {
            Optional<VersionRange> range = VersionRange.parse(text);
            if (range.isEmpty()) {
                slot.report(ConditionProblems.badRange(Shown.quoted(text)));
            }
            return range;
        });
    }

    private static <E extends Enum<E> & Choice> List<E> choices(Fields fields, String name, Class<E> type) {
        return oneOrMore(fields, name, Scalars.choice(type));
    }

    private static List<Located<String>> names(Fields fields, String name) {
        return oneOrMore(fields, name, slot -> slot.read(Names::wildcard));
    }

    /** A value or a list of values. */
    private static <T> List<T> oneOrMore(Fields fields, String name, Slot.Reader<T> reader) {
        return fields.slot(name)
                .flatMap(slot -> slot.node() instanceof YamlSequence
                        ? slot.filledList("values", item -> reader.read(item.named(name)))
                        : reader.read(slot).map(List::of))
                .orElse(List.of());
    }

    private static SortedMap<String, String> labels(Fields fields, String name) {
        return fields.slot(name).flatMap(Names::labels).orElseGet(TreeMap::new);
    }
}
