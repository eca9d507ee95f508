package dev.mtcgitops.trace;

import dev.mtcgitops.model.OcCommand;
import dev.mtcgitops.resolve.Destination;
import dev.mtcgitops.resolve.ResolvedCluster;
import dev.mtcgitops.resolve.ResolvedPair;
import java.util.List;

/** Fields of the input that would decide, each with the command that tells its value. */
final class Needs {
    /** Prints the MigrationController of a cluster. */
    static final String CONTROLLER = "oc get migrationcontroller migration-controller -n openshift-migration -o yaml";

    /** Prints the endpoint that is in force. */
    static final String ENDPOINT =
            "oc get configmap migration-cluster-config -n openshift-migration -o jsonpath='{.data.RSYNC_ENDPOINT_TYPE}'";

    private Needs() {}

    /** {@code field} of {@code cluster}. */
    static String field(String field, ResolvedCluster cluster) {
        List<String> commands = OcCommand.commands(field, cluster.facts());
        return live(
                field + " of cluster " + cluster.name(),
                commands.isEmpty() ? CONTROLLER : String.join("` or `", commands));
    }

    /** The addresses of {@code to}, which pods of {@code pair} dial. */
    static String addresses(Destination to, ResolvedPair pair) {
        return switch (to.kind()) {
            case TCP_PROXY ->
                to.field() + " of pair " + pair.pair().name() + ": `oc debug node/NODE -- getent ahosts "
                        + to.host().orElse("HOST") + "` on cluster "
                        + pair.source().name();
            case ROUTERS, NODES, SERVICES -> field(to.field(), pair.target());
            case API_SERVER, HTTP_PROXY -> throw new IllegalArgumentException(to.description());
        };
    }

    /** A value on the cluster that the input cannot state. */
    static String live(String what, String command) {
        return what + ": `" + command + "`";
    }
}
