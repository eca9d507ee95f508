package dev.mtcgitops.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.model.Cluster;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.model.Located;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlMapping.Entry;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The digest of what a fleet says, not of how its files say it: splitting, reordering and reformatting them changes nothing. It is
 * taken of the documents that state the same, each field under the name it has in the input, one document per cluster.
 */
public final class FleetDigest {
    private static final SortedMap<String, String> NO_LABELS = Collections.emptySortedMap();

    private FleetDigest() {}

    /** {@code sha256:} and 64 hex digits for {@code fleet}, which has no errors. */
    public static String of(Fleet fleet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            documents(fleet).forEach(document -> digest.update(("---\n" + YamlWriter.write(document)).getBytes(UTF_8)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The documents that say the same as {@code fleet}, sorted. */
    static Stream<YamlMapping> documents(Fleet fleet) {
        SortedMap<String, Cluster> clusters = new TreeMap<>();
        fleet.clusters().forEach(cluster -> clusters.merge(cluster.name().value(), cluster, Cluster::and));
        return Stream.of(
                        fleet.pairs().stream()
                                .map(pair -> document(
                                        "ClusterPair", pair.name(), pair.labels(), ClusterPairReader.SPEC.write(pair))),
                        clusters.values().stream()
                                .map(cluster -> document(
                                        "Cluster",
                                        cluster.name(),
                                        cluster.labels(),
                                        ClusterReader.SPEC.write(cluster))),
                        fleet.overlays().stream()
                                .map(overlay -> document(
                                        "Overlay", overlay.name(), NO_LABELS, OverlayReader.SPEC.write(overlay))),
                        fleet.delivery().stream()
                                .map(delivery -> document(
                                        "Delivery", delivery.name(), NO_LABELS, DeliveryReader.SPEC.write(delivery))))
                .flatMap(documents -> documents);
    }

    private static YamlMapping document(
            String kind, Located<String> name, SortedMap<String, String> labels, YamlMapping spec) {
        YamlMapping metadata = mapping(
                new Entry(YamlScalar.of("name"), Written.node(name)),
                new Entry(YamlScalar.of("labels"), Written.node(labels)));
        return mapping(
                new Entry(YamlScalar.of("kind"), YamlScalar.of(kind)),
                new Entry(YamlScalar.of("metadata"), metadata),
                new Entry(YamlScalar.of("spec"), spec));
    }

    private static YamlMapping mapping(Entry... entries) {
        return YamlMapping.of(List.of(entries), Origin.NONE);
    }
}
