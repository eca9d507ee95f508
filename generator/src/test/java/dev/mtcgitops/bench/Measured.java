package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one process took.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of user and system time
 * @param peak most memory it held at once (resident set), in MiB
 */
record Measured(double wall, double cpu, double peak) {
    private static final Path TIME = Path.of("/usr/bin/time");
    private static final double KIB = 1024;
    private static final double NANOS = 1e9;

    /** Runs {@code command}, which must succeed; its output goes to a file beside {@code scratch}. */
    static Measured run(Path scratch, List<String> command) throws IOException, InterruptedException {
        Path figures = scratch.resolveSibling("time.txt");
        Path log = scratch.resolveSibling("output.txt");
        List<String> timed = new ArrayList<>();
        if (Files.isExecutable(TIME)) {
            timed.addAll(List.of(TIME.toString(), "-o", figures.toString(), "-f", "%U %S %M"));
        }
        timed.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(timed)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Measured polled = timed.size() == command.size() ? poll(process) : null;
        int code = process.waitFor();
        double wall = (System.nanoTime() - start) / NANOS;
        if (code != 0) {
            throw new IllegalStateException(command + " ended with " + code + ":\n" + Files.readString(log));
        }
        if (polled != null) {
            return new Measured(wall, polled.cpu(), polled.peak());
        }
        String[] parts = Files.readString(figures).strip().split(" ", -1);
        double cpu = Double.parseDouble(parts[0]) + Double.parseDouble(parts[1]);
        return new Measured(wall, cpu, Double.parseDouble(parts[2]) / KIB);
    }

    /** Without GNU time: asks the system every few milliseconds, and so misses the last of them. */
    private static Measured poll(Process process) throws IOException, InterruptedException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        double cpu = 0;
        double peak = 0;
        while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
            cpu = process.info()
                    .totalCpuDuration()
                    .map(d -> d.toNanos() / NANOS)
                    .orElse(cpu);
            if (Files.isReadable(status)) {
                peak = new String(Files.readAllBytes(status), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB)
                        .findFirst()
                        .orElse(peak);
            }
        }
        return new Measured(0, cpu, peak);
    }
}
