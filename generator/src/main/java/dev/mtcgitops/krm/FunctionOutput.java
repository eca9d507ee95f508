package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list that a function answers: the objects it got, as they are written, and the rendered ones. An object that an earlier run rendered is
 * replaced. A document of the input stays for kpt, which would remove its file, and is marked as one that is not applied, for kustomize.
 */
public final class FunctionOutput {
    /** By these, orchestrators tell which object is which after the function. */
    private static final List<String> ORCHESTRATION = List.of(
            "internal.config.kubernetes.io/", "config.kubernetes.io/", "config.k8s.io/", "kustomize.config.k8s.io/");

    private final ResourceList list;
    private final SortedMap<ResourceId, Manifest> rendered = new TreeMap<>();

    /** The answer to {@code list} with {@code rendered} objects. */
    public FunctionOutput(ResourceList list, List<Manifest> rendered) {
        this.list = list;
        rendered.forEach(manifest -> this.rendered.put(unversioned(manifest.id()), manifest));
    }

    /** The objects of {@code list}, of which nothing is changed. */
    public static String unchanged(ResourceList list, List<Diagnostic> results) {
        StringBuilder objects = new StringBuilder();
        list.items().forEach(item -> objects.append(list.written(item)));
        return text(list, objects, results);
    }

    /** Reports each object that somebody else made under the name of a rendered one. */
    public void check(Diagnostics into) {
        list.items().stream()
                .filter(item -> rendered.containsKey(unversioned(item.id())) && !Manifest.isOurs(item.tree()))
                .forEach(item -> into.report(KrmProblems.objectOfOthers(item.id()), item.at()));
    }

    /** The whole text of the answer. */
    public String text(List<Diagnostic> results) {
        SortedMap<ResourceId, Manifest> rest = new TreeMap<>(rendered);
        StringBuilder objects = new StringBuilder();
        for (ListItem item : list.items()) {
            Optional<Manifest> newer = Optional.ofNullable(rest.remove(unversioned(item.id())));
            if (newer.isPresent()) {
                objects.append(list.item(replacing(item, newer.get().tree())));
            } else if (item.isInput()) {
                objects.append(list.marked(item));
            } else {
                objects.append(list.written(item));
            }
        }
        rest.values().forEach(manifest -> objects.append(list.item(manifest.tree())));
        return text(list, objects, results);
    }

    private static String text(ResourceList list, StringBuilder objects, List<Diagnostic> results) {
        return "apiVersion: " + list.apiVersion() + "\nkind: ResourceList\nitems:"
                + (objects.length() == 0 ? " []\n" : "\n" + objects)
                + (results.isEmpty() ? "" : "results:\n" + YamlWriter.write(new FunctionResults(list).of(results)));
    }

    private static ResourceId unversioned(ResourceId id) {
        return new ResourceId(id.group(), "", id.kind(), id.namespace(), id.name());
    }

    private static YamlMapping replacing(ListItem earlier, YamlMapping tree) {
        YamlMapping replacement = tree;
        for (String key : earlier.annotationsWith(ORCHESTRATION)) {
            replacement = annotated(replacement, key, earlier.annotation(key).orElseThrow());
        }
        return replacement;
    }

    private static YamlMapping annotated(YamlMapping object, String key, YamlScalar value) {
        YamlMapping empty = YamlMapping.empty(object.origin());
        YamlMapping metadata = object.mapping("metadata").orElse(empty);
        YamlMapping annotations = metadata.mapping("annotations").orElse(empty);
        return with(object, "metadata", with(metadata, "annotations", with(annotations, key, value)));
    }

    private static YamlMapping with(YamlMapping mapping, String key, YamlNode value) {
        return mapping.with(new Entry(YamlScalar.of(key), value));
    }
}
