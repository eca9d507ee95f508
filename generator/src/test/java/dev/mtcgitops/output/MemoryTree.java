package dev.mtcgitops.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An existing tree in memory, with directories only where something stands in them, as in Git. */
final class MemoryTree implements ExistingTree {
    private final TreeMap<String, Entry> entries = new TreeMap<>();
    private final Map<String, byte[]> contents = new TreeMap<>();
    private final List<String> others = new ArrayList<>();

    MemoryTree file(String path, String content) {
        return file(path, content.getBytes(UTF_8));
    }

    MemoryTree file(String path, byte[] content) {
        contents.put(path, content);
        return special(path, Kind.FILE, BlobId.of(content));
    }

    MemoryTree special(String path, Kind kind) {
        return special(path, kind, "");
    }

    private MemoryTree special(String path, Kind kind, String blob) {
        entries.put(path, new Entry(kind, blob));
        return this;
    }

    MemoryTree remove(String path) {
        entries.remove(path);
        return this;
    }

    MemoryTree other(String record) {
        others.add(record);
        return this;
    }

    /** The tree as a completed run leaves it. */
    static MemoryTree after(RenderedTree tree) {
        MemoryTree memory = new MemoryTree();
        tree.files().forEach((path, file) -> memory.file(path, file.content()));
        return memory.file(OwnershipRecord.PATH, OwnershipRecord.of(tree).bytes());
    }

    @Override
    public Optional<Entry> entry(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            Entry parent = entries.get(path.substring(0, slash));
            if (parent != null) {
                return Optional.of(parent);
            }
        }
        String below = entries.ceilingKey(path + "/");
        return below != null && below.startsWith(path + "/")
                ? Optional.of(new Entry(Kind.DIRECTORY, ""))
                : Optional.ofNullable(entries.get(path));
    }

    @Override
    public SortedMap<String, Entry> below(String directory) {
        return entries.subMap(directory + "/", directory + "0");
    }

    @Override
    public byte[] read(String path) {
        return Objects.requireNonNull(contents.get(path));
    }

    @Override
    public List<String> otherRecords() {
        return others;
    }

    @Override
    public String name() {
        return "the tree";
    }
}
