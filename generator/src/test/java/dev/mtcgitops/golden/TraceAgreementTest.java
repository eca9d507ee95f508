package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.Pipeline;
import dev.mtcgitops.Rendered;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.trace.Connection;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.HopKind;
import dev.mtcgitops.trace.TracedPath;
import dev.mtcgitops.work.Workers;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules and traces say the same: no path passes beside an error about it, and nothing is blocked without a diagnostic that says so.
 */
class TraceAgreementTest {
    private static final int FLEETS = 2_000;
    private static final long SEED = 20_261_130;

    /** The rules about connections. */
    private static final Pattern RULES = Pattern.compile("(?:EGR|ENP|EF|NP|EP|STUNNEL|NOPROXY|SPDY|NET|RTE)-.*");

    /** Warnings that leave it open whether a connection gets through. */
    private static final Set<String> DOUBTS = Set.of("STUNNEL-007", "STUNNEL-009", "EP-006");

    @TempDir
    private Path temp;

    /**
     * What the traces of a fleet say.
     *
     * @param contradictions where they contradict a rule, or say too little
     * @param verdicts the verdicts of its paths
     */
    private record Traced(List<String> contradictions, List<Verdict> verdicts) {}

    private static Traced traced(Path folder) {
        Diagnostics found = new Diagnostics();
        Optional<List<TracedPath>> paths = Pipeline.trace(
                        Inputs.find(List.of(GoldenCase.INPUT), InputStream.nullInputStream(), folder),
                        Workers.of(1),
                        new SourceTexts(),
                        found)
                .map(Rendered::paths);
        List<Diagnostic> about = found.sorted().stream()
                .filter(diagnostic -> RULES.matcher(diagnostic.rule()).matches())
                .toList();
        List<String> contradictions = new ArrayList<>();
        for (TracedPath path : paths.orElse(List.of())) {
            path.hops().stream()
                    .filter(hop ->
                            hop.verdict() == Verdict.BLOCKED && about.stream().noneMatch(d -> says(d, hop)))
                    .forEach(hop -> contradictions.add(name(path) + " is blocked without a word: " + hop));
            path.hops().stream()
                    .filter(hop -> hop.verdict() == Verdict.UNKNOWN
                            && hop.needs().stream().noneMatch(need -> need.contains("`") || need.contains("remedy")))
                    .forEach(hop -> contradictions.add(name(path) + " does not say what it needs: " + hop));
            if (path.verdict() == Verdict.PASSES) {
                about.stream()
                        .filter(d -> (d.severity() == Severity.ERROR || DOUBTS.contains(d.rule())) && isAbout(d, path))
                        .forEach(d -> contradictions.add(name(path) + " passes beside " + d));
            }
        }
        return new Traced(
                contradictions,
                paths.orElse(List.of()).stream().map(TracedPath::verdict).toList());
    }

    private static String name(TracedPath path) {
        return path.pair() + " " + path.connection() + " " + path.transfer();
    }

    /** Whether {@code diagnostic} is about the lines by which {@code hop} is blocked. */
    private static boolean says(Diagnostic diagnostic, Hop hop) {
        return places(diagnostic).anyMatch(hop.because()::contains);
    }

    /** What names the controller's namespace is about the paths of the controller, everything else about those of the data. */
    private static boolean isAbout(Diagnostic diagnostic, TracedPath path) {
        String message = diagnostic.message();
        boolean controller = message.contains("openshift-migration")
                || diagnostic.rule().startsWith("NOPROXY")
                || diagnostic.rule().startsWith("SPDY");
        if (controller != (path.connection() != Connection.RSYNC)) {
            return false;
        }
        Set<Location> because =
                path.hops().stream().flatMap(hop -> hop.because().stream()).collect(Collectors.toSet());
        boolean namesIt = path.hops().stream()
                        .limit(controller ? 1 : path.hops().size())
                        .anyMatch(hop -> message.replaceFirst(".*?cluster `([^`]*)`.*", "$1")
                                .equals(hop.cluster()))
                && (controller
                        || path.transfer().stream()
                                .anyMatch(transfer -> Stream.of(transfer.namespace(), transfer.targetNamespace())
                                        .anyMatch(namespace -> message.contains("amespace `" + namespace + "`")
                                                || message.contains(" " + namespace + "/"))));
        String api = path.hops().get(path.hops().size() - 1).cluster();
        if (message.contains("API server of cluster `") && !message.contains("API server of cluster `" + api + "`")) {
            return false;
        }
        boolean proxied = path.hops().stream()
                .anyMatch(hop -> hop.kind() == HopKind.HTTP_PROXY && hop.verdict() != Verdict.PASSES);
        if (message.contains("matches the HTTP proxy of") && !proxied) {
            return false;
        }
        return namesIt || places(diagnostic).anyMatch(because::contains);
    }

    private static Stream<Location> places(Diagnostic diagnostic) {
        return Stream.concat(
                Stream.of(diagnostic.at()), diagnostic.related().stream().map(Related::at));
    }

    @Test
    void rulesAndTracesAgreeOnTheCorpus() {
        List<Verdict> verdicts = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all()) {
            Traced traced = traced(golden.folder());
            assertThat(traced.contradictions()).as(golden.name()).isEmpty();
            verdicts.addAll(traced.verdicts());
        }
        assertThat(verdicts).contains(Verdict.values());
    }

    @Test
    void rulesAndTracesAgreeOnRandomFleets() {
        List<Traced> all = IntStream.range(0, FLEETS)
                .parallel()
                .mapToObj(i -> {
                    Path folder = temp.resolve(Integer.toString(i));
                    new RandomFleet(new Random(SEED + i)).write(folder);
                    return traced(folder);
                })
                .toList();
        assertThat(IntStream.range(0, FLEETS)
                        .boxed()
                        .filter(i -> !all.get(i).contradictions().isEmpty())
                        .map(i -> "seed " + (SEED + i) + ": " + all.get(i).contradictions()))
                .isEmpty();
        for (Verdict verdict : Verdict.values()) {
            assertThat(all.stream()
                            .flatMap(traced -> traced.verdicts().stream())
                            .filter(verdict::equals))
                    .as("%s", verdict)
                    .hasSizeGreaterThan(FLEETS / 20);
        }
    }
}
