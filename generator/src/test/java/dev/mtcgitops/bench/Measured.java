package dev.mtcgitops.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What processes took that ran one after the other.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of user and system time, of their children too
 * @param peak most memory that one of them held at once (resident set), in MiB; 0 where the system does not tell
 */
record Measured(double wall, double cpu, double peak) {
    private static final double NANOS = 1e9;
    private static final double KIB = 1024;
    /** How often the peak is asked for; it can only be missed where it grows at the very end. */
    private static final long POLL_MILLIS = 5;

    /** Runs {@code commands}, which must succeed; what they print goes to {@code log}, each from its beginning. */
    static Measured run(List<Command> commands, Path log) throws IOException, InterruptedException {
        double peak = 0;
        double polled = 0;
        double before = ChildTimes.seconds();
        long start = System.nanoTime();
        for (Command command : commands) {
            Process process = command.builder()
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            double last = 0;
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peak(process.pid()));
                last = ChildTimes.KNOWN ? 0 : cpu(process, last);
            }
            polled += last;
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        command.words() + " ended with " + process.exitValue() + ":\n" + Files.readString(log));
            }
        }
        double wall = (System.nanoTime() - start) / NANOS;
        return new Measured(wall, ChildTimes.KNOWN ? ChildTimes.seconds() - before : polled, peak);
    }

    /** So much more of everything but memory. */
    Measured times(double factor) {
        return new Measured(wall * factor, cpu * factor, peak);
    }

    /** One after the other. */
    Measured plus(Measured other) {
        return new Measured(wall + other.wall, cpu + other.cpu, Math.max(peak, other.peak));
    }

    private static double cpu(Process process, double unknown) {
        return process.info().totalCpuDuration().map(d -> d.toNanos() / NANOS).orElse(unknown);
    }

    private static double peak(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // It has just ended, or this is not Linux.
            return 0;
        }
    }
}
