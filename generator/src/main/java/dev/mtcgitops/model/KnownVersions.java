package dev.mtcgitops.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The releases of OpenShift and MTC this product knows, with what an OpenShift release decides. Anything asked about a newer
 * release is answered for the newest known one.
 */
public final class KnownVersions {
    /** The first release line of MTC with direct volume migration, {@code 1.4}, as upstream's {@code release-1.4} branch. */
    private static final int OLDEST_MTC_MINOR = 4;

    private static final int NEWEST_MTC_MINOR = 8;
    private static final NavigableMap<OpenShiftVersion, Release> RELEASES = load();

    private record Release(int kubernetesMinor, Set<NetworkPlugin> plugins) {}

    private KnownVersions() {}

    private static NavigableMap<OpenShiftVersion, Release> load() {
        NavigableMap<OpenShiftVersion, Release> releases = new TreeMap<>();
        for (List<String> row : DataTable.rows("versions.tsv")) {
            Set<NetworkPlugin> plugins = EnumSet.noneOf(NetworkPlugin.class);
            for (NetworkPlugin plugin : NetworkPlugin.values()) {
                if (List.of(row.get(2).split(",", -1)).contains(plugin.text())) {
                    plugins.add(plugin);
                }
            }
            releases.put(
                    OpenShiftVersion.parse(row.get(0)).orElseThrow(),
                    new Release(Integer.parseInt(row.get(1)), Collections.unmodifiableSet(plugins)));
        }
        return releases;
    }

    /** The known OpenShift releases {@code X.Y}, in order. */
    public static SortedSet<OpenShiftVersion> openshift() {
        return Collections.unmodifiableSortedSet(RELEASES.navigableKeySet());
    }

    /** Whether the release of {@code version} is known. */
    public static boolean isKnown(OpenShiftVersion version) {
        return RELEASES.containsKey(version.withoutPatch());
    }

    /** Whether {@code version} is a 4.x later than every known one, which is treated like the newest. */
    public static boolean isNewer(OpenShiftVersion version) {
        OpenShiftVersion newest = RELEASES.lastKey();
        return version.major() == newest.major() && version.minor() > newest.minor();
    }

    /** The known release nearest to {@code version}: the same major version where there is one, then the smallest distance. */
    public static OpenShiftVersion nearest(OpenShiftVersion version) {
        int major = version.major() <= 3 ? 3 : 4;
        OpenShiftVersion wanted = OpenShiftVersion.of(
                major, version.major() < 3 ? 0 : version.major() > 4 ? Integer.MAX_VALUE : version.minor());
        OpenShiftVersion above = RELEASES.ceilingKey(wanted);
        OpenShiftVersion below = RELEASES.floorKey(wanted);
        if (below == null || below.major() != major) {
            return RELEASES.ceilingKey(wanted);
        }
        if (above == null || above.major() != major) {
            return below;
        }
        return above.minor() - wanted.minor() <= wanted.minor() - below.minor() ? above : below;
    }

    /** The {@code N} of the Kubernetes 1.N in {@code version}. */
    public static int kubernetesMinor(OpenShiftVersion version) {
        return release(version).kubernetesMinor();
    }

    /** The network plugins a cluster of {@code version} can run; one where the version decides it. */
    public static Set<NetworkPlugin> plugins(OpenShiftVersion version) {
        return release(version).plugins();
    }

    /** The network plugin of {@code version} where it can run only one. */
    public static Optional<NetworkPlugin> decidedPlugin(OpenShiftVersion version) {
        Set<NetworkPlugin> plugins = plugins(version);
        return plugins.size() == 1 ? Optional.of(plugins.iterator().next()) : Optional.empty();
    }

    private static Release release(OpenShiftVersion version) {
        Map.Entry<OpenShiftVersion, Release> entry = RELEASES.floorEntry(version.withoutPatch());
        return entry == null ? RELEASES.firstEntry().getValue() : entry.getValue();
    }

    /** Whether the release line of {@code version} is known. */
    public static boolean isKnown(MtcVersion version) {
        return version.major() == 1 && version.minor() >= OLDEST_MTC_MINOR && version.minor() <= NEWEST_MTC_MINOR;
    }

    /** Whether {@code version} is a 1.x later than every known one, which is treated like the newest. */
    public static boolean isNewer(MtcVersion version) {
        return version.major() == 1 && version.minor() > NEWEST_MTC_MINOR;
    }

    /** The first version of the known release line nearest to {@code version}. */
    public static MtcVersion nearest(MtcVersion version) {
        int minor = version.major() < 1 ? 0 : version.major() > 1 ? NEWEST_MTC_MINOR : version.minor();
        return new MtcVersion(1, Math.min(NEWEST_MTC_MINOR, Math.max(OLDEST_MTC_MINOR, minor)), 0);
    }
}
