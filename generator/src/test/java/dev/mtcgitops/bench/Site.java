package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scratch folder of a run: fleets and what is made of them, each once. Every measured run writes under a new name, and nothing is
 * removed before the end: removing a tree makes the file system slow for the next writer.
 */
final class Site {
    /** So many directories stand for all of a fleet: a process for each of them would take minutes. */
    private static final int SAMPLE = 40;

    private final Path folder;
    private final Tools tools;
    private int names;

    Site(Path folder, Tools tools) {
        this.folder = folder;
        this.tools = tools;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Path of(String name, int pairs) {
        return folder.resolve(name + "-" + pairs);
    }

    /** Makes what {@code work} needs, where it is not there yet, and runs it once; objects of others are compared with ours. */
    void prepare(Work work) throws IOException, InterruptedException {
        Path fleet = of("fleet", work.pairs());
        Path tree = of("tree", work.pairs());
        if (work.pairs() > 0 && !Files.exists(fleet)) {
            FleetWriter.write(fleet, work.pairs());
            run(tools.words("mtc-gitops", "render", "-q", "-f", fleet, "--output-dir", tree));
        }
        if (work.needs("repository") && !Files.exists(of("repository", work.pairs()))) {
            run(tools.words("mtc-gitops", "publish", "-q", "-f", fleet, "--repo", of("repository", work.pairs())));
        }
        if (work.needs("chart") && !Files.exists(of("chart", work.pairs()))) {
            Chart.write(objects(KubernetesObjects.directories(tree)), of("chart", work.pairs()));
        }
        if (work.prints()) {
            for (List<String> command : commands(work)) {
                Path last = Path.of(command.get(command.size() - 1));
                List<Path> compared = work.needs("directory") ? List.of(last) : KubernetesObjects.directories(tree);
                String printed = Tools.output(command, ProcessBuilder.Redirect.appendTo(log().toFile()));
                KubernetesObjects.requireEqual(work.command(), objects(compared), KubernetesObjects.parse(printed));
            }
        }
        measure(work);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Measured.run(List.of(command), log());
    }

    private static List<Map<String, Object>> objects(List<Path> directories) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Path directory : directories) {
            objects.addAll(KubernetesObjects.in(directory.resolve("manifests")));
        }
        return objects;
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
        return Measured.run(commands, log()).times((double) directories / Math.min(directories, SAMPLE) / repetitions);
    }

    /** The processes of {@code work}, with a new name for what it makes. */
    private List<List<String>> commands(Work work) throws IOException {
        List<Path> directories =
                work.needs("directory") ? KubernetesObjects.directories(of("tree", work.pairs())) : List.of(folder);
        int count = Math.min(directories.size(), SAMPLE);
        return IntStream.range(0, count)
                .mapToObj(i -> words(work, directories.get(i * directories.size() / count)))
                .toList();
    }

    private List<String> words(Work work, Path directory) {
        return tools.words(Stream.of(work.command().split(" ", -1))
                .map(word -> switch (word) {
                    case "{directory}" -> directory;
                    case "{new}" -> of("new" + names++, work.pairs());
                    default -> word.startsWith("{") ? of(word.substring(1, word.length() - 1), work.pairs()) : word;
                })
                .toArray());
    }
}
