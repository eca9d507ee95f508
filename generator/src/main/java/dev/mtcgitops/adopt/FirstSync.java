package dev.mtcgitops.adopt;

import dev.mtcgitops.capture.CapturedObject;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The MigrationController of a cluster before anything is synced, and what the first sync makes of its keys. Argo CD and {@code oc apply} merge
 * three ways, so of the keys that Git lacks they remove those that were applied from a file. Flux takes over what {@code kubectl} and {@code oc}
 * wrote, and removes of that what Git lacks (fluxcd/pkg {@code ssa}, field managers). No tool touches what only other managers wrote.
 *
 * @param cluster the name of the cluster
 * @param live its MigrationController
 */
public record FirstSync(String cluster, CapturedObject live) {
    private static final String VERSION = "version";
    private static final List<String> BY_HAND = List.of("kubectl", "before-first-apply");

    /** The fate of a key. */
    public enum Action {
        KEEP,
        ADD,
        CHANGE,
        DELETE
    }

    /** Who syncs. */
    public enum Tool {
        ARGOCD,
        FLUX,
        OC
    }

    /**
     * One key of one MigrationController.
     *
     * @param cluster the name of the cluster
     * @param object kind, namespace and name of the object
     * @param key the key, as it is spelt on the cluster
     * @param tool who syncs
     * @param action what happens to the key
     */
    public record Effect(String cluster, String object, String key, Tool tool, Action action) {
        private static final Comparator<Effect> ORDER =
                Comparator.comparing(Effect::cluster).thenComparing(Effect::key).thenComparing(Effect::tool);
    }

    /** The effects of syncing {@code spec}; keys that stay as they are have none. */
    public List<Effect> effects(YamlMapping spec) {
        YamlMapping existing = live.tree().mapping("spec").orElse(YamlMapping.empty(spec.origin()));
        Set<String> keys = new TreeSet<>();
        existing.keys().forEach(keys::add);
        spec.keys().forEach(keys::add);
        List<Effect> effects = new ArrayList<>();
        for (String key : keys) {
            for (Tool tool : Tool.values()) {
                action(key, existing.get(key), spec.get(key), tool)
                        .ifPresent(action -> effects.add(new Effect(cluster, object(), key, tool, action)));
            }
        }
        effects.sort(Effect.ORDER);
        return effects;
    }

    private String object() {
        return live.kind().text() + "/" + live.namespace() + "/" + live.name();
    }

    private Optional<Action> action(String key, Optional<YamlNode> existing, Optional<YamlNode> synced, Tool tool) {
        if (synced.isEmpty()) {
            return Optional.of(isRemoved(key, tool) ? Action.DELETE : Action.KEEP);
        }
        if (existing.isEmpty()) {
            return Optional.of(Action.ADD);
        }
        return existing.get().sameData(synced.get()) ? Optional.empty() : Optional.of(Action.CHANGE);
    }

    private boolean isRemoved(String key, Tool tool) {
        return tool == Tool.FLUX ? isByHand(key) : live.texts("applied").contains(key);
    }

    /** Without field managers a key counts as written by hand, except the one that the operator writes. */
    private boolean isByHand(String key) {
        List<YamlMapping> owners = live.nodes("owners")
                .map(YamlMapping.class::cast)
                .filter(owner -> keys(owner).anyMatch(owned -> owned.equals(key)))
                .toList();
        return owners.isEmpty()
                ? !key.equals(VERSION)
                : owners.stream()
                        .allMatch(owner -> isByHand(owner.text("manager").orElse(""), key));
    }

    private static Stream<String> keys(YamlMapping owner) {
        return owner.get("keys").stream()
                .flatMap(keys -> ((YamlSequence) keys).items().stream())
                .map(key -> ((YamlScalar) key).value());
    }

    private static boolean isByHand(String manager, String key) {
        return BY_HAND.stream().anyMatch(manager::startsWith) && !key.equals(VERSION);
    }
}
