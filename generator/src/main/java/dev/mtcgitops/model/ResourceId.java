package dev.mtcgitops.model;

import dev.mtcgitops.yaml.YamlMapping;
import java.util.Comparator;

/**
 * The identity of a Kubernetes object.
 *
 * @param group API group; empty for the core group
 * @param version API version
 * @param kind kind
 * @param namespace namespace; empty where there is none
 * @param name name
 */
public record ResourceId(String group, String version, String kind, String namespace, String name)
        implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER = Comparator.comparing(ResourceId::namespace)
            .thenComparing(ResourceId::kind)
            .thenComparing(ResourceId::name)
            .thenComparing(ResourceId::group)
            .thenComparing(ResourceId::version);

    /** The identity that {@code manifest} states; what it leaves out is empty. */
    public static ResourceId of(YamlMapping manifest) {
        String apiVersion = manifest.text("apiVersion").orElse("");
        int slash = apiVersion.indexOf('/');
        YamlMapping metadata = manifest.mapping("metadata").orElse(YamlMapping.empty(manifest.origin()));
        return new ResourceId(
                slash < 0 ? "" : apiVersion.substring(0, slash),
                apiVersion.substring(slash + 1),
                manifest.text("kind").orElse(""),
                metadata.text("namespace").orElse(""),
                metadata.text("name").orElse(""));
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    /** {@code Kind namespace/name}, as people say it. */
    @Override
    public String toString() {
        return kind + " " + (namespace.isEmpty() ? name : namespace + "/" + name);
    }
}
