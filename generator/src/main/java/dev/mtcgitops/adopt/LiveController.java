package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedCluster;
import dev.mtcgitops.capture.CapturedKind;
import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.VariableJudge;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The MigrationController that exists on a cluster. Its keys may be spelt in ways that the operator folds into one variable. */
final class LiveController {
    private static final String NAME = "migration-controller";

    private final Optional<CapturedObject> object;
    /** The entries by the variable that the operator takes them for. */
    private final SortedMap<String, List<YamlMapping.Entry>> variables = new TreeMap<>();

    private LiveController(Optional<CapturedObject> object) {
        this.object = object;
        object.flatMap(live -> live.tree().mapping("spec"))
                .ifPresent(spec -> spec.entries()
                        .forEach(entry -> variables
                                .computeIfAbsent(
                                        VariableJudge.folded(entry.key().value()), name -> new ArrayList<>())
                                .add(entry)));
    }

    /** The object that the operator and all the documentation name. */
    static Optional<CapturedObject> object(CapturedCluster cluster) {
        return cluster.named(CapturedKind.MIGRATION_CONTROLLER, NAME);
    }

    static LiveController of(CapturedCluster cluster, Diagnostics into) {
        LiveController live = new LiveController(object(cluster));
        cluster.all(CapturedKind.MIGRATION_CONTROLLER).stream()
                .filter(other -> !other.name().equals(NAME))
                .forEach(other -> into.report(AdoptProblems.otherController(cluster.name(), other.name()), other.at()));
        live.variables.forEach((name, entries) -> {
            if (entries.size() > 1) {
                List<String> spellings =
                        entries.stream().map(entry -> entry.key().value()).toList();
                into.report(AdoptProblems.twoSpellings(cluster.name(), spellings), live.at());
            }
        });
        return live;
    }

    Optional<CapturedObject> object() {
        return object;
    }

    /** Kind and name, for a comment. */
    String title() {
        return object.map(CapturedObject::title).orElse("");
    }

    Location at() {
        return object.map(CapturedObject::at).orElse(Location.NONE);
    }

    /** The variables with their one value; nobody can tell which of two spellings wins. */
    SortedMap<String, YamlMapping.Entry> variables() {
        SortedMap<String, YamlMapping.Entry> single = new TreeMap<>();
        variables.forEach((name, entries) -> {
            if (entries.size() == 1) {
                single.put(name, entries.get(0));
            }
        });
        return single;
    }

    /** The value of a variable. */
    Optional<YamlNode> value(String variable) {
        return Optional.ofNullable(variables().get(variable)).map(YamlMapping.Entry::value);
    }

    /** The text of a variable; null is none. */
    Optional<String> text(String variable) {
        return value(variable)
                .filter(node -> node instanceof YamlScalar scalar && !scalar.isNull())
                .map(node -> ((YamlScalar) node).value());
    }

    /** Whether it runs the migration controller. */
    boolean isControl() {
        return text("migration_controller").filter("true"::equals).isPresent();
    }
}
