package dev.mtcgitops.git;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Objects in a map. */
final class KeptObjects extends ObjectInserter.Formatter implements ObjectSource {
    private final Map<ObjectId, byte[]> objects = new HashMap<>();

    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) {
        ObjectId id = idFor(type, data, offset, length);
        objects.put(id, Arrays.copyOfRange(data, offset, offset + length));
        return id;
    }

    @Override
    public byte[] read(ObjectId id, int type) {
        return objects.get(id);
    }
}
