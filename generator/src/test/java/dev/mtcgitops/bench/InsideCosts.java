package dev.mtcgitops.bench;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.git.PublishCost;
import dev.mtcgitops.model.Fleet;
import dev.mtcgitops.read.FleetReader;
import dev.mtcgitops.read.Inputs;
import dev.mtcgitops.render.OriginCost;
import dev.mtcgitops.resolve.FleetResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** What only shows inside of a process, in one that has warmed up: the share of origins, and publishing apart from rendering. */
final class InsideCosts {
    private static final int PAIRS = 500;

    private InsideCosts() {}

    /** Measures each {@code runs} times, with scratch files in {@code folder}, and adds the figures to {@code results}. */
    static void measure(Path folder, int runs, Results results) throws IOException, InterruptedException {
        Path input = folder.resolve("origins");
        FleetWriter.write(input, PAIRS);
        Diagnostics found = new Diagnostics();
        Fleet fleet = FleetReader.read(
                        Inputs.find(List.of(input.toString()), InputStream.nullInputStream(), folder),
                        new SourceTexts(),
                        found)
                .orElseThrow(() -> new IllegalStateException(found.sorted().toString()));
        double origins =
                OriginCost.share(FleetResolver.resolve(fleet, new Diagnostics()).plans(), 2 * runs + 1);
        results.add("origins", Value.ofCpu(origins));
        PublishCost publishing = PublishCost.measure(folder.resolve("cost"), runs);
        results.add("publish-changed", Value.ofWall(publishing.changed()));
        if (publishing.first() > 0) {
            results.add("publish-first", Value.ofWall(publishing.first()));
        }
    }
}
