package dev.mtcgitops.bench;

import static dev.mtcgitops.bench.Figure.Slack.EXPONENT;
import static dev.mtcgitops.bench.Figure.Slack.MEMORY;
import static dev.mtcgitops.bench.Figure.Slack.RATIO;
import static dev.mtcgitops.bench.Figure.Slack.SMALL;

import java.util.List;
import java.util.Optional;

/** All figures, in the order of the report. */
final class Figures {
    static final List<Figure> ALL = List.of(
            ratio("help", "`--help` / bare JVM", 2.5, "--help", "bare JVM"),
            ratio("one-kubectl", "1 pair / two `kubectl kustomize`", 1, "render 1", "kubectl kustomize 1"),
            ratio("one-kustomize", "1 pair / two `kustomize build`", 2, "render 1", "kustomize build 1"),
            crossover("from-kubectl", "kubectl kustomize", 2),
            crossover("from-kustomize", "kustomize build", 5),
            ratio("500-cp", "500 pairs / `cp -r` of the tree", 2.5, "render 500", "cp -r 500"),
            ratio("500-kubectl", "500 pairs / `kubectl kustomize`", 0.02, "render 500", "kubectl kustomize 500"),
            ratio("500-helm", "500 pairs / `helm template`", 2.5, "render 500", "helm template 500"),
            ratio("2000-helm", "2,000 pairs / `helm template`", 2, "render 2000", "helm template 2000"),
            new Figure(
                    "growth",
                    "growth exponent, 500 to 10,000 pairs",
                    1.05,
                    EXPONENT,
                    r -> r.exponent("render", 500, 10_000)),
            new Figure(
                    "peak",
                    "peak memory of 10,000 pairs, MiB",
                    512,
                    MEMORY,
                    r -> r.of("render 10000")
                            .map(Measured::peak)
                            .filter(peak -> peak > 0)
                            .map(Value::ofWall)),
            ratio(
                    "same-cache",
                    "10,000 pairs, nothing changed, `--cache` / all",
                    0.15,
                    "cached render 10000, unchanged",
                    "render 10000"),
            ratio(
                    "changed-cache",
                    "10,000 pairs, one changed, `--cache` / all",
                    0.15,
                    "cached render 10000, one changed",
                    "render 10000"),
            withoutTarget(
                    "same", "the same without `--cache`, nothing changed", "render 10000, unchanged", "render 10000"),
            withoutTarget(
                    "changed", "the same without `--cache`, one changed", "render 10000, one changed", "render 10000"),
            ratio(
                    "publish",
                    "publish 10,000 pairs / (render + `git fast-import`)",
                    1,
                    "publish 10000",
                    "render 10000",
                    "git fast-import 10000"),
            ratio(
                    "publish-same",
                    "publish / render of 500 pairs, nothing changed",
                    1.5,
                    "publish 500, unchanged",
                    "render 500, unchanged"),
            share("publish-changed", "publish 1 changed pair of 1,000 / all", 0.3, SMALL),
            share("publish-first", "first publish of 10,000 files / `git fast-import`", 1.5, RATIO),
            share("origins", "share of origins in rendering", 0.15, SMALL));

    private Figures() {}

    private static Figure ratio(String id, String what, double limit, String name, String... others) {
        return new Figure(id, what, limit, RATIO, r -> r.ratio(name, others));
    }

    private static Figure withoutTarget(String id, String what, String name, String other) {
        return new Figure(id, what, Optional.empty(), RATIO, r -> r.ratio(name, other));
    }

    private static Figure crossover(String id, String peer, double limit) {
        String what = "pairs from which ours is faster than `" + peer + "`";
        return new Figure(id, what, limit, SMALL, r -> r.crossover("render", peer));
    }

    /** A figure that is measured as one, under its id. */
    private static Figure share(String id, String what, double limit, Figure.Slack slack) {
        return new Figure(id, what, limit, slack, r -> r.share(id));
    }
}
