package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.yaml.YamlMapping;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The objects of one cluster, each once. Several captures of one object are one, if they say the same about the cluster. */
public final class CapturedCluster {
    private final String name;
    private final Optional<String> control;
    private final Map<CapturedKind, SortedMap<String, CapturedObject>> objects = new EnumMap<>(CapturedKind.class);

    CapturedCluster(String name) {
        this.name = name;
        this.control = Optional.empty();
    }

    /** A cluster that the capture of the cluster {@code control} has objects of. */
    CapturedCluster(String name, String control) {
        this.name = name;
        this.control = Optional.of(control);
    }

    /** A cluster without a capture. */
    public static CapturedCluster none(String name) {
        return new CapturedCluster(name);
    }

    /** Its name: of its own capture the user's, else the one that MTC on {@link #control} has for it. */
    public String name() {
        return name;
    }

    /** The cluster whose capture its objects were found in, if that is another one. */
    public Optional<String> control() {
        return control;
    }

    /** Adds the objects of {@code other}, which is the same cluster. */
    public void addAll(CapturedCluster other, Diagnostics into) {
        other.objects.values().forEach(kind -> kind.values().forEach(object -> add(object, into)));
    }

    void add(CapturedObject object, Diagnostics into) {
        String key = object.namespace() + "/" + object.name();
        SortedMap<String, CapturedObject> ofKind = objects.computeIfAbsent(object.kind(), kind -> new TreeMap<>());
        CapturedObject first = ofKind.putIfAbsent(key, object);
        if (first == null || object.kind().changesByItself()) {
            return;
        }
        if (facts(first).sameData(facts(object))) {
            // Newer clients hide who owns which field.
            if (first.nodes("owners").findAny().isEmpty()) {
                ofKind.put(key, object);
            }
            return;
        }
        boolean cluster = object.kind() == CapturedKind.CLUSTER_VERSION || object.kind() == CapturedKind.INFRASTRUCTURE;
        into.report(
                cluster
                        ? CapturePathProblems.twoClusters(name, object.title())
                        : CapturePathProblems.contradiction(name, object.title()),
                object.at(),
                List.of(new Related(first.at(), "The other is here.")));
    }

    private static YamlMapping facts(CapturedObject object) {
        return object.tree().without("owners").without("applied");
    }

    /** The objects of {@code kind}, by namespace and name. */
    public List<CapturedObject> all(CapturedKind kind) {
        return objects.containsKey(kind) ? List.copyOf(objects.get(kind).values()) : List.of();
    }

    /** The only object of {@code kind} that counts; of several, the first. */
    public Optional<CapturedObject> one(CapturedKind kind) {
        return all(kind).stream().findFirst();
    }

    /** The object of {@code kind} with that name. */
    public Optional<CapturedObject> named(CapturedKind kind, String object) {
        return all(kind).stream().filter(found -> found.name().equals(object)).findFirst();
    }
}
