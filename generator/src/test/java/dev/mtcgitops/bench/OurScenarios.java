package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is measured of ours. */
final class OurScenarios {
    /** The sizes at which changes and publishing are measured too. */
    private static final Set<Integer> WHOLE = Set.of(500, 10_000);

    private final Settings settings;
    private final Command launcher;
    private final boolean cache;

    /**
     * Scenarios.
     *
     * @param cache whether the launcher knows {@code --cache}
     */
    OurScenarios(Settings settings, Command launcher, boolean cache) {
        this.settings = settings;
        this.launcher = launcher;
        this.cache = cache;
    }

    Command render(Place place, Path tree) {
        return launcher.with("render", "-q", "-f", place.input(), "--output-dir", tree);
    }

    List<Scenario> of(Place place) {
        List<Scenario> all = new ArrayList<>();
        add(all, place, "render %d", () -> fresh(place, place.tree()), render(place, place.tree()));
        if (WHOLE.contains(place.pairs())) {
            renderAgain(all, place, "", place.tree(), render(place, place.tree()));
            publish(all, place);
        }
        if (cache && WHOLE.contains(place.pairs())) {
            Path tree = place.of("cached-tree");
            Path folder = place.of("cache");
            Command render = render(place, tree).with("--cache", folder);
            add(
                    all,
                    place,
                    "cached render %d",
                    () -> {
                        fresh(place, tree);
                        Scenario.delete(folder);
                    },
                    render);
            renderAgain(all, place, "cached ", tree, render);
        }
        return all;
    }

    private void renderAgain(List<Scenario> all, Place place, String prefix, Path tree, Command render) {
        add(all, place, prefix + "render %d, unchanged", () -> {}, render);
        ChangingPair pair = new ChangingPair(place.input(), tree.getFileName().toString());
        add(all, place, prefix + "render %d, one changed", pair::change, render);
    }

    private void publish(List<Scenario> all, Place place) {
        Path repository = place.of("publish");
        Command publish = launcher.with("publish", "-q", "-f", place.input(), "--repo", repository);
        add(all, place, "publish %d", () -> fresh(place, repository), publish);
        add(all, place, "publish %d, unchanged", () -> {}, publish);
    }

    /** The fleet as it was written at first, and nothing made of it. */
    private static void fresh(Place place, Path made) throws IOException {
        ChangingPair.restore(place.input());
        Scenario.delete(made);
    }

    private void add(List<Scenario> all, Place place, String name, Scenario.Preparation preparation, Command command) {
        int runs = settings.runs(place.pairs());
        all.add(new Scenario(name.formatted(place.pairs()), runs, 1, preparation, List.of(command)));
    }
}
