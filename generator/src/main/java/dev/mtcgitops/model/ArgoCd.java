package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Location;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The settings of Argo CD.
 *
 * @param at where it is said
 * @param namespace where Argo CD looks for Applications
 * @param project the AppProject; named as the Delivery where absent
 * @param style one Application per cluster, or an ApplicationSet that makes them
 * @param destinations the clusters that Argo CD applies, by name; absent: all that nobody else applies
 * @param syncPolicy when it applies them
 * @param syncWaves the wave of a kind, by kind
 */
public record ArgoCd(
        Location at,
        Located<String> namespace,
        Optional<Located<String>> project,
        Located<Style> style,
        Optional<SortedMap<String, Destination>> destinations,
        SyncPolicy syncPolicy,
        SortedMap<String, Located<String>> syncWaves) {
    public ArgoCd {
        destinations = destinations.map(TreeMap::new).map(Collections::unmodifiableSortedMap);
        syncWaves = Collections.unmodifiableSortedMap(new TreeMap<>(syncWaves));
    }

    /** Which objects make Argo CD look at the clusters' directories. */
    public enum Style implements Choice {
        APPLICATIONS("applications"),
        APPLICATION_SET("applicationset");

        private final String text;

        Style(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /**
     * A cluster as Argo CD knows it.
     *
     * @param cluster its name in the fleet
     * @param value its name or its URL in Argo CD
     * @param server whether that is its URL
     */
    public record Destination(Located<String> cluster, Located<String> value, boolean server) {}

    /**
     * When Argo CD applies what Git holds.
     *
     * @param automated without being asked
     * @param prune also what is no longer in Git
     * @param selfHeal also what changed on the cluster
     */
    public record SyncPolicy(Located<Boolean> automated, Located<Boolean> prune, Located<Boolean> selfHeal) {}
}
