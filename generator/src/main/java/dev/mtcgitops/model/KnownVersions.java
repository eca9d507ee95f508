package dev.mtcgitops.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The releases of OpenShift and MTC this product knows, with what they decide. Anything asked about a newer release is answered for
 * the newest known one.
 */
public final class KnownVersions {
    private static final NavigableMap<OpenShiftVersion, Release> RELEASES = releases();
    private static final NavigableMap<MtcVersion, Window> WINDOWS = windows();
    private static final NavigableSet<MtcVersion> MTC_LINES =
            WINDOWS.keySet().stream().map(KnownVersions::line).collect(Collectors.toCollection(TreeSet::new));

    private record Release(int kubernetesMinor, Set<NetworkPlugin> plugins) {}

    /**
     * The OpenShift releases for which the documentation describes a control cluster of an MTC version.
     *
     * @param oldest the first of them
     * @param newest the last of them
     * @param asOf when the documentation said so
     */
    public record Window(OpenShiftVersion oldest, OpenShiftVersion newest, String asOf) {
        /** Whether the release of {@code version} is one of them. */
        public boolean contains(OpenShiftVersion version) {
            OpenShiftVersion release = version.withoutPatch();
            return release.compareTo(oldest) >= 0 && release.compareTo(newest) <= 0;
        }
    }

    private KnownVersions() {}

    private static Stream<List<String>> rows(String product) {
        return DataTable.rows("model/versions.tsv").stream()
                .filter(row -> row.get(0).equals(product));
    }

    private static NavigableMap<OpenShiftVersion, Release> releases() {
        NavigableMap<OpenShiftVersion, Release> releases = new TreeMap<>();
        rows("OpenShift").forEach(row -> {
            Set<NetworkPlugin> plugins = EnumSet.noneOf(NetworkPlugin.class);
            for (NetworkPlugin plugin : NetworkPlugin.values()) {
                if (List.of(row.get(3).split(",", -1)).contains(plugin.text())) {
                    plugins.add(plugin);
                }
            }
            releases.put(
                    OpenShiftVersion.parse(row.get(1)).orElseThrow(),
                    new Release(Integer.parseInt(row.get(2)), Collections.unmodifiableSet(plugins)));
        });
        return releases;
    }

    private static NavigableMap<MtcVersion, Window> windows() {
        NavigableMap<MtcVersion, Window> windows = new TreeMap<>();
        rows("MTC").forEach(row -> {
            windows.put(
                    MtcVersion.parseBound(row.get(1)).orElseThrow(),
                    new Window(
                            OpenShiftVersion.parse(row.get(2)).orElseThrow(),
                            OpenShiftVersion.parse(row.get(3)).orElseThrow(),
                            row.get(4)));
        });
        return windows;
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

    /** The first version of every known release line of MTC, in order. */
    public static SortedSet<MtcVersion> mtc() {
        return Collections.unmodifiableSortedSet(MTC_LINES);
    }

    /** Whether the release line of {@code version} is known. */
    public static boolean isKnown(MtcVersion version) {
        return MTC_LINES.contains(line(version));
    }

    /** Whether {@code version} is a 1.x later than every known one, which is treated like the newest. */
    public static boolean isNewer(MtcVersion version) {
        MtcVersion newest = MTC_LINES.last();
        return version.major() == newest.major() && version.minor() > newest.minor();
    }

    /** The first version of the known release line nearest to {@code version}. */
    public static MtcVersion nearest(MtcVersion version) {
        MtcVersion below = MTC_LINES.floor(line(version));
        return below == null ? MTC_LINES.first() : below;
    }

    /** Where the documentation wants a control cluster with {@code version}. */
    public static Window controlWindow(MtcVersion version) {
        Map.Entry<MtcVersion, Window> entry = WINDOWS.floorEntry(version);
        return entry == null ? WINDOWS.firstEntry().getValue() : entry.getValue();
    }

    private static MtcVersion line(MtcVersion version) {
        return new MtcVersion(version.major(), version.minor(), 0);
    }
}
