package dev.mtcgitops;

import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The finished manifests of a fleet, in the short form that tests compare.
 *
 * @param all {@code cluster/kind/namespace/name} and the object
 */
public record Manifests(Map<String, YamlMapping> all) {
    /** What is rendered from {@code documents}, which must have no error. */
    public static Manifests of(String... documents) {
        return of(Checked.of(documents));
    }

    /** What is rendered from an input, which must have no error. */
    public static Manifests of(Checked checked) {
        Rendered rendered = checked.rendered().orElseThrow(() -> new AssertionError(checked.diagnostics()));
        Map<String, YamlMapping> all = new TreeMap<>();
        rendered.clusters()
                .forEach(cluster ->
                        cluster.manifests().forEach(m -> all.put(cluster.name() + "/" + name(m), m.tree())));
        return new Manifests(all);
    }

    private static String name(Manifest manifest) {
        YamlMapping metadata = manifest.tree().mapping("metadata").orElseThrow();
        return manifest.id().kind() + "/" + metadata.text("namespace").orElse("") + "/"
                + metadata.text("name").orElse("");
    }

    /** The names of the objects of a cluster. */
    public List<String> names(String cluster) {
        return all.keySet().stream()
                .filter(name -> name.startsWith(cluster + "/"))
                .map(name -> name.substring(cluster.length() + 1))
                .toList();
    }

    /** The {@code spec} of an object. */
    public YamlMapping spec(String name) {
        YamlMapping object = all.get(name);
        if (object == null) {
            throw new AssertionError(name + " is not among " + all.keySet());
        }
        return object.mapping("spec").orElseThrow();
    }

    /** The {@code spec} of the MigrationController of a cluster. */
    public YamlMapping controller(String cluster) {
        return spec(cluster + "/MigrationController/openshift-migration/migration-controller");
    }

    /** A variable of the MigrationController of a cluster. */
    public Optional<String> variable(String cluster, String name) {
        return controller(cluster).text(name);
    }

    /** A node in one line, such as {@code {type: Allow, to: {cidrSelector: 10.0.0.0/8}}}; texts without quotes. */
    public static String line(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.value();
        }
        if (node instanceof YamlSequence sequence) {
            return "[" + String.join(", ", lines(sequence)) + "]";
        }
        List<String> entries = new ArrayList<>();
        ((YamlMapping) node).entries().forEach(entry -> entries.add(entry.key().value() + ": " + line(entry.value())));
        return "{" + String.join(", ", entries.stream().sorted().toList()) + "}";
    }

    /** The items of the list under {@code key}, each in one line; none where there is no such list. */
    public static List<String> items(YamlMapping mapping, String key) {
        return mapping.get(key).stream()
                .flatMap(list -> list instanceof YamlSequence s ? lines(s).stream() : Stream.empty())
                .toList();
    }

    private static List<String> lines(YamlSequence sequence) {
        return sequence.items().stream().map(Manifests::line).toList();
    }
}
