package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What publishing costs apart from rendering, in a warm process.
 *
 * @param changed time for one changed pair of 1000, in times for all of them
 * @param changedCpu the same in CPU time of the thread that publishes
 * @param first time for the first publish, in times of {@code git fast-import} for the same tree; 0 without Git
 */
public record PublishCost(double changed, double changedCpu, double first) {
    private static final int PAIRS = 1000;
    private static final int FILES_OF_A_PAIR = 10;

    /** Measures in {@code folder}, {@code runs} times each in turn. */
    public static PublishCost measure(Path folder, int runs) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path stream = folder.resolve("stream");
        SortedMap<String, byte[]> before = files(-1);
        Files.write(stream, stream(before));
        double[] full = new double[runs];
        double[] changed = new double[runs];
        double[] fullCpu = new double[runs];
        double[] changedCpu = new double[runs];
        double[] imported = new double[runs];
        // The first round only warms up.
        for (int run = -1; run < runs; run++) {
            Path repository = folder.resolve("publish" + run + ".git");
            SortedMap<String, byte[]> after = files(7);
            long start = cpu();
            double one = seconds(() ->
                    Publishing.committed(Publishing.publish(repository, Publishing.tree(before, Publishing.DIGEST))));
            long middle = cpu();
            double two = seconds(() ->
                    Publishing.committed(Publishing.publish(repository, Publishing.tree(after, Publishing.DIGEST))));
            long end = cpu();
            Path other = folder.resolve("import" + run + ".git");
            double three = hasGit() ? seconds(() -> fastImport(other, stream)) : 0;
            if (run >= 0) {
                full[run] = one;
                changed[run] = two;
                fullCpu[run] = middle - start;
                changedCpu[run] = end - middle;
                imported[run] = three;
            }
        }
        return new PublishCost(
                median(changed) / median(full),
                median(changedCpu) / median(fullCpu),
                hasGit() ? median(full) / median(imported) : 0);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean hasGit() {
        return RealGit.run(Path.of("."), Map.of(), "--version").code() == 0;
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void fastImport(Path repository, Path stream) throws IOException, InterruptedException {
        RealGit.git(stream.getParent(), "init", "-q", "--bare", repository.toString());
        Process process = new ProcessBuilder("git", "fast-import", "--quiet")
                .directory(repository.toFile())
                .redirectInput(stream.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("git fast-import failed");
        }
    }

    private static SortedMap<String, byte[]> files(int changedPair) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            for (int i = 0; i < FILES_OF_A_PAIR; i++) {
                String text = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p" + i
                        + "\n  namespace: n" + pair + "\nspec:\n  podSelector: {}\n"
                        + "  # a line as long as others\n".repeat(i) + (pair == changedPair ? "# changed\n" : "");
                files.put("clusters/c" + pair + "/regime/manifests/n" + i + "/p.yaml", text.getBytes(UTF_8));
            }
        }
        return files;
    }

    private static byte[] stream(SortedMap<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("commit refs/heads/main\ncommitter A <a@example.com> 0 +0000\ndata 1\nx\n".getBytes(UTF_8));
        files.forEach((path, content) -> {
            out.writeBytes(("M 100644 inline " + path + "\ndata " + content.length + "\n").getBytes(UTF_8));
            out.writeBytes(content);
            out.write('\n');
        });
        return out.toByteArray();
    }

    /** Measures alone. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(measure(Path.of(arguments[0]), 5));
    }
}
