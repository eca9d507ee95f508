package dev.mtcgitops.bench;

import static dev.mtcgitops.bench.Figure.Slack.EXPONENT;
import static dev.mtcgitops.bench.Figure.Slack.MEMORY;
import static dev.mtcgitops.bench.Figure.Slack.RATIO;
import static dev.mtcgitops.bench.Figure.Slack.SMALL;

import java.util.List;
import java.util.Optional;

/** All figures, in the order of the report. */
final class Figures {
    static final String ORIGINS = "origins";
    static final String PUBLISH_CHANGED = "publish changed";
    static final String PUBLISH_FIRST = "publish first";

    /** A process for each cluster directory. */
    private static final String KUBECTL = "kubectl kustomize";

    static final List<Figure> ALL = List.of(
            new Figure("help", "`--help` / bare JVM", 2.5, RATIO, r -> r.ratio("--help", "bare JVM")),
            new Figure(
                    "one-kubectl",
                    "1 pair / two `kubectl kustomize`",
                    1,
                    RATIO,
                    r -> r.ratio("render 1", KUBECTL + " 1")),
            new Figure(
                    "one-kustomize",
                    "1 pair / two `kustomize build`",
                    2,
                    RATIO,
                    r -> r.ratio("render 1", "kustomize build 1")),
            new Figure(
                    "from-kubectl",
                    "pairs from which ours is faster than `kubectl kustomize`",
                    2,
                    SMALL,
                    r -> r.crossover("render", KUBECTL, 10)),
            new Figure(
                    "from-kustomize",
                    "pairs from which ours is faster than `kustomize build`",
                    5,
                    SMALL,
                    r -> r.crossover("render", "kustomize build", 10)),
            new Figure(
                    "500-cp", "500 pairs / `cp -r` of the tree", 2.5, RATIO, r -> r.ratio("render 500", "cp -r 500")),
            new Figure(
                    "500-kubectl",
                    "500 pairs / `kubectl kustomize`",
                    0.02,
                    RATIO,
                    r -> r.ratio("render 500", KUBECTL + " 500")),
            new Figure(
                    "500-helm",
                    "500 pairs / `helm template`",
                    2.5,
                    RATIO,
                    r -> r.ratio("render 500", "helm template 500")),
            new Figure(
                    "2000-helm",
                    "2,000 pairs / `helm template`",
                    2,
                    RATIO,
                    r -> r.ratio("render 2000", "helm template 2000")),
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
                    r -> r.of("render 10000").map(m -> Value.ofWall(m.peak()))),
            new Figure(
                    "same-cache",
                    "10,000 pairs, nothing changed, `--cache` / all",
                    0.15,
                    RATIO,
                    r -> r.ratio("cached render 10000, unchanged", "render 10000")),
            new Figure(
                    "changed-cache",
                    "10,000 pairs, one changed, `--cache` / all",
                    0.15,
                    RATIO,
                    r -> r.ratio("cached render 10000, one changed", "render 10000")),
            explaining(
                    "same", "the same without `--cache`, nothing changed", "render 10000, unchanged", "render 10000"),
            explaining(
                    "changed", "the same without `--cache`, one changed", "render 10000, one changed", "render 10000"),
            new Figure(
                    "publish",
                    "publish 10,000 pairs / (render + `git fast-import`)",
                    1,
                    RATIO,
                    r -> r.ratio("publish 10000", "render 10000", "git fast-import 10000")),
            new Figure(
                    "publish-same",
                    "publish / render of 500 pairs, nothing changed",
                    1.5,
                    RATIO,
                    r -> r.ratio("publish 500, unchanged", "render 500, unchanged")),
            new Figure(
                    "publish-changed",
                    "publish 1 changed pair of 1,000 / all",
                    0.3,
                    SMALL,
                    r -> r.share(PUBLISH_CHANGED)),
            new Figure(
                    "publish-first",
                    "first publish of 10,000 files / `git fast-import`",
                    1.5,
                    RATIO,
                    r -> r.share(PUBLISH_FIRST)),
            new Figure("origins", "share of origins in rendering", 0.15, SMALL, r -> r.share(ORIGINS)));

    private Figures() {}

    private static Figure explaining(String id, String what, String name, String other) {
        return new Figure(id, what, Optional.empty(), RATIO, r -> r.ratio(name, other));
    }
}
