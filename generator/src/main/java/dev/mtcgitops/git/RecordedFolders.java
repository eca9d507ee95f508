package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.output.OwnershipRecord;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The folders that an ownership record foretells, by the ids that their trees then have. A folder of such an id holds what the
 * record says and nothing else, so that nobody needs to read it. The record itself need not be trusted for that.
 */
final class RecordedFolders {
    private static final int HEX_DIGITS = 2 * Constants.OBJECT_ID_LENGTH;
    private static final int LONGEST_LINE = 1024;
    private static final byte[] FILE = "100644 ".getBytes(US_ASCII);
    private static final byte[] FOLDER = "40000 ".getBytes(US_ASCII);

    private final List<String> files = new ArrayList<>();
    private final List<String> blobs = new ArrayList<>();
    private final Map<ObjectId, Range> folders = new HashMap<>();
    private final MessageDigest digest = Constants.newMessageDigest();

    /** A folder's files are neighbours: from {@code begin} on, before {@code end}; their names begin at {@code prefix}. */
    private record Range(int begin, int end, int prefix) {}

    /** A folder whose entries are still being put together. */
    private record Open(String name, int begin, ByteArrayOutputStream tree) {
        void add(byte[] mode, String entry, ObjectId id) {
            byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
            id.copyRawTo(raw, 0);
            tree.writeBytes(mode);
            tree.writeBytes(entry.getBytes(UTF_8));
            tree.write(0);
            tree.writeBytes(raw);
        }
    }

    /** @param record what should be an ownership record; any other text foretells nothing that stands */
    RecordedFolders(byte[] record) {
        String last = "";
        for (String line : new String(record, UTF_8).split("\n")) {
            if (line.length() > HEX_DIGITS + 1 && line.length() <= LONGEST_LINE && line.charAt(HEX_DIGITS) == ' ') {
                String blob = line.substring(0, HEX_DIGITS);
                String path = line.substring(HEX_DIGITS + 1);
                // Other records are looked for where they stand.
                if (ObjectId.isId(blob) && last.compareTo(path) < 0 && !path.contains(OwnershipRecord.DIRECTORY)) {
                    files.add(path);
                    blobs.add(blob);
                    last = path;
                }
            }
        }
        hash();
    }

    /** Paths in order are trees in order: Git, too, sorts the name of a folder as if it ended in a slash. */
    private void hash() {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open("", 0, new ByteArrayOutputStream()));
        String folder = "";
        for (int i = 0; i < files.size(); i++) {
            String path = files.get(i);
            while (!path.startsWith(folder)) {
                folder = close(open, folder, i);
            }
            for (int start = folder.length(), slash; (slash = path.indexOf('/', start)) >= 0; start = slash + 1) {
                open.push(new Open(path.substring(start, slash), i, new ByteArrayOutputStream()));
                folder = path.substring(0, slash + 1);
            }
            open.element().add(FILE, path.substring(folder.length()), ObjectId.fromString(blobs.get(i)));
        }
        while (!folder.isEmpty()) {
            folder = close(open, folder, files.size());
        }
    }

    /** Ends the innermost folder, whose path ends in a slash; returns that of the one it is in. */
    private String close(Deque<Open> open, String folder, int end) {
        Open done = open.pop();
        digest.update(Constants.encodedTypeString(Constants.OBJ_TREE));
        digest.update((" " + done.tree().size() + "\0").getBytes(US_ASCII));
        ObjectId id = ObjectId.fromRaw(digest.digest(done.tree().toByteArray()));
        folders.put(id, new Range(done.begin(), end, folder.length()));
        open.element().add(FOLDER, done.name(), id);
        return folder.substring(0, folder.length() - done.name().length() - 1);
    }

    boolean contains(ObjectId folder) {
        return folders.containsKey(folder);
    }

    /**
     * Tells the files below a folder.
     *
     * @param into gets the path of each in the folder, and its blob
     * @return whether the record foretells that folder
     */
    boolean list(ObjectId folder, BiConsumer<String, String> into) {
        Range range = folders.get(folder);
        if (range == null) {
            return false;
        }
        for (int i = range.begin(); i < range.end(); i++) {
            into.accept(files.get(i).substring(range.prefix()), blobs.get(i));
        }
        return true;
    }
}
