package dev.mtcgitops.bench;

import dev.mtcgitops.adopt.ClusterStand;
import dev.mtcgitops.bench.Scenario.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scratch folder of a run: fleets and what is made of them, each once. Every measured run writes under a new name, and nothing is
 * removed before the end: the removal of a tree makes the file system slow for the next writer.
 */
final class Site {
    /** So many directories stand for all of a fleet: a process for each of them would take minutes. */
    private static final int SAMPLE = 40;

    private final Path folder;
    private int names;

    Site(Path folder) {
        this.folder = folder;
    }

    private Path of(String name, int pairs) {
        return folder.resolve(name + "-" + pairs);
    }

    /** Makes what {@code work} needs, where it is not there yet, and runs it once; objects of others are compared with ours. */
    void prepare(Work work) throws IOException, InterruptedException {
        Path fleet = of("fleet", work.pairs());
        Path tree = of("tree", work.pairs());
        Path repository = of("repository", work.pairs());
        Path chart = of("chart", work.pairs());
        if (work.pairs() > 0 && !Files.exists(fleet)) {
            FleetWriter.write(fleet, work.pairs());
        }
        if ((work.needs("tree") || work.needs("chart") || work.needs("directory")) && !Files.exists(tree)) {
            Programs.output(Programs.words("mtc-gitops", "render", "-q", "-f", fleet, "--output-dir", tree));
        }
        if (work.needs("repository") && !Files.exists(repository)) {
            Programs.output(Programs.words("mtc-gitops", "publish", "-q", "-f", fleet, "--repo", repository));
        }
        Path changed = of("changed", work.pairs());
        if (work.needs("changed") && !Files.exists(changed)) {
            FleetWriter.writeChanged(changed, work.pairs());
        }
        Path captures = of("captures", work.pairs());
        if (work.needs("captures") && !Files.exists(captures)) {
            new ClusterStand(fleet, tree).capture(captures);
        }
        if (work.needs("chart") && !Files.exists(chart)) {
            Chart.write(KubernetesObjects.in(tree), chart);
        }
        if (work.needs("directory") || work.needs("chart") && !work.needs("new")) {
            for (List<String> command : commands(work)) {
                Path compared = work.needs("directory") ? Path.of(command.get(command.size() - 1)) : tree;
                KubernetesObjects.requireEqual(
                        work.command(),
                        KubernetesObjects.in(compared),
                        KubernetesObjects.parse(Programs.output(command)));
            }
        }
        measure(work);
    }

    /** Runs {@code work} once and measures it; of directories, a sample stands for all. */
    Measured measure(Work work) throws IOException, InterruptedException {
        // Linux tells CPU time in hundredths of a second, and a short command takes only a few of them.
        int repetitions = work.pairs() <= 1 ? 5 : 1;
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            commands.addAll(commands(work));
        }
        int directories = work.needs("directory") ? 2 * work.pairs() : 1;
        return Measured.run(commands, folder.resolve("log"))
                .times((double) directories / Math.min(directories, SAMPLE) / repetitions);
    }

    /** The processes of {@code work}, with a new name for what it makes. */
    private List<List<String>> commands(Work work) throws IOException {
        List<Path> directories = work.needs("directory") ? directories(of("tree", work.pairs())) : List.of(folder);
        int count = Math.min(directories.size(), SAMPLE);
        return IntStream.range(0, count)
                .mapToObj(i -> words(work, directories.get(i * directories.size() / count)))
                .toList();
    }

    /** The directories of a rendered tree that kustomize can build, one per cluster. */
    private static List<Path> directories(Path tree) throws IOException {
        try (Stream<Path> files = Files.find(tree, 4, (file, of) -> file.endsWith("kustomization.yaml"))) {
            return files.map(Path::getParent).sorted().toList();
        }
    }

    private List<String> words(Work work, Path directory) {
        return Programs.words(Stream.of(work.command().split(" ", -1))
                .flatMap(word -> switch (word) {
                    case "{directory}" -> Stream.of(directory);
                    case "{new}" -> Stream.of(of("new" + names++, work.pairs()));
                    case "{captures}" -> captured(of("captures", work.pairs()));
                    default ->
                        Stream.of(word.startsWith("{") ? of(word.substring(1, word.length() - 1), work.pairs()) : word);
                })
                .toArray());
    }

    /** The arguments that name the capture of each cluster. */
    private static Stream<String> captured(Path captures) {
        return Stream.of(captures.toFile().list())
                .sorted()
                .flatMap(name -> Stream.of("--cluster", name + "=" + captures.resolve(name)));
    }
}
