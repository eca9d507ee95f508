package dev.mtcgitops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Time and memory of processes, as Linux accounts for them, or ratios of them.
 *
 * @param wall seconds from the first start to the last end
 * @param cpu seconds of user and system time, of their children too
 * @param peak the largest resident set of one of them, in MiB
 */
record Measured(double wall, double cpu, double peak) {
    /** Fields 16 and 17 of proc(5), {@code /proc/pid/stat}, counted from the end of field 2, which may hold blanks. */
    private static final int CHILDREN_USER = 14;

    private static final double TICKS = 100;
    private static final double NANOS = 1e9;
    private static final long POLL_MILLIS = 5;

    /** Runs {@code commands} one after the other; each must succeed, and a diff may find a difference. Errors go to {@code log}, results nowhere. */
    static Measured run(List<List<String>> commands, Path log) throws IOException, InterruptedException {
        double peak = 0;
        double before = cpuOfChildren(Files.readString(Path.of("/proc/self/stat")));
        long start = System.nanoTime();
        for (List<String> command : commands) {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
            }
            if (process.exitValue() > (command.contains("diff") ? 1 : 0)) {
                throw new IllegalStateException(command + " ended with " + process.exitValue() + "; see " + log);
            }
        }
        double wall = (System.nanoTime() - start) / NANOS;
        return new Measured(wall, cpuOfChildren(Files.readString(Path.of("/proc/self/stat"))) - before, peak);
    }

    static double cpuOfChildren(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')')).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_USER + 1])) / TICKS;
    }

    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // It has just ended.
            return 0;
        }
    }

    /** The medians of {@code runs}, each of its own. */
    static Measured median(List<Measured> runs) {
        return new Measured(median(runs, Measured::wall), median(runs, Measured::cpu), median(runs, Measured::peak));
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    Measured times(double factor) {
        return new Measured(wall * factor, cpu * factor, peak);
    }

    /** The ratios of the times, and the peak of this one. */
    Measured over(Measured other) {
        return new Measured(wall / other.wall, cpu / other.cpu, peak);
    }
}
