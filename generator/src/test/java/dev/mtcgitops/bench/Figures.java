package dev.mtcgitops.bench;

import dev.mtcgitops.git.PublishCost;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What follows from the measurements, next to what it should be. */
final class Figures {
    private final Map<String, Scenario> scenarios;
    private final double origins;
    private final PublishCost publishing;

    /**
     * Figures.
     *
     * @param scenarios by name, all of them run
     * @param origins share of rendering that origins take
     * @param publishing what publishing costs apart from rendering
     */
    Figures(Map<String, Scenario> scenarios, double origins, PublishCost publishing) {
        this.scenarios = scenarios;
        this.origins = origins;
        this.publishing = publishing;
    }

    List<Map<String, Object>> targets() {
        Scenario one = of("render 1");
        Scenario medium = of("render 500");
        Scenario large = of("render 2000");
        return List.of(
                target("500 pairs / 1 pair, wall", medium.wall() / one.wall(), 12),
                target("500 pairs / 1 pair, CPU", medium.cpu() / one.cpu(), 12),
                target("growth exponent 500 to 2000 pairs, wall", exponent(large.wall() / medium.wall()), 1.1),
                target("growth exponent 500 to 2000 pairs, CPU", exponent(large.cpu() / medium.cpu()), 1.1),
                target(
                        "the same without the cost of one pair",
                        exponent((large.cpu() - one.cpu()) / (medium.cpu() - one.cpu())),
                        1.1),
                target("peak memory of 2000 pairs, MiB", large.peak(), 512),
                target("share of origins in rendering", origins, 0.15),
                target("publish one changed pair of 1000 / all", publishing.changed(), 0.3),
                target("first publish of 10000 files / fast-import", publishing.first(), 1.5),
                target(
                        "publish / render of 500 pairs, unchanged",
                        of("publish 500 again").wall() / of("render 500 again").wall(),
                        1.5));
    }

    private Scenario of(String name) {
        Scenario scenario = scenarios.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException(name);
        }
        return scenario;
    }

    private static double exponent(double ratio) {
        return Math.log(ratio) / Math.log(4);
    }

    private static Map<String, Object> target(String figure, double value, double limit) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("figure", figure);
        target.put("value", text(value));
        target.put("limit", text(limit));
        target.put("verdict", value <= limit ? "ok" : "missed");
        return target;
    }

    static String text(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
