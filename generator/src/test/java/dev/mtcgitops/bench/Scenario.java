package dev.mtcgitops.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two works side by side; a row of the table.
 *
 * @param what the work of ours, for readers
 * @param ours measured as many times as {@code theirs}, in turn
 * @param beside the other work, for readers
 * @param theirs the work that the time of ours is divided by
 * @param target what the ratio of wall time should be at most, for readers
 */
record Scenario(String what, Work ours, String beside, Work theirs, String target) {
    /**
     * A command line over a fleet.
     *
     * @param command words, with names in braces for what {@link Site} has ready
     * @param pairs the size of the fleet; 0 where the command needs none
     */
    record Work(String command, int pairs) {
        boolean needs(String name) {
            return command.contains("{" + name + "}");
        }
    }

    private static final String JVM = "java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData --version";
    private static final String RENDER = "mtc-gitops render -q -f {fleet} --output-dir {new}";
    private static final String AGAIN = "mtc-gitops render -q -f {fleet} --output-dir {tree}";
    private static final String STREAM = "mtc-gitops render -q -f {fleet}";
    private static final String PUBLISH = "mtc-gitops publish -q -f {fleet} --repo {new}";
    private static final String PUBLISH_AGAIN = "mtc-gitops publish -q -f {fleet} --repo {repository}";
    private static final String DIFF = "mtc-gitops diff -q -f {changed} --base main -o json";
    private static final String TRACE = "mtc-gitops trace -q -f {fleet}";
    private static final String ADOPT = "mtc-gitops adopt -q {captures}";
    private static final String KUSTOMIZE = "kubectl kustomize {directory}";
    private static final String HELM = "helm template fleet {chart} --output-dir {new}";
    private static final String HELM_STREAM = "helm template fleet {chart}";
    private static final String COPY = "cp -r {tree} {new}";

    /** All, in the order of the table. */
    static final List<Scenario> ALL = Stream.of(
                    row("`--help`", "mtc-gitops --help", "`java --version`", JVM, "2.2", 0),
                    row("render", RENDER, "`kubectl kustomize` per cluster", KUSTOMIZE, "1", 1),
                    row("render", RENDER, "`kubectl kustomize` per cluster", KUSTOMIZE, "0.02", 100, 500),
                    row("render", RENDER, "`helm template`", HELM, "2.5", 100, 500, 2000),
                    row("render", RENDER, "`cp -r`", COPY, "", 500, 2000, 10_000),
                    row("render to stdout", STREAM, "`helm template` to stdout", HELM_STREAM, "2.5", 100, 500, 2000),
                    row("render, nothing changed", AGAIN, "render to stdout", STREAM, "1.1", 500, 10_000),
                    row("publish", PUBLISH, "render", RENDER, "", 500, 10_000),
                    row("publish, nothing changed", PUBLISH_AGAIN, "render", RENDER, "1", 500, 10_000),
                    row("diff --base, one pair changed", DIFF, "render to stdout", STREAM, "2.2", 500, 10_000),
                    row("trace", TRACE, "render to stdout", STREAM, "", 500),
                    row("adopt of all clusters", ADOPT, "render to stdout", STREAM, "", 500),
                    growth("render to stdout", STREAM, 500, 10_000, "1.16"),
                    growth("render to stdout", STREAM, 500, 100_000, "1.3"))
            .flatMap(rows -> rows)
            .toList();

    /** One comparison at several sizes. */
    private static Stream<Scenario> row(
            String what, String ours, String beside, String theirs, String target, int... sizes) {
        return IntStream.of(sizes)
                .mapToObj(pairs -> new Scenario(what, new Work(ours, pairs), beside, new Work(theirs, pairs), target));
    }

    /** One work per pair, beside itself on a smaller fleet; 20 and 200 times the pairs to the power of 1.05 take 1.16 and 1.3. */
    private static Stream<Scenario> growth(String what, String command, int from, int to, String target) {
        String beside = "the same per pair, of " + from;
        return Stream.of(new Scenario(what, new Work(command, to), beside, new Work(command, from), target));
    }

    /** How many times the pairs of the other it has. */
    double factor() {
        return theirs.pairs() == 0 ? 1 : (double) ours.pairs() / theirs.pairs();
    }
}
