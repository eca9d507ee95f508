package dev.mtcgitops.change;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an AppProject of Argo CD permits.
 *
 * @param name its name
 * @param kinds groups and kinds
 * @param destinations clusters, as Argo CD knows them, and namespaces
 */
record Project(String name, Set<List<String>> kinds, Set<List<String>> destinations) {
    /** The object as a project, if it is one. */
    static Optional<Project> of(Placed object) {
        ResourceId id = object.manifest().id();
        return object.manifest()
                .tree()
                .mapping("spec")
                .filter(spec -> id.kind().equals("AppProject"))
                .map(spec -> new Project(
                        id.name(),
                        Applier.items(spec.get("namespaceResourceWhitelist"))
                                .map(kind -> List.of(text(kind, "group"), text(kind, "kind")))
                                .collect(Collectors.toUnmodifiableSet()),
                        Applier.items(spec.get("destinations"))
                                .map(place -> List.of(Applier.cluster(place).orElse(""), text(place, "namespace")))
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static String text(YamlMapping mapping, String key) {
        return mapping.text(key).orElse("");
    }

    /** Whether {@code object} may be applied to, and pruned from, {@code cluster}. */
    boolean permits(String cluster, ResourceId object) {
        return kinds.contains(List.of(object.group(), object.kind()))
                && destinations.contains(List.of(cluster, object.namespace()));
    }
}
