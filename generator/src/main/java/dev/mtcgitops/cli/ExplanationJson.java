package dev.mtcgitops.cli;

import dev.mtcgitops.RenderedCluster;
import dev.mtcgitops.diagnostic.Json;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.NetworkPlugin;
import dev.mtcgitops.review.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer of {@code explain} for programs. */
final class ExplanationJson {
    private ExplanationJson() {}

    /**
     * Writes it on one line.
     *
     * @param decisions what a line of the input decides
     * @param clusters about which it decides that
     */
    static String of(
            List<Explanation> explanations,
            List<String> decisions,
            List<RenderedCluster> clusters,
            FleetReasons reasons) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "explanations",
                explanations.stream()
                        .map(explanation -> explanation(explanation, reasons))
                        .toList());
        if (!decisions.isEmpty()) {
            json.put("decisions", decisions);
            json.put("clusters", clusters.stream().map(ExplanationJson::cluster).toList());
        }
        return Json.write(json);
    }

    private static Map<String, Object> explanation(Explanation explanation, FleetReasons reasons) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", place(explanation.at()));
        json.put("field", explanation.field());
        json.put("value", explanation.value());
        json.put("written", place(explanation.written()));
        json.put(
                "inputs",
                explanation.inputs().stream().map(ExplanationJson::place).toList());
        json.put(
                "pairs",
                reasons.decided(explanation).stream()
                        .map(FleetReasons.Decided::pair)
                        .distinct()
                        .toList());
        json.put(
                "connections",
                reasons.decided(explanation).stream()
                        .map(FleetReasons.Decided::text)
                        .toList());
        reasons.removal(explanation).ifPresent(removal -> json.put("removal", removal));
        return json;
    }

    private static Map<String, Object> cluster(RenderedCluster cluster) {
        ClusterFacts facts = cluster.delivered().facts();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", facts.name());
        json.put("openshift", facts.openshift().toString());
        json.put("mtc", facts.mtc().toString());
        json.put("operator", facts.operator().text());
        facts.networkPlugin().map(NetworkPlugin::text).ifPresent(plugin -> json.put("networkPlugin", plugin));
        json.put("role", facts.role().text());
        json.put("directory", cluster.directory().path());
        return json;
    }

    private static Map<String, Object> place(Location location) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", location.file());
        place.put("line", location.line());
        place.put("column", location.column());
        return place;
    }
}
