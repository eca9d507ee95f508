package dev.mtcgitops.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Reads each shape once, as long as there is room to remember it. Safe for any number of threads. */
final class Skeletons {
    /** In characters of shapes. Further shapes, such as a firewall with other ports in each namespace, are read every time. */
    private static final long ROOM = 1 << 20;

    private record Shape(String template, String text) {}

    private final Map<Shape, Skeleton> read = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();

    /** The skeleton of the {@code text} that {@code template} printed. */
    Skeleton of(String template, String text) {
        Shape shape = new Shape(template, text);
        Skeleton known = read.get(shape);
        if (known != null) {
            return known;
        }
        Skeleton skeleton = SkeletonReader.read(template, text);
        if (taken.addAndGet(text.length()) <= ROOM) {
            read.put(shape, skeleton);
        }
        return skeleton;
    }
}
