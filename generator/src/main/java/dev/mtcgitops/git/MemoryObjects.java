package dev.mtcgitops.git;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectDatabase;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.transport.PackParser;

/** The few objects of a remote repository that are known here, and those that are made for it; gone with the process. */
final class MemoryObjects extends ObjectDatabase {
    private static final int SIZE_OF_ENTRY = 160;

    private final Map<ObjectId, ObjectLoader> objects = new HashMap<>();
    private final Memory memory;
    private Set<ObjectId> shallow = Set.of();

    /** @param memory what the objects and all that is heard on the way to them may take */
    MemoryObjects(Memory memory) {
        this.memory = memory;
    }

    Memory memory() {
        return memory;
    }

    /** @param bytes must not change from now on */
    void put(AnyObjectId id, int type, byte[] bytes) throws IOException {
        memory.keep(bytes.length);
        put(id, new ObjectLoader.SmallObject(type, bytes));
    }

    void put(AnyObjectId id, ObjectLoader object) throws IOException {
        memory.keep(SIZE_OF_ENTRY);
        objects.putIfAbsent(id.copy(), object);
    }

    @Override
    public boolean has(AnyObjectId id) {
        return objects.containsKey(id.copy());
    }

    @Override
    public ObjectInserter newInserter() {
        return new Inserter();
    }

    @Override
    public ObjectReader newReader() {
        return new Reader();
    }

    @Override
    public Set<ObjectId> getShallowCommits() {
        return shallow;
    }

    @Override
    public void setShallowCommits(Set<ObjectId> commits) {
        shallow = new HashSet<>(commits);
    }

    @Override
    public long getApproximateObjectCount() {
        return objects.size();
    }

    @Override
    public void close() {}

    private final class Reader extends ObjectReader {
        @Override
        public ObjectReader newReader() {
            return new Reader();
        }

        @Override
        public Collection<ObjectId> resolve(AbbreviatedObjectId id) {
            return List.of();
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            ObjectLoader object = objects.get(id.copy());
            if (object == null) {
                throw type == OBJ_ANY
                        ? new MissingObjectException(id.copy(), "unknown")
                        : new MissingObjectException(id.copy(), type);
            }
            if (type != OBJ_ANY && object.getType() != type) {
                throw new IncorrectObjectTypeException(id.copy(), type);
            }
            return object;
        }

        @Override
        public Set<ObjectId> getShallowCommits() {
            return shallow;
        }

        @Override
        public void close() {}
    }

    private final class Inserter extends ObjectInserter {
        @Override
        public ObjectId insert(int type, byte[] data, int offset, int length) throws IOException {
            byte[] bytes = Arrays.copyOfRange(data, offset, offset + length);
            ObjectId id = idFor(type, bytes);
            put(id, type, bytes);
            return id;
        }

        @Override
        public ObjectId insert(int type, long length, InputStream in) throws IOException {
            return insert(type, in.readNBytes((int) length));
        }

        @Override
        public PackParser newPackParser(InputStream in) {
            return new MemoryPackParser(MemoryObjects.this, in);
        }

        @Override
        public ObjectReader newReader() {
            return new Reader();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
