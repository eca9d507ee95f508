package dev.mtcgitops.render;

import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Flux.Decryption;
import dev.mtcgitops.model.Flux.KubeConfig;
import dev.mtcgitops.resolve.Derived;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The view of {@code kustomization.yaml.ftl}.
 *
 * @param name its name
 * @param namespace where Flux looks for it
 * @param interval how often Flux applies it
 * @param path directory of the cluster
 * @param repository name of the GitRepository
 * @param kubeConfig the Secret that opens the cluster; null for the one that Flux runs on
 * @param dependsOn Kustomizations that have to be ready first
 * @param substituteFrom the Secret with the variables; null where there is no variable
 * @param decrypts whether Flux decrypts
 * @param decryptionSecret the Secret with the keys for that; null where the cloud holds them
 */
public record KustomizationView(
        Derived name,
        Derived namespace,
        Derived interval,
        Derived path,
        Derived repository,
        @Nullable Derived kubeConfig,
        List<Derived> dependsOn,
        @Nullable Derived substituteFrom,
        boolean decrypts,
        @Nullable Derived decryptionSecret) {
    static KustomizationView of(ControlPlan plan, Flux flux, DeliveredCluster cluster) {
        return new KustomizationView(
                plan.nameOf(cluster),
                ControlPlan.derived(flux.namespace()),
                ControlPlan.derived(flux.interval()),
                cluster.derived("./" + plan.prefix() + cluster.directory()),
                plan.name(),
                flux.kubeConfigSecrets()
                        .map(secrets -> secrets.get(cluster.name().value()))
                        .map(KubeConfig::secret)
                        .map(ControlPlan::derived)
                        .orElse(null),
                flux.dependsOn().orElse(List.of()).stream()
                        .map(ControlPlan::derived)
                        .toList(),
                flux.substituteFrom()
                        .filter(secret -> cluster.placeholders().flux())
                        .map(ControlPlan::derived)
                        .orElse(null),
                flux.decryption().isPresent(),
                flux.decryption()
                        .flatMap(Decryption::secret)
                        .map(ControlPlan::derived)
                        .orElse(null));
    }
}
