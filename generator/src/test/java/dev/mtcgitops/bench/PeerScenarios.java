package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is measured of others, on inputs written from what ours rendered; each must make the same objects of them. */
final class PeerScenarios {
    /** Where a process for each cluster directory is measured; of 500 pairs only for some of the directories. */
    private static final Set<Integer> PER_DIRECTORY = Set.of(1, 3, 10, 500);

    private static final int DIRECTORIES = 40;
    private static final Set<Integer> CHART = Set.of(100, 500, 2000);
    private static final Set<Integer> COPY = Set.of(500, 2000);
    private static final Set<Integer> IMPORT = Set.of(500, 10_000);

    private final Settings settings;
    private final Tools tools;
    private final Path log;

    PeerScenarios(Settings settings, Tools tools, Path log) {
        this.settings = settings;
        this.tools = tools;
        this.log = log;
    }

    /** For a fleet whose tree stands. */
    List<Scenario> of(Place place) throws IOException, InterruptedException {
        List<Scenario> all = new ArrayList<>();
        boolean perDirectory = PER_DIRECTORY.contains(place.pairs());
        boolean chart = CHART.contains(place.pairs()) && tools.find("helm").isPresent();
        SortedMap<String, List<RenderedObject>> clusters =
                perDirectory || chart ? RenderedObject.ofTree(place.tree()) : new TreeMap<>();
        if (perDirectory) {
            List<Path> directories = KustomizeInput.write(clusters, place.kustomize());
            for (String build : List.of("kubectl kustomize", "kustomize build")) {
                String[] words = build.split(" ", -1);
                if (tools.find(words[0]).isPresent()) {
                    Command command = Command.of(tools.find(words[0]).get(), words[1]);
                    all.add(directories(build, command, directories, clusters, place));
                }
            }
        }
        if (chart) {
            ChartInput.write(clusters, place.chart());
            all.add(chart(tools.find("helm").get(), clusters, place));
        }
        if (COPY.contains(place.pairs()) && tools.find("cp").isPresent()) {
            Path copy = place.of("copy");
            all.add(scenario(
                    "cp -r %d", place, copy, Command.of(tools.find("cp").get(), "-r", place.tree(), copy)));
        }
        if (IMPORT.contains(place.pairs()) && tools.find("git").isPresent()) {
            all.add(fastImport(tools.find("git").get(), place));
        }
        return all;
    }

    private Scenario directories(
            String name, Command build, List<Path> directories, Map<String, List<RenderedObject>> clusters, Place place)
            throws IOException, InterruptedException {
        int count = Math.min(directories.size(), DIRECTORIES);
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path directory = directories.get(i * directories.size() / count);
            Command one = build.with("--load-restrictor", "LoadRestrictionsNone", directory);
            Measured.run(List.of(one), log);
            List<RenderedObject> ours = clusters.get(directory.getFileName().toString());
            Agreement.require(name, contents(ours), RenderedObject.parse(log));
            commands.add(one);
        }
        if (place.pairs() == 1) {
            return Scenario.repeated(name + " 1", settings.runs(), commands);
        }
        double share = (double) count / directories.size();
        return new Scenario(name + " " + place.pairs(), settings.runs(place.pairs()), share, () -> {}, commands);
    }

    private Scenario chart(Path helm, Map<String, List<RenderedObject>> clusters, Place place)
            throws IOException, InterruptedException {
        Path output = place.of("helm");
        Command command = Command.of(helm, "template", "fleet", place.chart(), "--output-dir", output);
        Scenario.delete(output);
        Measured.run(List.of(command), log);
        List<Map<String, Object>> theirs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                theirs.addAll(RenderedObject.parse(file));
            }
        }
        Agreement.require(
                "helm",
                clusters.values().stream().flatMap(c -> contents(c).stream()).toList(),
                theirs);
        return scenario("helm template %d", place, output, command);
    }

    private Scenario fastImport(Path git, Place place) throws IOException {
        Path repository = place.of("import");
        ImportStream.write(place.tree(), place.stream());
        return new Scenario(
                "git fast-import " + place.pairs(),
                settings.runs(place.pairs()),
                1,
                () -> Scenario.delete(repository),
                List.of(
                        Command.of(git, "init", "-q", "--bare", repository),
                        Command.of(git, "--git-dir", repository, "fast-import", "--quiet")
                                .reading(place.stream())));
    }

    private Scenario scenario(String name, Place place, Path output, Command command) {
        return new Scenario(
                name.formatted(place.pairs()),
                settings.runs(place.pairs()),
                1,
                () -> Scenario.delete(output),
                List.of(command));
    }

    private static List<Map<String, Object>> contents(List<RenderedObject> objects) {
        return objects.stream().map(RenderedObject::content).toList();
    }
}
