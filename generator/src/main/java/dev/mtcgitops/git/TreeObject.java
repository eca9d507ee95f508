package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * One tree object of Git, entry by entry as its bytes stand, so that what is not ours is written back untouched: odd
 * modes and names that are no UTF-8 included.
 */
final class TreeObject {
    /**
     * One entry.
     *
     * @param mode octal digits as they stand
     * @param name the bytes of the name, one character each
     */
    record Entry(String mode, String name, ObjectId id) {
        /** Git sorts a tree's entries as if the names of folders ended in a slash. */
        String sortKey() {
            return isTree() ? name + "/" : name;
        }

        boolean isTree() {
            return type() == FileMode.TYPE_TREE;
        }

        boolean isFile() {
            return type() == FileMode.TYPE_FILE;
        }

        boolean isSymlink() {
            return type() == FileMode.TYPE_SYMLINK;
        }

        String text() {
            return new String(name.getBytes(ISO_8859_1), UTF_8);
        }

        private int type() {
            return Integer.parseInt(mode, 8) & FileMode.TYPE_MASK;
        }
    }

    private static final int LONGEST_MODE = 6;

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** Reads a tree. */
    static TreeObject read(ObjectSource objects, ObjectId id) throws IOException {
        return parse(id, objects.read(id, Constants.OBJ_TREE));
    }

    /** Takes the bytes of the tree {@code id} apart. */
    static TreeObject parse(ObjectId id, byte[] bytes) throws CorruptObjectException {
        TreeObject tree = new TreeObject();
        for (int at = 0; at < bytes.length; ) {
            int blank = RawParseUtils.next(bytes, at, ' ') - 1;
            int end = RawParseUtils.next(bytes, blank + 1, '\0') - 1;
            int next = end + 1 + Constants.OBJECT_ID_LENGTH;
            if (next > bytes.length || bytes[blank] != ' ' || !isMode(bytes, at, blank)) {
                throw new CorruptObjectException(id, "not a tree");
            }
            Entry entry = new Entry(
                    new String(bytes, at, blank - at, ISO_8859_1),
                    new String(bytes, blank + 1, end - blank - 1, ISO_8859_1),
                    ObjectId.fromRaw(bytes, end + 1));
            if (tree.entries.put(entry.sortKey(), entry) != null) {
                throw new CorruptObjectException(id, "two entries with one name");
            }
            at = next;
        }
        return tree;
    }

    private static boolean isMode(byte[] bytes, int start, int end) {
        boolean octal = start < end && end - start <= LONGEST_MODE;
        for (int i = start; i < end && octal; i++) {
            octal = bytes[i] >= '0' && bytes[i] <= '7';
        }
        return octal;
    }

    /** The raw name of {@code segment}, as {@link Entry#name} has it. */
    static String rawName(String segment) {
        return new String(segment.getBytes(UTF_8), ISO_8859_1);
    }

    /** The entry with this raw name. */
    Optional<Entry> get(String name) {
        Entry file = entries.get(name);
        return Optional.ofNullable(file != null ? file : entries.get(name + "/"));
    }

    Iterable<Entry> entries() {
        return entries.values();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    void put(Entry entry) {
        remove(entry.name());
        entries.put(entry.sortKey(), entry);
    }

    void remove(String name) {
        entries.remove(name);
        entries.remove(name + "/");
    }

    /** Stores this tree, or with a formatting inserter only computes its id. */
    ObjectId insert(ObjectInserter inserter) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
        for (Entry entry : entries.values()) {
            bytes.writeBytes((entry.mode() + " " + entry.name() + "\0").getBytes(ISO_8859_1));
            entry.id().copyRawTo(id, 0);
            bytes.writeBytes(id);
        }
        return inserter.insert(Constants.OBJ_TREE, bytes.toByteArray());
    }
}
