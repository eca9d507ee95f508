package dev.mtcgitops.change;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Removal;
import dev.mtcgitops.model.Role;
import dev.mtcgitops.model.VariableSpec;
import dev.mtcgitops.model.VariableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What changed variables of a MigrationController do, told from the patch of an object that stays.
 *
 * @param facts the facts about its cluster
 * @param object its change
 */
record ControllerEffects(ClusterFacts facts, ObjectChange object) {
    private static final String SPEC = "/spec/";
    private static final String FLAG = SPEC + "migration_controller";

    /** The effects, in no order. */
    List<Diagnostic> find() {
        List<Diagnostic> effects = new ArrayList<>();
        List<Operation> variables = object.patch().stream()
                .filter(operation -> operation.path().startsWith(SPEC))
                .toList();
        variables.forEach(operation -> left(operation).ifPresent(effects::add));
        restart(variables).ifPresent(effects::add);
        return effects;
    }

    /** A controller that starts or stops is not restarted. */
    private Optional<Diagnostic> restart(List<Operation> variables) {
        if (facts.role() != Role.CONTROL
                || variables.stream().anyMatch(operation -> operation.path().equals(FLAG))) {
            return Optional.empty();
        }
        SortedSet<String> names = new TreeSet<>();
        List<Location> places = new ArrayList<>();
        for (Operation operation : variables) {
            variable(operation).filter(VariableSpec::restartsController).ifPresent(variable -> {
                names.add(variable.name());
                if (operation.type() != Operation.Type.REMOVE) {
                    operation.because().stream().findFirst().ifPresent(places::add);
                }
            });
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(at(ChangeProblems.controllerRestarts(facts.name(), names), places));
    }

    private Optional<Diagnostic> left(Operation operation) {
        Optional<VariableSpec> gone = variable(operation)
                .filter(variable -> operation.type() == Operation.Type.REMOVE
                        && operation.path().equals(SPEC + variable.name()));
        return gone.flatMap(variable -> variable.removalIn(facts.mtc()).flatMap(removal -> problem(variable, removal)));
    }

    private Optional<Diagnostic> problem(VariableSpec variable, Removal removal) {
        return switch (removal) {
            case CLEARED -> Optional.empty();
            case KEPT_IN_SECRET -> Optional.of(at(ChangeProblems.proxyStays(variable.name(), facts), List.of()));
            case KEPT_BY_MERGE -> Optional.of(at(ChangeProblems.valueStays(variable, facts), List.of()));
        };
    }

    /** The variable that {@code operation} changes, be it as a whole or in a part. */
    private static Optional<VariableSpec> variable(Operation operation) {
        return VariableTable.find(operation.path().substring(SPEC.length()).split("/", 2)[0]);
    }

    /** A diagnostic at the first of {@code places}, else at the file. */
    private Diagnostic at(Problem problem, List<Location> places) {
        List<Location> lines = places.stream().distinct().sorted().toList();
        return lines.isEmpty()
                ? Diagnostic.of(problem, Location.ofFile(object.path()))
                : Diagnostic.of(
                        problem,
                        lines.get(0),
                        lines.stream()
                                .skip(1)
                                .map(line -> new Related(line, "Changes it, too."))
                                .toList());
    }
}
