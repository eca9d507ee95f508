package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.TooLargePackException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.transport.PackedObjectInfo;
import org.jspecify.annotations.Nullable;

/** Takes a pack that a server sends apart, within the memory that a repository of manifests may need. */
final class MemoryPackParser extends PackParser {
    private static final int LARGEST_PACK = 1 << 29;
    private static final long LARGEST_OBJECT = 1 << 27;

    private static final int MOST_OBJECTS = 1 << 22;
    private final MemoryObjects into;
    private final long most;
    private long content;
    private byte[] pack = new byte[1 << 16];
    private int size;
    private int position;

    MemoryPackParser(MemoryObjects into, InputStream in) {
        this(into, in, 1L << 30);
    }

    /** @param most how many bytes the objects may have together, which a pack can hold in a thousandth */
    MemoryPackParser(MemoryObjects into, InputStream in, long most) {
        super(into, in);
        this.into = into;
        this.most = most;
        setMaxObjectSizeLimit(LARGEST_OBJECT);
    }

    /** Whole blobs pass by without being inflated; they are taken from the pack in the end. */
    @Override
    public @Nullable PackLock parse(ProgressMonitor receiving, ProgressMonitor resolving) throws IOException {
        PackLock lock = super.parse(receiving, resolving);
        for (PackedObjectInfo object : getSortedObjectList(null)) {
            if (!into.has(object)) {
                keep(object, Constants.OBJ_BLOB, inflate((int) object.getOffset()));
            }
        }
        return lock;
    }

    private void keep(PackedObjectInfo object, int type, byte[] bytes) throws IOException {
        content += bytes.length;
        if (content > most) {
            throw new IOException("the objects have more than " + most + " bytes");
        }
        into.put(object, type, bytes);
    }

    private byte[] inflate(int offset) throws IOException {
        int at = offset;
        long length = pack[at] & 0x0f;
        for (int shift = 4; (pack[at++] & 0x80) != 0; shift += 7) {
            length |= (long) (pack[at] & 0x7f) << shift;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pack, at, size - at);
            byte[] bytes = new byte[(int) length];
            for (int done = 0, step = 1; done < bytes.length && step > 0; done += step) {
                step = inflater.inflate(bytes, done, bytes.length - done);
            }
            return bytes;
        } catch (DataFormatException e) {
            throw new CorruptObjectException("pack at " + offset, e);
        } finally {
            inflater.end();
        }
    }

    @Override
    protected void onStoreStream(byte[] raw, int start, int length) throws IOException {
        if (length > LARGEST_PACK - size) {
            throw new TooLargePackException(LARGEST_PACK);
        }
        if (size + length > pack.length) {
            pack = Arrays.copyOf(pack, Math.max(size + length, Math.min(LARGEST_PACK, 2 * pack.length)));
        }
        System.arraycopy(raw, start, pack, size, length);
        size += length;
    }

    @Override
    protected void onInflatedObjectData(PackedObjectInfo object, int type, byte[] data) throws IOException {
        keep(object, type, data.clone());
    }

    @Override
    protected ObjectTypeAndSize seekDatabase(PackedObjectInfo object, ObjectTypeAndSize info) throws IOException {
        position = (int) object.getOffset();
        return readObjectHeader(info);
    }

    @Override
    protected ObjectTypeAndSize seekDatabase(UnresolvedDelta delta, ObjectTypeAndSize info) throws IOException {
        position = (int) delta.getOffset();
        return readObjectHeader(info);
    }

    @Override
    protected int readDatabase(byte[] target, int start, int count) {
        int length = Math.min(count, size - position);
        System.arraycopy(pack, position, target, start, length);
        position += length;
        return length;
    }

    @Override
    protected boolean checkCRC(int oldCrc) {
        return true;
    }

    /** A base from outside of the pack is known already. */
    @Override
    protected boolean onAppendBase(int type, byte[] data, PackedObjectInfo info) {
        return false;
    }

    @Override
    protected void onObjectHeader(Source source, byte[] raw, int start, int length) {}

    @Override
    protected void onObjectData(Source source, byte[] raw, int start, int length) {}

    @Override
    protected void onPackHeader(long objects) throws IOException {
        // JGit makes room for all that are announced.
        if (objects > MOST_OBJECTS) {
            throw new IOException("the pack has " + objects + " objects, more than " + MOST_OBJECTS);
        }
    }

    @Override
    protected void onPackFooter(byte[] hash) {}

    @Override
    protected void onEndThinPack() {}

    @Override
    protected void onBeginWholeObject(long start, int type, long inflatedSize) {}

    @Override
    protected void onEndWholeObject(PackedObjectInfo info) {}

    @Override
    protected void onBeginOfsDelta(long start, long base, long inflatedSize) {}

    @Override
    protected void onBeginRefDelta(long start, AnyObjectId base, long inflatedSize) {}
}
