package dev.mtcgitops.change;

import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a change does to pairs that go on.
 *
 * @param before the old state
 * @param after the new state
 * @param controls whether a cluster runs a controller now, where that changes
 */
record PairEffects(FleetState before, FleetState after, SortedMap<String, Boolean> controls) {
    private static final String ENDPOINT = "/spec/rsync_endpoint_type";

    /** The cluster of a pair that a variable acts on, by the variables that pairs state. */
    private static final Map<String, Function<Migration, String>> STATED = Map.of(
            "/spec/stunnel_tcp_proxy",
            Migration::control,
            "/spec/src_supplemental_groups",
            Migration::control,
            "/spec/target_supplemental_groups",
            Migration::control,
            ENDPOINT,
            Migration::target);

    /**
     * The effects, in no order.
     *
     * @param objects the objects that differ; those without contents say nothing
     */
    List<Diagnostic> find(List<ObjectChange> objects) {
        List<Diagnostic> effects = new ArrayList<>();
        after.pairs()
                .forEach((name, pair) -> oldControl(name, pair)
                        .filter(old -> pair.isActive() && !old.equals(pair.control()))
                        .ifPresent(old -> effects.add(Diagnostic.of(
                                ChangeProblems.controlMoves(name, old, pair.control()), pair.controlAt()))));
        objects.forEach(object -> object.patch().forEach(operation -> lost(object, operation, effects)));
        return effects;
    }

    /** The control cluster of a pair before; in a tree, that of its clusters which stops while another one starts. */
    private Optional<String> oldControl(String name, Migration pair) {
        if (before.isRendered()) {
            return Optional.ofNullable(before.pairs().get(name)).map(Migration::control);
        }
        boolean starts = !before.clusters().containsKey(pair.control()) || controls.getOrDefault(pair.control(), false);
        return Stream.of(pair.source(), pair.target())
                .filter(cluster -> starts && !controls.getOrDefault(cluster, true))
                .findFirst();
    }

    /** What a finished pair stated may have served another one. */
    private void lost(ObjectChange object, Operation operation, List<Diagnostic> effects) {
        Function<Migration, String> side = STATED.get(operation.path());
        boolean goes = operation.type() == Operation.Type.REMOVE
                || operation.type() == Operation.Type.REPLACE
                        && operation.path().equals(ENDPOINT);
        if (side == null || !goes || !object.id().kind().equals("MigrationController")) {
            return;
        }
        String cluster = object.cluster().orElse("");
        boolean finished = before.pairs().entrySet().stream()
                .filter(pair -> pair.getValue().isActive()
                        && side.apply(pair.getValue()).equals(cluster))
                .flatMap(pair -> Optional.ofNullable(after.pairs().get(pair.getKey())).stream())
                .anyMatch(pair -> !pair.isActive());
        if (finished) {
            String variable = operation.path().substring(operation.path().lastIndexOf('/') + 1);
            after.pairs().forEach((name, pair) -> {
                if (pair.isActive()
                        && before.pairs().containsKey(name)
                        && side.apply(pair).equals(cluster)) {
                    effects.add(Diagnostic.of(ChangeProblems.pairLoses(name, variable, cluster), pair.at()));
                }
            });
        }
    }
}
