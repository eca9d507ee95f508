package dev.mtcgitops.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of all processes that this one has started and that have ended, with their children, as Linux counts it. */
final class ChildTimes {
    /** Fields 16 and 17 of proc(5), {@code /proc/pid/stat}, counted from the end of field 2, which may hold blanks. */
    private static final int USER = 14;

    private static final int SYSTEM = 15;
    /** Linux tells user space hundredths of a second, whatever its own clock does. */
    private static final double TICKS = 100;

    private static final Path STAT = Path.of("/proc/self/stat");

    /** Whether this system tells. */
    static final boolean KNOWN = Files.isReadable(STAT);

    private ChildTimes() {}

    static double seconds() throws IOException {
        return KNOWN ? parse(Files.readString(STAT)) : 0;
    }

    static double parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')')).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS;
    }
}
