package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ProgressMonitor;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.PackParser;
import org.eclipse.jgit.transport.PackedObjectInfo;
import org.jspecify.annotations.Nullable;

/** Takes a pack that a server sends apart, within the memory that there is for it. */
final class MemoryPackParser extends PackParser {
    private static final long LARGEST_OBJECT = 1 << 27;
    /** What a pack of a thousandth of that can hold takes minutes to look at. */
    private static final long MOST_CONTENT = 1L << 33;

    /** What JGit and {@link MemoryObjects} note about each. */
    private static final int SIZE_OF_OBJECT = 256;

    private final MemoryObjects into;
    private final Memory memory;
    private final long most;
    private final PackBytes pack = new PackBytes();
    private long content;
    private long position;

    MemoryPackParser(MemoryObjects into, InputStream in) {
        this(into, in, MOST_CONTENT);
    }

    /** @param most how many bytes the objects may have together */
    MemoryPackParser(MemoryObjects into, InputStream in, long most) {
        super(into, in);
        this.into = into;
        this.memory = into.memory();
        this.most = most;
        setMaxObjectSizeLimit(Math.min(LARGEST_OBJECT, memory.most() / 2));
    }

    /** Whole blobs stay in the pack until somebody reads them. */
    @Override
    public @Nullable PackLock parse(ProgressMonitor receiving, ProgressMonitor resolving) throws IOException {
        PackLock lock = super.parse(receiving, resolving);
        boolean needed = false;
        for (PackedObjectInfo object : getSortedObjectList(null)) {
            if (!into.has(object)) {
                into.put(object, new PackedBlob(pack, object.getOffset()));
                needed = true;
            }
        }
        if (needed) {
            memory.pass(-pack.size());
            memory.keep(pack.size());
        }
        return lock;
    }

    @Override
    protected void onStoreStream(byte[] raw, int start, int length) throws IOException {
        memory.pass(length - Overheard.weight(length));
        pack.append(raw, start, length);
    }

    @Override
    protected void onInflatedObjectData(PackedObjectInfo object, int type, byte[] data) throws IOException {
        into.put(object, type, data);
    }

    @Override
    protected ObjectTypeAndSize seekDatabase(PackedObjectInfo object, ObjectTypeAndSize info) throws IOException {
        position = object.getOffset();
        return readObjectHeader(info);
    }

    @Override
    protected ObjectTypeAndSize seekDatabase(UnresolvedDelta delta, ObjectTypeAndSize info) throws IOException {
        position = delta.getOffset();
        return readObjectHeader(info);
    }

    @Override
    protected int readDatabase(byte[] target, int start, int count) {
        int length = pack.read(position, target, start, count);
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

    /** JGit makes room for all that are announced. */
    @Override
    protected void onPackHeader(long objects) throws IOException {
        memory.pass(SIZE_OF_OBJECT * objects);
    }

    @Override
    protected void onPackFooter(byte[] hash) {}

    @Override
    protected void onEndThinPack() {}

    @Override
    protected void onBeginWholeObject(long start, int type, long inflatedSize) throws IOException {
        begin(type == Constants.OBJ_BLOB ? 0 : inflatedSize, inflatedSize);
    }

    @Override
    protected void onEndWholeObject(PackedObjectInfo info) {}

    @Override
    protected void onBeginOfsDelta(long start, long base, long inflatedSize) throws IOException {
        begin(inflatedSize, inflatedSize);
    }

    @Override
    protected void onBeginRefDelta(long start, AnyObjectId base, long inflatedSize) throws IOException {
        begin(inflatedSize, inflatedSize);
    }

    private void begin(long needed, long inflatedSize) throws IOException {
        memory.fit(needed);
        content += inflatedSize;
        if (content > most) {
            throw new IOException("the objects have more than " + most + " bytes");
        }
    }
}
