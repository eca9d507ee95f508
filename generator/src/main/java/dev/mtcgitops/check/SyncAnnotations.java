package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.resolve.SyncWaves;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The annotations by which Argo CD orders and spares objects. */
final class SyncAnnotations {
    private static final String OPTIONS = "argocd.argoproj.io/sync-options";
    private static final String SKIP_DRY_RUN = "SkipDryRunOnMissingResource=true";
    private static final Pattern WAVE = Pattern.compile("0|-?[1-9][0-9]{0,8}");

    private SyncAnnotations() {}

    static void check(ClusterFacts cluster, List<Manifest> manifests, Diagnostics into) {
        manifests.forEach(manifest -> checkWave(manifest, into));
        if (cluster.consumer() == Consumer.ARGOCD) {
            manifests.stream().filter(SyncAnnotations::isController).forEach(controller -> {
                checkOptions(controller, into);
                checkOrder(controller, manifests, into);
            });
        }
    }

    private static boolean isController(Manifest manifest) {
        return manifest.id().kind().equals("MigrationController");
    }

    /** A value that is not a string is an error of the overlay that wrote it, found when it is applied. */
    private static void checkWave(Manifest manifest, Diagnostics into) {
        annotation(manifest, SyncWaves.ANNOTATION)
                .filter(wave -> !(wave instanceof YamlScalar text
                        && WAVE.matcher(text.value()).matches()))
                .ifPresent(
                        wave -> into.report(SyncProblems.wave(), wave.origin().responsible()));
    }

    private static void checkOptions(Manifest controller, Diagnostics into) {
        Optional<YamlNode> options = annotation(controller, OPTIONS);
        boolean skips = options.filter(YamlScalar.class::isInstance)
                .map(text -> ((YamlScalar) text).value())
                .filter(text -> List.of(text.split("\\s*,\\s*", -1)).contains(SKIP_DRY_RUN))
                .isPresent();
        if (!skips) {
            Location at = options.or(() -> annotations(controller))
                    .or(() -> controller.tree().get("metadata"))
                    .map(YamlNode::origin)
                    .orElse(controller.tree().origin())
                    .responsible();
            into.report(SyncProblems.noSkipDryRun(controller.id()), at);
        }
    }

    /** A wave waits for those before it, and a MigrationController waits for an operator that may not be there. */
    private static void checkOrder(Manifest controller, List<Manifest> manifests, Diagnostics into) {
        int wave = wave(controller);
        manifests.stream()
                .filter(manifest -> wave(manifest) > wave)
                .findFirst()
                .ifPresent(later -> into.report(
                        SyncProblems.waveOrder(),
                        annotation(controller, SyncWaves.ANNOTATION)
                                .or(() -> annotation(later, SyncWaves.ANNOTATION))
                                .orElseThrow()
                                .origin()
                                .responsible()));
    }

    /** What Argo CD takes for the wave: 0 where there is none or no number. */
    private static int wave(Manifest manifest) {
        return annotation(manifest, SyncWaves.ANNOTATION)
                .filter(YamlScalar.class::isInstance)
                .map(wave -> ((YamlScalar) wave).value())
                .filter(wave -> WAVE.matcher(wave).matches())
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static Optional<YamlNode> annotation(Manifest manifest, String name) {
        return annotations(manifest).map(YamlMapping.class::cast).flatMap(all -> all.get(name));
    }

    private static Optional<YamlNode> annotations(Manifest manifest) {
        return manifest.tree()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .map(YamlNode.class::cast);
    }
}
