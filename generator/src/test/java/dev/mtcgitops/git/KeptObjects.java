package dev.mtcgitops.git;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** Objects in a map, and a list of those that were read. */
final class KeptObjects extends ObjectInserter.Formatter implements ObjectSource {
    final List<ObjectId> reads = new ArrayList<>();
    private final Map<ObjectId, byte[]> objects = new HashMap<>();

    @Override
    public ObjectId insert(int type, byte[] data, int offset, int length) {
        ObjectId id = idFor(type, data, offset, length);
        objects.put(id, data);
        return id;
    }

    @Override
    public byte[] read(ObjectId id, int type) {
        reads.add(id);
        return objects.get(id);
    }
}
