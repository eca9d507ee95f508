package dev.mtcgitops.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectStream;

/** A blob that stays in its pack until it is read. */
final class PackedBlob extends ObjectLoader {
    private final PackBytes pack;
    private final long offset;

    PackedBlob(PackBytes pack, long offset) {
        this.pack = pack;
        this.offset = offset;
    }

    @Override
    public int getType() {
        return Constants.OBJ_BLOB;
    }

    @Override
    public long getSize() {
        return pack.length(offset);
    }

    @Override
    public byte[] getCachedBytes() {
        try {
            return pack.inflate(offset);
        } catch (IOException e) {
            // JGit has inflated it before, to compute its id.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ObjectStream openStream() {
        return new ObjectStream.SmallStream(getType(), getCachedBytes());
    }
}
