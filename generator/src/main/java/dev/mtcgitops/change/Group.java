package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The same change in several clusters: of one kind, to the object of the same kind, namespace and name, with equal content.
 *
 * @param changes the changes, at least one; by cluster and path
 */
public record Group(List<ObjectChange> changes) {
    private static final Comparator<Group> ORDER = Comparator.comparing(
                    (Group group) -> group.clusters().size(), Comparator.reverseOrder())
            .thenComparing(group -> group.id().kind())
            .thenComparing(group -> group.id().namespace())
            .thenComparing(group -> group.id().name())
            .thenComparing(group -> group.clusters().stream().findFirst().orElse(""))
            .thenComparing(group -> group.first().path());

    public Group {
        changes = List.copyOf(changes);
    }

    /** The groups of {@code changes}, those with most clusters first. */
    static List<Group> of(List<ObjectChange> changes) {
        Map<List<Object>, List<ObjectChange>> equal = new LinkedHashMap<>();
        changes.forEach(change -> equal.computeIfAbsent(content(change), content -> new ArrayList<>())
                .add(change));
        return equal.values().stream().map(Group::new).sorted(ORDER).toList();
    }

    /** What makes changes equal; the input lines behind them do not count. */
    private static List<Object> content(ObjectChange change) {
        ResourceId id = change.id();
        String text =
                change.kind() == Kind.CREATE || change.kind() == Kind.DELETE ? change.before() + change.after() : "";
        return List.of(
                change.cluster().isPresent(),
                change.kind(),
                id.kind(),
                id.namespace(),
                id.name(),
                text,
                change.patch().stream().map(Group::content).toList());
    }

    private static List<String> content(Operation operation) {
        return List.of(operation.type().text(), operation.path(), text(operation.value()), text(operation.old()));
    }

    private static String text(Optional<YamlNode> node) {
        return node.map(YamlWriter::write).orElse("");
    }

    /** The change in the first cluster. */
    public ObjectChange first() {
        return changes.get(0);
    }

    /** The kind of the change. */
    public Kind kind() {
        return first().kind();
    }

    /** The object. */
    public ResourceId id() {
        return first().id();
    }

    /** The clusters in order; none for control objects. */
    public List<String> clusters() {
        return changes.stream()
                .flatMap(change -> change.cluster().stream())
                .distinct()
                .toList();
    }
}
