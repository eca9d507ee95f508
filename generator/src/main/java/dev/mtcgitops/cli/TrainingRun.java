package dev.mtcgitops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The work from which Java learns which classes to put into its archive: every verb on every fleet of a folder. The launcher
 * starts it when it is told to make one.
 */
public final class TrainingRun {
    private static final List<String> REPORTS = List.of("text", "json", "sarif", "junit", "github");

    private final Path scratch;

    private TrainingRun(Path scratch) {
        this.scratch = scratch;
    }

    /** Runs on the fleets in the folder that is the only argument, and ends the process. */
    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("mtc-gitops-training");
        try (Stream<Path> fleets = Files.list(Path.of(args[0]).toAbsolutePath())) {
            new TrainingRun(scratch).run(fleets.sorted().toList());
        } finally {
            delete(scratch);
        }
        // On the streams of the process, as every start does.
        Main.main(new String[] {"--help"});
    }

    private void run(List<Path> fleets) {
        run("--version");
        run("completion");
        run("schema");
        run("explain", "NP-001");
        for (Path fleet : fleets) {
            String name = fleet.getFileName().toString();
            String tree = scratch.resolve(name).toString();
            String repository = scratch.resolve(name + ".git").toString();
            // The second of each finds what the first has made.
            for (int round = 0; round < 2; round++) {
                run("render", "-f", fleet.toString(), "--output-dir", tree);
                run("publish", "-f", fleet.toString(), "--repo", repository);
            }
            run("render", "-f", fleet.toString(), "--dry-run", "-v", "--output-dir", tree);
            run("check", "-f", fleet.toString(), "--repo", repository);
            REPORTS.forEach(format -> run("check", "-f", fleet.toString(), "--output-dir", tree, "-o", format));
            for (String format : List.of("text", "markdown", "json", "html")) {
                run("diff", "-f", fleet.toString(), "--repo", repository, "-o", format);
                run("diff", tree, scratch.toString(), "-o", format);
            }
            for (String format : List.of("text", "json", "html")) {
                run("trace", "-f", fleet.toString(), "-o", format);
            }
            run("render", "-f", fleet.toString());
            run("list", "-f", fleet.toString());
            run("adopt", "--cluster", "a=" + fleet);
            run("explain", "-f", fleet.toString(), fleet.resolve("input/pairs.yaml") + ":8");
        }
    }

    private void run(String... args) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        InputStream nothing = InputStream.nullInputStream();
        Main.run(new Console(nothing, nowhere, nowhere, Map.of(), scratch, false, false, ProgressLine.none()), args);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    // Objects of a repository are read-only, which Windows does not delete; the archive is worth more.
                    path.toFile().deleteOnExit();
                }
            }
        }
    }
}
