package dev.mtcgitops.change;

import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What a change does on one cluster, told from the objects that differ.
 *
 * @param cluster its name
 * @param before the old state
 * @param after the new state
 */
record ClusterEffects(String cluster, FleetState before, FleetState after) {
    private static final String CONTROLLER = "MigrationController";
    private static final Set<String> RSYNC_POLICIES =
            Set.of("mtc-allow-egress-from-rsync", "mtc-allow-ingress-to-rsync");

    /** The effects, in no order. */
    List<Diagnostic> of(List<ObjectChange> objects) {
        List<Diagnostic> effects = new ArrayList<>();
        for (ObjectChange object : objects) {
            if (object.kind() == Kind.DELETE) {
                leaves(object, objects, effects);
            } else if (object.id().kind().equals(CONTROLLER)) {
                after.part(Optional.of(cluster))
                        .facts()
                        .ifPresent(facts -> effects.addAll(new ControllerEffects(facts, object).find()));
            }
        }
        return effects;
    }

    private void leaves(ObjectChange object, List<ObjectChange> objects, List<Diagnostic> effects) {
        ResourceId id = object.id();
        switch (id.kind()) {
            case CONTROLLER -> report(ChangeProblems.controllerLeaves(cluster), object, effects);
            case "EgressNetworkPolicy", "EgressFirewall" -> {
                SortedSet<String> allows =
                        before.part(Optional.of(cluster)).openings().get(object.path());
                // CHANGE-011 tells of the other kind.
                if (allows != null && !isTurned(id, objects)) {
                    report(ChangeProblems.firewallLeaves(id, cluster, allows), object, effects);
                }
            }
            case "NetworkPolicy" -> {
                if (RSYNC_POLICIES.contains(id.name()) && !isOver(id) && !isRenamed(object)) {
                    report(ChangeProblems.policyLeaves(id.namespace(), cluster), object, effects);
                }
            }
            default -> {}
        }
    }

    private static boolean isTurned(ResourceId firewall, List<ObjectChange> objects) {
        return objects.stream()
                .filter(object -> object.kind() == Kind.CREATE)
                .map(ObjectChange::id)
                .anyMatch(id -> FirewallEffects.KINDS.contains(id.kind())
                        && !id.kind().equals(firewall.kind())
                        && id.namespace().equals(firewall.namespace()));
    }

    private boolean isOver(ResourceId policy) {
        return after.finished().contains(cluster + "/" + policy.namespace());
    }

    /** Whether the cluster got another name, or seems to: a new one has the same object. */
    private boolean isRenamed(ObjectChange object) {
        String inside = object.path().substring(object.path().indexOf("/manifests/"));
        return !after.clusters().containsKey(cluster)
                && after.clusters().entrySet().stream()
                        .filter(other -> !before.clusters().containsKey(other.getKey()))
                        .flatMap(other -> other.getValue().blobs().keySet().stream())
                        .anyMatch(path -> path.endsWith(inside));
    }

    private static void report(Problem problem, ObjectChange object, List<Diagnostic> effects) {
        effects.add(Diagnostic.of(problem, Location.ofFile(object.path())));
    }
}
