package dev.mtcgitops.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A command of {@code oc} that shows a fact of a cluster, for messages that ask for the fact.
 *
 * @param field the field of the input that states it
 * @param since the first release of OpenShift on which it does; empty for all before {@code until}
 * @param until the first release on which another command does
 * @param plugin the network plugin, where that decides
 * @param command the command, without quotes
 * @param shows what of its output the field states
 */
public record OcCommand(
        String field,
        Optional<OpenShiftVersion> since,
        Optional<OpenShiftVersion> until,
        Optional<NetworkPlugin> plugin,
        String command,
        String shows) {
    private static final List<OcCommand> ALL =
            DataTable.rows("model/oc.tsv").stream().map(OcCommand::of).toList();

    private static OcCommand of(List<String> row) {
        return new OcCommand(
                row.get(0),
                OpenShiftVersion.parse(row.get(1)),
                OpenShiftVersion.parse(row.get(2)),
                Arrays.stream(NetworkPlugin.values())
                        .filter(plugin -> plugin.text().equals(row.get(3)))
                        .findFirst(),
                row.get(4),
                row.get(5));
    }

    /** All of them, in the order of the fields for people. */
    public static List<OcCommand> all() {
        return ALL;
    }

    /** The end of a hint that names the commands for {@code field} on {@code cluster}; empty where there is none. */
    public static String hint(String field, ClusterFacts cluster) {
        return hint(ALL.stream()
                .filter(one -> one.field.equals(field) && one.isFor(cluster))
                .toList());
    }

    /** As {@link #hint(String, ClusterFacts)}, for several fields and with the commands alone. */
    public static String hint(Collection<String> fields, ClusterFacts cluster) {
        String commands = ALL.stream()
                .filter(one -> fields.contains(one.field) && one.isFor(cluster))
                .map(one -> "`" + one.command + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        return commands.isEmpty() ? "" : " See " + commands + ".";
    }

    /** As {@link #hint(String, ClusterFacts)}, for a cluster of which nothing is known. */
    public static String hint(String field) {
        return hint(ALL.stream().filter(one -> one.field.equals(field)).toList());
    }

    /** The commands alone for {@code field} on {@code cluster}. */
    public static List<String> commands(String field, ClusterFacts cluster) {
        return ALL.stream()
                .filter(one -> one.field.equals(field) && one.isFor(cluster))
                .map(OcCommand::command)
                .toList();
    }

    /** The commands of current clients that capture {@code field}, the newest plugin first. */
    public static String capture(String field) {
        List<OcCommand> current = ALL.stream()
                .filter(one -> one.field.equals(field) && one.until.isEmpty())
                .sorted(Comparator.comparing((OcCommand one) ->
                                one.plugin.map(NetworkPlugin::ordinal).orElse(0))
                        .reversed())
                .toList();
        return current.stream()
                .map(one -> "`" + one.command + "`"
                        + (current.size() > 1 ? " (" + one.plugin.orElseThrow().title() + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String hint(List<OcCommand> commands) {
        return commands.isEmpty()
                ? ""
                : " "
                        + commands.stream()
                                .map(one -> "`" + one.command + "`" + one.where(commands.size() > 1))
                                .collect(Collectors.joining(" or "))
                        + " shows " + commands.get(commands.size() - 1).shows + ".";
    }

    private boolean isFor(ClusterFacts cluster) {
        OpenShiftVersion release = cluster.openshift().withoutPatch();
        return since.filter(first -> release.compareTo(first) < 0).isEmpty()
                && until.filter(next -> release.compareTo(next) >= 0).isEmpty()
                && (plugin.isEmpty() || cluster.networkPlugin().isEmpty() || plugin.equals(cluster.networkPlugin()));
    }

    private String where(boolean several) {
        return several
                ? until.map(next -> " (before OpenShift " + next + ")")
                        .or(() -> plugin.map(one -> " (" + one.text() + ")"))
                        .orElse("")
                : "";
    }
}
