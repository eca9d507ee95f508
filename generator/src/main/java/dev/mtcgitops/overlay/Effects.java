package dev.mtcgitops.overlay;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ResourceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The effects of overlays on the manifests of one cluster, for {@link OverlayEngine#report}; holds no tree, so it may be kept for every cluster. */
public final class Effects {
    private final String cluster;
    private final Map<String, List<ResourceId>> reached = new HashMap<>();
    private final Set<Location> matched = new HashSet<>();
    private final Map<PlacedProblem, List<ResourceId>> problems = new LinkedHashMap<>();

    Effects(String cluster) {
        this.cluster = cluster;
    }

    String cluster() {
        return cluster;
    }

    void reach(PreparedOverlay overlay, ResourceId object) {
        reached.computeIfAbsent(overlay.name(), name -> new ArrayList<>()).add(object);
    }

    /** The objects for which {@code overlay} holds. */
    List<ResourceId> reached(PreparedOverlay overlay) {
        return reached.getOrDefault(overlay.name(), List.of());
    }

    void match(PreparedPatch patch) {
        matched.add(patch.patch().at());
    }

    /** Whether {@code patch} applied to any object. */
    boolean matched(PreparedPatch patch) {
        return matched.contains(patch.patch().at());
    }

    void find(PlacedProblem problem, ResourceId object) {
        problems.computeIfAbsent(problem, same -> new ArrayList<>()).add(object);
    }

    /** The problems, each with the objects that show it. */
    Map<PlacedProblem, List<ResourceId>> problems() {
        return problems;
    }
}
