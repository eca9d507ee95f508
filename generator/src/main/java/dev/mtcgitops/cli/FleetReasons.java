package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.review.Explanation;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.HopKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a rendered fleet knows of the value of an explanation, beyond its origin. */
record FleetReasons(Rendered rendered) {
    /** A field of the rule of an egress firewall that names what it opens. */
    private static final Pattern RULE = Pattern.compile("spec\\.egress\\[[0-9]{1,6}]\\.(?:to|to\\.cidrSelector|type)");

    /** The clusters that a line of the input describes. */
    List<RenderedCluster> clusters(String file, int line) {
        Set<String> described = rendered.subjects().ofLine(file, line);
        return rendered.clusters().stream()
                .filter(cluster -> described.contains(cluster.name()))
                .toList();
    }

    /** What happens on the cluster when a variable is no longer stated. */
    Optional<String> removal(Explanation explanation) {
        String field = explanation.field();
        return rendered.clusters().stream()
                .filter(cluster -> field.startsWith("spec.")
                        && explanation
                                .at()
                                .file()
                                .startsWith(cluster.directory().path() + "/")
                        && explanation.at().file().contains("/migrationcontroller-"))
                .findFirst()
                .flatMap(cluster -> VariableTable.find(field.substring("spec.".length()))
                        .flatMap(variable ->
                                variable.removalIn(cluster.delivered().facts().mtc())))
                .map(removal -> switch (removal) {
                    case CLEARED -> "the cluster goes back to the default";
                    case KEPT_BY_MERGE -> "the cluster keeps the value: state another one instead";
                    case KEPT_IN_SECRET -> "the Secret `migration-proxy` keeps the value until it is deleted";
                });
    }

    /**
     * A connection that a rule decides.
     *
     * @param pair whose it is
     * @param text the sentence about it
     */
    record Decided(String pair, String text) {}

    /** The connections that an item of an egress firewall decides. */
    List<Decided> decided(Explanation explanation) {
        if (!RULE.matcher(explanation.field()).matches()) {
            return List.of();
        }
        return rendered.paths().stream()
                .flatMap(path -> path.hops().stream()
                        .filter(hop -> hop.kind() == HopKind.EGRESS_FIREWALL
                                && isIn(hop, explanation.at().file())
                                && hop.because().stream()
                                        .anyMatch(place -> explanation.written().equals(place)
                                                || explanation.inputs().contains(place)))
                        .map(hop -> new Decided(path.pair(), TraceText.title(path) + ": " + hop.why())))
                .distinct()
                .toList();
    }

    private boolean isIn(Hop hop, String file) {
        String[] object = hop.object().split("/", 3);
        return rendered.clusters().stream()
                .anyMatch(cluster -> object.length == 3
                        && cluster.name().equals(hop.cluster())
                        && OutputPath.manifest(
                                        cluster.directory().path(),
                                        new ResourceId("", "", object[0], object[1], object[2]))
                                .equals(file));
    }
}
