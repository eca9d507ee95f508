package dev.mtcgitops.read;

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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/** Reads the {@code when} of an overlay. */
final class ConditionReader {
    private static final Field<OverlayCondition, VersionRange> OPENSHIFT =
            new Field<>("openshift", ConditionReader::range, OverlayCondition::openshift);
    private static final Field<OverlayCondition, VersionRange> MTC =
            new Field<>("mtc", ConditionReader::range, OverlayCondition::mtc);
    private static final Field<OverlayCondition, List<Operator>> OPERATOR =
            oneOrMore("operator", Scalars.choice(Operator.class), OverlayCondition::operators);
    private static final Field<OverlayCondition, List<NetworkPlugin>> NETWORK_PLUGIN =
            oneOrMore("networkPlugin", Scalars.choice(NetworkPlugin.class), OverlayCondition::networkPlugins);
    private static final Field<OverlayCondition, List<Regime>> REGIME =
            oneOrMore("regime", Scalars.choice(Regime.class), OverlayCondition::regimes);
    private static final Field<OverlayCondition, List<Role>> ROLE =
            oneOrMore("role", Scalars.choice(Role.class), OverlayCondition::roles);
    private static final Field<OverlayCondition, List<Consumer>> CONSUMER =
            oneOrMore("consumer", Scalars.choice(Consumer.class), OverlayCondition::consumers);
    private static final Field<OverlayCondition, List<Side>> SIDE =
            oneOrMore("side", Scalars.choice(Side.class), OverlayCondition::sides);
    private static final Field<OverlayCondition, List<Located<String>>> CLUSTERS =
            oneOrMore("clusters", slot -> slot.read(Names::wildcard), OverlayCondition::clusters);
    private static final Field<OverlayCondition, List<Located<String>>> PAIRS =
            oneOrMore("pairs", slot -> slot.read(Names::wildcard), OverlayCondition::pairs);
    private static final Field<OverlayCondition, List<Located<String>>> NAMESPACES =
            oneOrMore("namespaces", slot -> slot.read(Names::wildcard), OverlayCondition::namespaces);
    private static final Field<OverlayCondition, SortedMap<String, String>> CLUSTER_LABELS =
            Field.plain("clusterLabels", Names::labels, OverlayCondition::clusterLabels);
    private static final Field<OverlayCondition, SortedMap<String, String>> PAIR_LABELS =
            Field.plain("pairLabels", Names::labels, OverlayCondition::pairLabels);

    static final Shape<OverlayCondition> CONDITION = new Mapping<>(
                    "`when`",
                    List.of(
                            OPENSHIFT,
                            MTC,
                            OPERATOR,
                            NETWORK_PLUGIN,
                            REGIME,
                            ROLE,
                            CONSUMER,
                            SIDE,
                            CLUSTERS,
                            PAIRS,
                            NAMESPACES,
                            CLUSTER_LABELS,
                            PAIR_LABELS))
            .shape(ConditionReader::condition);

    private ConditionReader() {}

    private static Optional<OverlayCondition> condition(Fields fields) {
        return Optional.of(new OverlayCondition(
                fields.value(OPENSHIFT),
                fields.value(MTC),
                fields.value(OPERATOR, List.of()),
                fields.value(NETWORK_PLUGIN, List.of()),
                fields.value(REGIME, List.of()),
                fields.value(ROLE, List.of()),
                fields.value(CONSUMER, List.of()),
                fields.value(SIDE, List.of()),
                fields.value(CLUSTERS, List.of()),
                fields.value(PAIRS, List.of()),
                fields.value(NAMESPACES, List.of()),
                fields.value(CLUSTER_LABELS, Collections.emptySortedMap()),
                fields.value(PAIR_LABELS, Collections.emptySortedMap())));
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

    /** A field with a value or a list of values. */
    private static <T> Field<OverlayCondition, List<T>> oneOrMore(
            String name, Shape<T> shape, Function<OverlayCondition, List<T>> values) {
        return Field.plain(
                name,
                slot -> slot.node() instanceof YamlSequence
                        ? slot.filledList("values", item -> shape.read(item.named(name)))
                        : shape.read(slot).map(List::of),
                values);
    }
}
