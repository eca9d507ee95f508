package dev.mtcgitops.resolve;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.AnchoredPattern;
import dev.mtcgitops.model.ArgoCd;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.model.Overlay;
import dev.mtcgitops.model.OverlayCondition;
import dev.mtcgitops.model.Patch;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;

/** The sync waves that a Delivery states, as the overlay that they are: patches of one kind each, on the lines of the Delivery. */
public final class SyncWaves {
    /** Argo CD reads the wave of an object here. */
    public static final String ANNOTATION = "argocd.argoproj.io/sync-wave";

    private SyncWaves() {}

    /** The overlay of {@code delivery}, if it states any wave. */
    public static Optional<Overlay> overlay(Optional<Delivery> delivery) {
        return delivery.flatMap(Delivery::argocd)
                .filter(argocd -> !argocd.syncWaves().isEmpty())
                .map(SyncWaves::overlay);
    }

    private static Overlay overlay(ArgoCd argocd) {
        List<Patch> patches = argocd.syncWaves().entrySet().stream()
                .map(wave -> patch(wave.getKey(), wave.getValue()))
                .toList();
        return new Overlay(
                new Located<>("argocd.syncWaves", argocd.at()), OverlayCondition.of(Consumer.ARGOCD), patches, 0, true);
    }

    private static Patch patch(String kind, Located<String> wave) {
        YamlNode value = new YamlScalar(wave.value(), ScalarType.STRING, Origin.at(wave.at()));
        YamlMapping content = in("metadata", in("annotations", in(ANNOTATION, value, wave.at()), wave.at()), wave.at());
        Patch.Target target = new Patch.Target(
                Optional.empty(),
                Optional.empty(),
                Optional.of(AnchoredPattern.literal(kind)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Patch(content, Optional.of(target), true, wave.at());
    }

    private static YamlMapping in(String key, YamlNode value, Location at) {
        YamlScalar name = new YamlScalar(key, ScalarType.STRING, Origin.at(at));
        return YamlMapping.of(List.of(new YamlMapping.Entry(name, value)), Origin.at(at));
    }
}
