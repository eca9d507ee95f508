package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** The entries of one folder of a commit: a tree object of Git. */
final class Folder {
    /**
     * One entry.
     *
     * @param name the bytes of the name, one character each: it need not be UTF-8
     */
    record Entry(FileMode mode, String name, ObjectId id) {
        /** Git sorts the entries as if the names of folders ended in a slash. */
        private String sortKey() {
            return isTree() ? name + "/" : name;
        }

        boolean isTree() {
            return mode == FileMode.TREE;
        }

        boolean isFile() {
            return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
        }

        String text() {
            return new String(name.getBytes(ISO_8859_1), UTF_8);
        }
    }

    private final TreeMap<String, Entry> entries = new TreeMap<>();

    /** Reads the folder {@code id}. */
    static Folder read(ObjectSource objects, ObjectId id) throws IOException {
        byte[] bytes = objects.read(id, Constants.OBJ_TREE);
        Folder folder = new Folder();
        try {
            CanonicalTreeParser parser = new CanonicalTreeParser();
            for (parser.reset(bytes); !parser.eof(); parser.next(1)) {
                byte[] name = new byte[parser.getNameLength()];
                parser.getName(name, 0);
                Entry entry =
                        new Entry(parser.getEntryFileMode(), new String(name, ISO_8859_1), parser.getEntryObjectId());
                if (entry.mode().getObjectType() == Constants.OBJ_BAD) {
                    throw new CorruptObjectException(id, "not a tree");
                }
                if (folder.entries.put(entry.sortKey(), entry) != null) {
                    throw new CorruptObjectException(id, "two entries with one name");
                }
            }
        } catch (IndexOutOfBoundsException e) {
            // So JGit finds that a tree is cut off.
            throw new CorruptObjectException(id, "not a tree");
        }
        return folder;
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

    /** Stores this folder, or with a formatting inserter only computes its id. */
    ObjectId insert(ObjectInserter inserter) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        entries.values().forEach(entry -> tree.append(entry.name().getBytes(ISO_8859_1), entry.mode(), entry.id()));
        return inserter.insert(tree);
    }
}
