package dev.mtcgitops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    private static final List<String> PEERS = List.of(
            "kubectl kustomize 1",
            "kubectl kustomize 10",
            "kubectl kustomize 500",
            "kustomize build 1",
            "kustomize build 10",
            "cp -r 500",
            "helm template 500",
            "helm template 2000",
            "git fast-import 10000");

    /** Everything that is measured took one second. */
    private static Results results(boolean cache) {
        Settings all = Settings.of(Map.of());
        OurScenarios ours = new OurScenarios(all, Command.of("mtc-gitops"), cache);
        Results results = new Results()
                .add("origins", Value.ofCpu(1))
                .add("publish-changed", Value.ofWall(1))
                .add("publish-first", Value.ofWall(1));
        Stream.of(
                        all.sizes().stream()
                                .flatMap(size -> ours.of(new Place(Path.of("bench"), size)).stream())
                                .map(Scenario::name),
                        PEERS.stream(),
                        Stream.of("--help", "bare JVM"))
                .flatMap(names -> names)
                .forEach(name -> results.add(name, new Measured(1, 1, 1)));
        return results;
    }

    private static Stream<String> missing(Results results) {
        return Figures.ALL.stream()
                .filter(figure -> figure.formula().apply(results).isEmpty())
                .map(Figure::id);
    }

    @Test
    void allFollowFromWhatIsMeasured() {
        assertThat(missing(results(true))).isEmpty();
    }

    @Test
    void aLauncherWithoutCacheLacksThoseOfTheCacheOnly() {
        assertThat(missing(results(false))).containsExactly("same-cache", "changed-cache");
    }
}
