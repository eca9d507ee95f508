package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what existed on a cluster before, and what a migration cannot lose, keeps the annotations that spare it from pruning. */
final class PruneProtection {
    private static final Set<String> KINDS = Set.of("MigrationController", "EgressNetworkPolicy", "EgressFirewall");
    private static final String ARGOCD = "argocd.argoproj.io/sync-options";
    private static final String FLUX = "kustomize.toolkit.fluxcd.io/prune";

    private PruneProtection() {}

    static void check(ClusterFacts cluster, List<Manifest> manifests, Diagnostics into) {
        Set<Consumer> consumers = cluster.consumer() == Consumer.PLAIN
                ? EnumSet.of(Consumer.ARGOCD, Consumer.FLUX)
                : EnumSet.of(cluster.consumer());
        manifests.stream()
                .filter(manifest -> KINDS.contains(manifest.id().kind()))
                .forEach(manifest -> consumers.forEach(consumer -> check(manifest, consumer, into)));
    }

    private static void check(Manifest manifest, Consumer consumer, Diagnostics into) {
        String annotation = consumer == Consumer.ARGOCD ? ARGOCD : FLUX;
        Optional<YamlMapping> metadata = manifest.tree().mapping("metadata");
        Optional<YamlMapping> annotations = metadata.flatMap(fields -> fields.mapping("annotations"));
        Optional<YamlNode> value = annotations.flatMap(fields -> fields.get(annotation));
        String text = value.filter(YamlScalar.class::isInstance)
                .map(scalar -> ((YamlScalar) scalar).value())
                .orElse("");
        if (!isProtected(consumer, text)) {
            Location at = value.map(node -> node.origin().responsible())
                    .or(() -> annotations.flatMap(fields -> fields.removedAt(annotation)))
                    .or(() -> metadata.flatMap(fields -> fields.removedAt("annotations")))
                    .orElseGet(() -> annotations
                            .map(YamlNode.class::cast)
                            .orElse(manifest.tree())
                            .origin()
                            .responsible());
            into.report(DeliveryProblems.notProtected(manifest.id(), consumer, annotation), at);
        }
    }

    private static boolean isProtected(Consumer consumer, String value) {
        return consumer == Consumer.ARGOCD
                ? List.of(value.split("\\s*,\\s*", -1)).containsAll(List.of("Prune=false", "Delete=false"))
                : value.equals("disabled");
    }
}
