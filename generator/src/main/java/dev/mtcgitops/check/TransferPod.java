package dev.mtcgitops.check;

import dev.mtcgitops.model.LabelSelector.Comparison;
import dev.mtcgitops.model.LabelSelector.Requirement;
import dev.mtcgitops.model.MtcCapability;
import dev.mtcgitops.model.MtcVersion;
import dev.mtcgitops.model.Side;
import dev.mtcgitops.model.VolumeMode;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.Labelled;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A pod of MTC's volume transfer. Its labels are the controller's, on both clusters of a pair (mig-controller {@code
 * pkg/controller/directvolumemigration/rsync.go} of releases 1.4.7, 1.5.6 and 1.8, {@code buildDVMLabels} in {@code task.go} since 1.6.0).
 *
 * @param what what it is, for messages
 * @param labels the labels that are the same for all such pods
 */
record TransferPod(String what, Map<String, String> labels) {
    TransferPod {
        labels = Map.copyOf(labels);
    }

    private static final String BLOCK = "block volume";

    private static final String APP = "directvolumemigration-rsync-transfer";
    private static final String BLOCK_APP = APP + "-block";
    private static final String OWNER = "directvolumemigration";

    /** The pods that policies for {@code direction} on {@code side} are about. */
    static List<TransferPod> of(MtcVersion controller, Side side, Direction direction) {
        List<TransferPod> pods = new ArrayList<>();
        if (side == Side.SOURCE && direction == Direction.EGRESS) {
            add(pods, "Rsync client", controller, "");
        }
        if (side == Side.TARGET && direction == Direction.INGRESS) {
            add(pods, "Rsync server", controller, "rsync");
        }
        if (side == Side.SOURCE && !controller.has(MtcCapability.TUNNEL_BESIDE_RSYNC)) {
            pods.add(new TransferPod("stunnel", labels(controller, APP, "stunnel")));
        }
        return pods;
    }

    /** Those of them that copy the volumes of {@code pair}. */
    static List<TransferPod> of(ResolvedPair pair, Side side, Direction direction) {
        VolumeMode volumes = pair.pair().directVolumeMigration().volumes().value();
        List<TransferPod> all = of(pair.control().facts().mtc(), side, direction);
        List<TransferPod> meant = all.stream()
                .filter(pod -> volumes == VolumeMode.BOTH || pod.what.equals(BLOCK) == (volumes == VolumeMode.BLOCK))
                .toList();
        return meant.isEmpty() ? all : meant;
    }

    /** The controller adds labels of the plan, the migration and the volume, whose keys say so. */
    Labelled labelled() {
        return new Labelled(labels, key -> key.contains("migration") || key.startsWith("migplan"));
    }

    private static void add(List<TransferPod> pods, String what, MtcVersion controller, String purpose) {
        boolean unowned = purpose.isEmpty() && !controller.has(MtcCapability.TRANSFER_LABELS);
        pods.add(new TransferPod(
                what,
                unowned
                        ? Map.of("app", APP, "directvolumemigration", "rsync-client")
                        : labels(controller, APP, purpose)));
        if (controller.has(MtcCapability.BLOCK_VOLUMES)) {
            pods.add(new TransferPod(BLOCK, labels(controller, BLOCK_APP, purpose)));
        }
    }

    private static Map<String, String> labels(MtcVersion controller, String app, String purpose) {
        Map<String, String> labels = new TreeMap<>(Map.of("app", app, "owner", OWNER));
        if (controller.has(MtcCapability.TRANSFER_LABELS)) {
            labels.put("app.kubernetes.io/part-of", "openshift-migration");
        }
        if (!purpose.isEmpty()) {
            labels.put("purpose", purpose);
        }
        return labels;
    }

    /** Whether {@code requirement} asks for a label that only such pods have. */
    static boolean isAskedFor(Requirement requirement) {
        return requirement.comparison() == Comparison.IN
                && requirement.values().stream().anyMatch(value -> isOwnLabel(requirement.key(), value));
    }

    private static boolean isOwnLabel(String key, String value) {
        return switch (key) {
            case "app" -> value.equals(APP) || value.equals(BLOCK_APP);
            case "owner" -> value.equals(OWNER);
            default -> key.equals("directvolumemigration");
        };
    }
}
