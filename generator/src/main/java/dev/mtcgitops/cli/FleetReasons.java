package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.check.Proof;
import dev.mtcgitops.model.VariableTable;
import dev.mtcgitops.output.OutputPath;
import dev.mtcgitops.review.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a rendered fleet knows of the value of an explanation, beyond its origin. */
record FleetReasons(Rendered rendered) {
    /** A field of the rule of an egress firewall that names what it opens. */
    private static final Pattern RULE =
            Pattern.compile("spec\\.egress\\[([0-9]{1,6})]\\.(?:to|to\\.cidrSelector|type)");

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

    /** What an item of an egress firewall lets through. */
    List<Proof> proofs(Explanation explanation) {
        Matcher rule = RULE.matcher(explanation.field());
        if (!rule.matches()) {
            return List.of();
        }
        int number = Integer.parseInt(rule.group(1)) + 1;
        String path = explanation.at().file();
        return rendered.clusters().stream()
                .filter(cluster -> path.startsWith(cluster.directory().path() + "/"))
                .flatMap(cluster -> cluster.proofs().stream()
                        .filter(proof -> OutputPath.manifest(cluster.directory().path(), proof.firewall())
                                .equals(path)))
                .filter(proof -> proof.deciding().stream().anyMatch(deciding -> deciding.number() == number))
                .distinct()
                .toList();
    }
}
