package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of Flux.
 *
 * @param at where it is said
 * @param namespace the namespace of its objects
 * @param interval how often it looks
 * @param repositorySecret the Secret that opens the repository
 * @param kubeConfigSecrets the clusters that one Flux applies from outside, by name, with the Secret that opens each; absent: Flux
 *     runs on every cluster that nobody else applies
 * @param substituteFrom the Secret whose keys are the variables of credential references
 * @param decryption set where Flux decrypts SOPS
 * @param dependsOn Kustomizations that bring MTC's operator; absent where nobody thought of it
 */
public record Flux(
        Location at,
        Located<String> namespace,
        Located<String> interval,
        Optional<Located<String>> repositorySecret,
        Optional<SortedMap<String, KubeConfig>> kubeConfigSecrets,
        Optional<Located<String>> substituteFrom,
        Optional<Decryption> decryption,
        Optional<List<Located<String>>> dependsOn) {
    public Flux {
        kubeConfigSecrets = kubeConfigSecrets.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
        dependsOn = dependsOn.map(List::copyOf);
    }

    /**
     * How Flux gets into a cluster.
     *
     * @param cluster its name in the fleet
     * @param secret the Secret with its kubeconfig
     */
    public record KubeConfig(Located<String> cluster, Located<String> secret) {}

    /**
     * How Flux decrypts.
     *
     * @param at where it is said
     * @param secret the Secret with the keys; absent where the cloud holds them
     */
    public record Decryption(Location at, Optional<Located<String>> secret) {}
}
