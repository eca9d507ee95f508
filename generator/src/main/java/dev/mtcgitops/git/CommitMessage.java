package dev.mtcgitops.git;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message of a commit: the number of changed files, their clusters, and the source. */
final class CommitMessage {
    private CommitMessage() {}

    /** The message for {@code plan}; ends with trailers that {@code git interpret-trailers} reads. */
    static String of(PublishRequest request, TreePlan plan, Optional<FleetChange> change) {
        String differing =
                change.map(objects -> objects.summary().differing()).orElseGet(() -> summary(plan.changes().stream()));
        StringBuilder text = new StringBuilder("Render migration manifests: ")
                .append(differing)
                .append("\n\n");
        change.ifPresent(objects -> text.append(objects.summary()).append("\n\n"));
        Map<String, String> groups = plan.changes().stream()
                .filter(file -> file.action() != Action.UNCHANGED)
                .collect(Collectors.groupingBy(
                        file -> group(file.path()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), changes -> summary(changes.stream()))));
        groups.forEach((group, summary) ->
                text.append("- ").append(group).append(": ").append(summary).append('\n'));
        text.append(groups.isEmpty() ? "" : "\n");
        request.provenance().source().ifPresent(source -> {
            text.append("Source-Commit: ").append(source.id()).append('\n');
            if (source.state() == SourceCommit.State.DIRTY) {
                text.append("Source-State: dirty\n");
            }
            if (!source.origin().isEmpty()) {
                text.append("Source-Repo: ").append(source.origin()).append('\n');
            }
            if (!request.hydrator()) {
                // Argo CD reads them in what it hydrates; in what is hydrated, the metadata say it.
                text.append(References.trailers(source));
            }
        });
        text.append("Input-Digest: ").append(request.tree().inputDigest()).append('\n');
        text.append("Rendered-By: mtc-gitops ").append(request.toolVersion()).append('\n');
        return text.toString();
    }

    private static String summary(Stream<Change> changes) {
        Map<Action, Long> counts = changes.filter(change -> change.action() != Action.UNCHANGED)
                .collect(Collectors.groupingBy(
                        Change::action, () -> new EnumMap<>(Action.class), Collectors.counting()));
        return counts.isEmpty()
                ? "ownership record only"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + past(count.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static String past(Action action) {
        return action.text() + "d";
    }

    /** The directory of a cluster in the usual layout, or one of control objects. */
    private static String group(String path) {
        String[] segments = path.split("/", 3);
        return segments.length < 3 ? segments[0] : segments[0] + "/" + segments[1];
    }
}
